import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A newspaper on 127.0.0.1 that counts what it is asked. */
export interface CrawlOrigin {
  readonly url: string;
  /** Paths asked since the last `forget`, with whether the request was conditional. */
  readonly asked: readonly { readonly path: string; readonly conditional: boolean }[];
  forget(): void;
  /** Adds so many new articles on top of the front page. */
  publish(count: number): void;
  close(): void;
}

const sentence =
  'The harbour office counts every ship that leaves the quay before the tide turns, and writes it down. ';

/** Serves a front page that lists up to 200 articles, newest first; all answers carry validators. */
export async function openCrawlOrigin(name: string, articles: number): Promise<CrawlOrigin> {
  const asked: { path: string; conditional: boolean }[] = [];
  let count = articles;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/';
    asked.push({ path, conditional: request.headers['if-none-match'] !== undefined });
    const body = path === '/' ? frontPage(name, count) : articlePage(name, path, count);
    if (body === undefined) response.writeHead(404).end('no such page');
    else reply(request, response, body);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    forget: () => {
      asked.length = 0;
    },
    publish: (more) => {
      count += more;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function reply(request: IncomingMessage, response: ServerResponse, body: string): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(body);
}

const pathOf = (number: number): string => `/2026/03/07/story-of-the-harbour-${10_000 + number}.html`;
const titleOf = (name: string, number: number): string => `Story ${number} of the harbour of ${name}`;

function frontPage(name: string, count: number): string {
  const numbers = Array.from({ length: Math.min(200, count) }, (_, at) => count - at);
  const cards = numbers.map(
    (number) =>
      `<article><h2><a href="${pathOf(number)}">${titleOf(name, number)}</a></h2><p>In short.</p></article>`,
  );
  return `<html><head><title>${name}</title></head><body><main>${cards.join('')}</main></body></html>`;
}

function articlePage(name: string, path: string, count: number): string | undefined {
  const number = Number(/-(\d+)\.html$/.exec(path)?.[1] ?? 0) - 10_000;
  if (number < 1 || number > count) return undefined;
  const title = titleOf(name, number);
  const paragraphs = Array.from({ length: 12 }, (_, at) => `<p>${number}.${at}: ${sentence.repeat(4)}</p>`);
  return `<html lang="en"><head><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-07T08:00:00Z"></head><body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`;
}
