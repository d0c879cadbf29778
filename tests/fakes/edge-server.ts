import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** An object as S3 hands it to CloudFront. Header names in lower case. */
export interface EdgeObject {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What a behaviour does to requests and answers, as the stack says. */
export interface EdgeRules {
  /** By key. */
  readonly objects: ReadonlyMap<string, EdgeObject>;
  /** Headers of the response policy, names in lower case. */
  readonly policy: Readonly<Record<string, string>>;
  /** The scripts at the edge. */
  readonly onRequest: (event: unknown) => unknown;
  readonly onResponse: (event: unknown) => unknown;
  /** What S3 says of a key that is not there: 404 to those who may list the bucket. */
  readonly missing: 403 | 404;
  /** Media types that are compressed on the way. */
  readonly compressed: ReadonlySet<string>;
}

type Headers = Record<string, string>;

/** As much of CloudFront before S3 as the serving contract needs, on loopback. */
export async function startEdge(rules: EdgeRules): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => answer(rules, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(
  rules: EdgeRules,
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const asked = { uri: url, headers: { host: { value: headers.host ?? '' } } };
  const { uri } = /^\/feeds\/.*\./.test(url)
    ? asked
    : (rules.onRequest({ request: asked }) as { uri: string });
  const object = rules.objects.get(uri.slice(1));
  if (object === undefined) {
    response.writeHead(rules.missing, rules.policy).end();
    return;
  }
  const known =
    headers['if-none-match'] !== undefined
      ? headers['if-none-match'] === object.headers['etag']
      : headers['if-modified-since'] === object.headers['last-modified'];
  const { body, coding } = packed(object, String(headers['accept-encoding'] ?? ''), rules.compressed);
  const before: Headers = { ...object.headers, ...coding, ...rules.policy };
  const after = rules.onResponse({
    request: asked,
    response: {
      headers: Object.fromEntries(Object.entries(before).map(([name, value]) => [name, { value }])),
    },
  }) as { headers: Record<string, { value: string }> };
  const sent = Object.entries(after.headers).map(([name, { value }]) => [name, value]);
  response.writeHead(known ? 304 : 200, Object.fromEntries(sent));
  response.end(known || method === 'HEAD' || method === 'OPTIONS' ? undefined : body);
}

function packed({ headers, body }: EdgeObject, accepts: string, compressed: ReadonlySet<string>) {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (!compressed.has(type)) return { body, coding: {} };
  if (accepts.includes('br')) return { body: brotliCompressSync(body), coding: { 'content-encoding': 'br' } };
  if (accepts.includes('gzip')) return { body: gzipSync(body), coding: { 'content-encoding': 'gzip' } };
  return { body, coding: {} };
}
