import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestOf } from '../../../../functions/core/digest.ts';
import { createDemoNewspaper } from '../../../../infra/local/demo/newspaper.ts';
import { expectedArticles } from '../../local/demo/expected.ts';

/** The demo newspaper while its editors work: articles are corrected and withdrawn. */
export interface LivingPaper {
  /** Of the front page. */
  readonly url: string;
  /** How many articles it began with. */
  readonly articles: number;
  /** From now on every page says `to` where it said `from`. */
  correct(from: string, to: string): void;
  /** From now on the page answers 410, and no page links to it. */
  withdraw(path: string): void;
  close(): Promise<void>;
}

/** Every article gets a date: of an undated one, feeds show when it was first seen, and two hosts do not look at once. */
const undated = new Set(
  expectedArticles.filter(({ published }) => published === undefined).map(({ path }) => path),
);
const publishedTag = '<meta property="article:published_time" content="2026-02-06T10:00:00+07:00">';
/** Without it, an article counts as changed when the change was seen. */
const modifiedTag = '<meta property="article:modified_time" content="2026-08-05T10:00:00+07:00">';

export async function startLivingPaper(): Promise<LivingPaper> {
  const paper = createDemoNewspaper();
  const corrections: (readonly [from: string, to: string])[] = [];
  const gone = new Set<string>();

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    const { status, headers, body } = paper.respond(path, `http://${request.headers.host}`);
    if (gone.has(path)) {
      response.writeHead(410, { 'content-type': 'text/plain' }).end('gone');
      return;
    }
    const bytes =
      headers['content-type']?.startsWith('image/') === true ? Buffer.from(body) : edited(path, body);
    const etag = `"${digestOf(bytes)}"`;
    const known = status === 200 && request.headers['if-none-match'] === etag;
    const { 'last-modified': _replaced, ...kept } = headers;
    response.writeHead(known ? 304 : status, { ...kept, ...(status === 200 && { etag }) });
    response.end(known ? undefined : bytes);
  }

  /** As Latin-1, byte for byte: not every page is UTF-8. */
  function edited(path: string, body: Uint8Array): Buffer {
    const before = Buffer.from(body).toString('latin1');
    const text = corrections.reduce((said, [from, to]) => said.replaceAll(binary(from), binary(to)), before);
    const tags = [undated.has(path) ? publishedTag : '', text === before ? '' : modifiedTag].join('');
    const linked = [...gone].reduce(
      (said, path) => said.replaceAll(`href="${path}"`, 'href="/lien-he.html"'),
      text,
    );
    return Buffer.from(linked.replace('</head>', `${tags}</head>`), 'latin1');
  }

  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    articles: expectedArticles.length,
    correct: (from, to) => corrections.push([from, to]),
    withdraw: (path) => gone.add(path),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const binary = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
