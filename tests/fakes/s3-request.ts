import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Error } from './s3-answers.ts';
import type { Conditions } from './s3-bucket.ts';

export type S3Operation = 'get' | 'head' | 'put' | 'delete' | 'list';

/** A request that means exactly what this fake does: anything else has been refused. */
export interface S3Request extends Conditions {
  readonly operation: S3Operation;
  readonly bucket: string;
  /** Empty for a listing. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
}

const methods: ReadonlyMap<string, S3Operation> = new Map([
  ['DELETE', 'delete'],
  ['GET', 'get'],
  ['HEAD', 'head'],
  ['PUT', 'put'],
]);

/** Headers that say nothing about the outcome, or that `putObject` checks. Sorted; `*` ends a prefix. */
const anywhere = [
  'accept', 'accept-encoding', 'amz-sdk-*', 'authorization', 'cache-control', 'connection', 'content-length', 'content-type', 'host',
  'user-agent', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-security-token', 'x-amz-user-agent',
]; // biome-ignore format: a table

/** Headers and query parameters understood besides, by operation. What is not listed could change the meaning: 501. */
const understood: Readonly<Record<S3Operation, { headers: readonly string[]; query: readonly string[] }>> = {
  delete: { headers: [], query: ['x-id'] },
  get: { headers: ['x-amz-checksum-mode'], query: ['x-id'] },
  head: { headers: ['x-amz-checksum-mode'], query: [] },
  list: { headers: [], query: ['continuation-token', 'list-type', 'max-keys', 'prefix', 'x-id'] },
  put: {
    headers: [
      'expect',
      'if-match',
      'if-none-match',
      'x-amz-checksum-crc32',
      'x-amz-meta-*',
      'x-amz-sdk-checksum-algorithm',
    ],
    query: ['x-id'],
  },
};

export function parseRequest(message: IncomingMessage): S3Request {
  const url = new URL(message.url ?? '/', 'http://fake');
  const [, bucket = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const key = rest.join('/');
  const headers = new Map(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  const operation = operationOf(message.method ?? '', key);
  const query = new Map(url.searchParams);
  refuseTheRest(operation, headers, query);
  if (!headers.has('authorization')) throw new S3Error('AccessDenied', 'Anonymous requests are refused.');
  if (Buffer.byteLength(key) > 1024) throw new S3Error('KeyTooLongError', 'Your key is too long');
  return { operation, bucket, key, query, headers, ...conditionsOf(headers) };
}

function operationOf(method: string, key: string): S3Operation {
  const operation = methods.get(method);
  if (operation === undefined) throw new S3Error('MethodNotAllowed', method);
  if (key !== '') return operation;
  if (operation === 'get') return 'list';
  throw new S3Error('NotImplemented', `${method} of a bucket`);
}

function refuseTheRest(
  operation: S3Operation,
  headers: ReadonlyMap<string, string>,
  query: ReadonlyMap<string, string>,
): void {
  const known = understood[operation];
  const strangers = [
    ...[...headers.keys()].filter((name) => !isListed(name, [...anywhere, ...known.headers])),
    ...[...query.keys()].filter((name) => !isListed(name, known.query)),
  ];
  if (strangers.length > 0) throw new S3Error('NotImplemented', `${operation} with ${strangers.join(', ')}`);
  if (operation === 'list' && query.get('list-type') !== '2')
    throw new S3Error('NotImplemented', 'ListObjects V1');
}

function isListed(name: string, names: readonly string[]): boolean {
  return names.some((known) => (known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known));
}

function conditionsOf(headers: ReadonlyMap<string, string>): Conditions {
  const [ifMatch, ifNoneMatch] = [headers.get('if-match'), headers.get('if-none-match')];
  if (ifMatch !== undefined && ifNoneMatch !== undefined)
    throw new S3Error('NotImplemented', 'two conditions');
  if (ifMatch !== undefined && !/^"[^"]+"$/.test(ifMatch))
    throw new S3Error('NotImplemented', `If-Match: ${ifMatch}`);
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new S3Error('NotImplemented', `If-None-Match: ${ifNoneMatch}`);
  return {
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { ifNoneMatch }),
  };
}

/** The body of a PUT, proven whole by its length, its SHA-256 and its CRC-32 where they are given. */
export async function readBody(
  message: IncomingMessage,
  headers: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const length = headers.get('content-length');
  if (length === undefined)
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length header.');
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length !== Number(length))
    throw new S3Error('IncompleteBody', `${bytes.length} of ${length} bytes`);
  checkSha256(bytes, headers.get('x-amz-content-sha256'));
  checkCrc32(bytes, headers.get('x-amz-checksum-crc32'));
  return bytes;
}

function checkSha256(bytes: Uint8Array, stated: string | undefined): void {
  if (stated === undefined || stated === 'UNSIGNED-PAYLOAD') return;
  // aws-chunked bodies would have to be decoded; nobody here sends them.
  if (stated.startsWith('STREAMING-')) throw new S3Error('NotImplemented', stated);
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== stated)
    throw new S3Error('XAmzContentSHA256Mismatch', 'The SHA-256 does not match the body.');
}

function checkCrc32(bytes: Uint8Array, stated: string | undefined): void {
  if (stated === undefined) return;
  const actual = Buffer.alloc(4);
  actual.writeUInt32BE(crc32(bytes));
  if (actual.toString('base64') !== stated)
    throw new S3Error('BadDigest', 'The CRC-32 does not match the body.');
}
