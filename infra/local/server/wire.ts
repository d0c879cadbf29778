import { type OutgoingHttpHeaders, STATUS_CODES, validateHeaderValue } from 'node:http';
import type { Reply } from './replies.ts';

/** Seconds for which a connection is kept without a request. */
export const keepAliveSeconds = 5;

/** On an answer behind which more may be asked. */
export const keptHeaders = { Connection: 'keep-alive', 'Keep-Alive': `timeout=${keepAliveSeconds}` } as const;

const kept = `Connection: keep-alive\r\nKeep-Alive: ${keptHeaders['Keep-Alive']}\r\n\r\n`;
const closed = 'Connection: close\r\n\r\n';

/** Made once a set of headers: most answers are a 304 of the same file. */
const known = new WeakMap<OutgoingHttpHeaders, string>();

/** All that comes before the body, byte for byte as node:http would write it. */
export function headOf(reply: Reply, keepsAlive: boolean): string {
  const fixed = known.get(reply.headers) ?? fixedLines(reply);
  known.set(reply.headers, fixed);
  return `${fixed}${dateLine()}${keepsAlive ? kept : closed}`;
}

function fixedLines({ status, headers, body }: Reply): string {
  const length = body === undefined ? {} : { 'Content-Length': body.length };
  const lines = Object.entries({ ...length, ...headers }).map(([name, value]) => {
    validateHeaderValue(name, String(value));
    return `${name}: ${value}\r\n`;
  });
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}`;
}

let second = Number.NaN;
let line = '';

/** RFC 9110 §6.6.1; as it changes once a second, so is it made. */
function dateLine(): string {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    line = `Date: ${new Date(now * 1000).toUTCString()}\r\n`;
  }
  return line;
}
