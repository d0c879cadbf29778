import type { ServerResponse } from 'node:http';

/** An answer of S3, built before anything is sent. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** S3's error codes that this fake can give, with their statuses. Sorted. API reference, "List of error codes". */
const statuses = {
  AccessDenied: 403,
  BadDigest: 400,
  ConditionalRequestConflict: 409,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidArgument: 400,
  KeyTooLongError: 400,
  MethodNotAllowed: 405,
  MissingContentLength: 411,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  SlowDown: 503,
  XAmzContentSHA256Mismatch: 400,
} as const;

export type S3ErrorCode = keyof typeof statuses;

/** What S3 refuses, anywhere in the handling of a request. */
export class S3Error extends Error {
  readonly code: S3ErrorCode;

  constructor(code: S3ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function errorAnswer({ code, message }: S3Error): Answer {
  return xmlAnswer(
    statuses[code],
    `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`,
  );
}

export function xmlAnswer(status: number, root: string): Answer {
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root}`);
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

const entities = new Map([
  ['"', '&quot;'],
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

export function escapeXml(text: string): string {
  return text.replace(/["&<>]/g, (character) => entities.get(character) ?? character);
}

/** `without`: a HEAD has the headers of the GET, and no body. */
export function send(
  response: ServerResponse,
  { status, headers = {}, body }: Answer,
  without: 'body' | 'nothing',
): void {
  response.writeHead(status, { 'content-length': body?.length ?? 0, ...headers });
  response.end(without === 'body' ? undefined : body);
}

/** The whole length is promised, half of it comes. */
export function sendTorn(
  response: ServerResponse,
  { status, headers = {}, body = new Uint8Array() }: Answer,
): void {
  response.writeHead(status, { 'content-length': body.length, ...headers });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

/** Half of it comes and its length agrees, as from a broken proxy: only the checksum tells. */
export function shortened({ body = new Uint8Array(), ...rest }: Answer): Answer {
  return { ...rest, body: body.subarray(0, body.length / 2) };
}
