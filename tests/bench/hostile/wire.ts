import type { Socket } from 'node:net';

/** Answers one request in a way that no honest server would. */
export type Hostile = (socket: Socket) => void;

/** By the name that stands in its address. */
export type Endpoints = Readonly<Record<string, Hostile>>;

const paragraph =
  'The ferry left the quay at six and nobody who stood there had seen the river that high before. ';
export const articleHtml = (title: string, more = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">${more}</head><body><article><h1>${title}</h1>${`<p>${paragraph.repeat(3)}</p>`.repeat(5)}</article></body></html>`;

let bodies = 0;

/** Each with a text of its own: the same text twice is one article. */
export function body(title = 'A story that seems to be one'): Buffer {
  bodies += 1;
  return Buffer.from(
    articleHtml(title).replaceAll('quay', `quay ${bodies}`).replaceAll('ferry', `ferry ${bodies}`),
  );
}

export const kib = 1024;
export const mib = 1024 * kib;

export const head = (status: string, ...fields: readonly string[]): string =>
  `HTTP/1.1 ${status}\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`;
export const html = 'content-type: text/html; charset=utf-8';
export const close = 'connection: close';

/** Writes pieces until the other side has had enough. */
export function pour(socket: Socket, piece: () => Buffer | string, everyMs = 0): void {
  const go = (): void => {
    if (socket.destroyed) return;
    const flowed = socket.write(piece());
    if (everyMs > 0) setTimeout(go, everyMs);
    else if (flowed) setImmediate(go);
    else socket.once('drain', go);
  };
  go();
}

export const send =
  (...parts: readonly (Buffer | string)[]): Hostile =>
  (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };
export const sendAndStay =
  (...parts: readonly (Buffer | string)[]): Hostile =>
  (socket) => {
    for (const part of parts) socket.write(part);
  };
export const encoded = (coding: string, bytes: Buffer): Hostile =>
  send(head('200 OK', html, `content-encoding: ${coding}`, `content-length: ${bytes.length}`), bytes);
export const whole = (status: string, bytes: Buffer, ...fields: readonly string[]): Hostile =>
  send(head(status, ...fields, `content-length: ${bytes.length}`, close), bytes);
export const chunk = (bytes: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
export const redirect = (location: string, status = '302 Found'): Hostile =>
  send(head(status, `location: ${location}`, 'content-length: 0', close));
export const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
