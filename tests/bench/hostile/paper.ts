import { createServer, type Server, type Socket } from 'node:net';
import { articleHtml, type Endpoints, whole } from './wire.ts';

/** A newspaper of which some articles are attacks. */
export interface HostilePaper {
  readonly url: string;
  readonly server: Server;
  /** Good articles beside the attacks. */
  readonly good: number;
  /** Names of the attacks. */
  readonly bad: readonly string[];
}

export const pathOf = (name: string, at: number): string => `/2026/03/07/${name}-${10_000 + at}.html`;

/** The name in an address or message; empty when there is none. */
export const nameIn = (text: string): string => /\/([a-z0-9.-]+)-\d{5}\.html/.exec(text)?.[1] ?? '';

const html = 'content-type: text/html; charset=utf-8';

/** What else a paper serves. */
export interface Surroundings {
  /** By exact path, before anything else. */
  readonly paths: Endpoints;
  /** Markup of the front page's head. */
  readonly head?: string;
}

/** A paper of so many good articles, among hostile surroundings. */
export const openBesetPaper = (name: string, surroundings: Surroundings): Promise<HostilePaper> =>
  openPaper(
    Array.from({ length: 9 }, (_, at) => ({ path: pathOf(`good-story-of-${at}-${name}`, at), title: `A good story number ${at} of ${name}` })),
    [name], {}, surroundings,
  ); // biome-ignore format: a call

/** Serves a front page that lists all attacks, and a good article after every second. */
export async function openHostilePaper(names: readonly string[], all: Endpoints): Promise<HostilePaper> {
  const articles = names.flatMap((name, at) => [
    { path: pathOf(name, at), title: `The case of ${name} and what came of it` },
    ...(at % 2 === 1
      ? []
      : [{ path: pathOf(`good-story-of-${at}`, at), title: `A good story number ${at}` }]),
  ]);
  return openPaper(articles, names, all, { paths: {} });
}

async function openPaper(
  articles: readonly { readonly path: string; readonly title: string }[],
  names: readonly string[],
  all: Endpoints,
  { paths, head = '' }: Surroundings,
): Promise<HostilePaper> {
  const titles = new Map(articles.map(({ path, title }) => [path, title]));
  const front = frontPage(articles, head);
  const answer = (path: string, socket: Socket): void => {
    const hostile = paths[path] ?? all[nameIn(path)];
    if (hostile !== undefined) hostile(socket);
    else if (path === '/') whole('200 OK', Buffer.from(front), html)(socket);
    else if (titles.has(path))
      whole('200 OK', Buffer.from(goodArticle(path, titles.get(path) ?? '')), html)(socket);
    else whole('404 Not Found', Buffer.from('no such page'), html)(socket);
  };
  const server = createServer((socket) => answerEach(socket, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    server,
    good: articles.filter(({ path }) => all[nameIn(path)] === undefined).length,
    bad: names,
  };
}

/** Each with a text of its own: the same text twice is one article. */
const goodArticle = (path: string, title: string): string =>
  articleHtml(title)
    .replaceAll('The ferry', `The ferry of ${nameIn(path)}`)
    .replaceAll('quay', path.slice(-10, -5));

function answerEach(socket: Socket, answer: (path: string, socket: Socket) => void): void {
  let asked = '';
  // Whoever is attacked hangs up: that is the point.
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    asked += bytes.toString('latin1');
    if (!asked.includes('\r\n\r\n')) return;
    const [, path = '/'] = asked.split(' ', 2);
    asked = '';
    answer(path, socket);
  });
}

function frontPage(
  articles: readonly { readonly path: string; readonly title: string }[],
  head: string,
): string {
  const cards = articles.map(
    ({ path, title }) =>
      `<article><h2><a href="${path}">${title}</a></h2><p>What happened, in one sentence.</p></article>`,
  );
  return `<html><head>${head}</head><body><main>${cards.join('')}</main></body></html>`;
}
