import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headline, serialHtml } from '../functions/normalise/parts/serial.ts';

export interface SerialPaper {
  readonly url: string;
  /** Address of the article that has this many parts. */
  readonly article: string;
  /** Paths asked for so far. */
  readonly asked: string[];
  close(): Promise<void>;
}

export const parts = 4;

/** Milliseconds. Long enough for a kill to fall between two parts. */
const answerDelay = 25;

/** A newspaper of one article, which it divides. Nothing else on its pages changes from one part to the next. */
export async function startSerialPaper(): Promise<SerialPaper> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const body = bodyAt(path);
    const headers = { 'content-type': 'text/html; charset=utf-8', etag: `"${path}"` };
    setTimeout(
      () => response.writeHead(body === undefined ? 404 : 200, headers).end(body ?? ''),
      answerDelay,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    article: `${url}news/the-long-lock`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function bodyAt(path: string): string | undefined {
  if (path === '/')
    return `<html><body><main><article><h2><a href="/news/the-long-lock">${headline}</a></h2><p>What happened, in one sentence.</p></article></main></body></html>`;
  const number = Number(
    /^\/news\/the-long-lock(?:\?page=(\d))?$/.exec(path)?.[1] ?? (path === '/news/the-long-lock' ? 1 : 0),
  );
  return number < 1 || number > parts ? undefined : relative(serialHtml({ number, count: parts }));
}

const relative = (html: string): string => html.replaceAll('https://paper.example', '');
