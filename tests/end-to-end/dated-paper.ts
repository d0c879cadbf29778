import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemoNewspaper } from '../../infra/local/demo/newspaper.ts';
import { expectedArticles } from '../infra/local/demo/expected.ts';

export interface DatedPaper {
  readonly url: string;
  /** How many articles it has. */
  readonly articles: number;
  /** How many requests came since `forget`. */
  requests(): number;
  forget(): void;
  close(): Promise<void>;
}

/** Milliseconds. Long enough for a kill to fall between two pages. */
const answerDelay = 8;

/**
 * The demo newspaper with a date in every article: of an undated one, feeds show when it was first seen, and two runs
 * cannot be compared byte by byte.
 */
export async function startDatedPaper(): Promise<DatedPaper> {
  const paper = createDemoNewspaper();
  const undated = new Set(
    expectedArticles.filter(({ published }) => published === undefined).map(({ path }) => path),
  );
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    const path = request.url ?? '/';
    const { status, headers, body } = paper.respond(path, `http://${request.headers.host}`);
    const bytes = undated.has(path) ? dated(body) : body;
    setTimeout(() => response.writeHead(status, headers).end(bytes), answerDelay);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    articles: expectedArticles.length,
    requests: () => count,
    forget: () => {
      count = 0;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function dated(html: Uint8Array): Buffer {
  const meta = '<meta property="article:published_time" content="2026-02-06T10:00:00+07:00">';
  return Buffer.from(Buffer.from(html).toString('utf8').replace('</head>', `${meta}</head>`), 'utf8');
}
