import { readdirSync, readFileSync } from 'node:fs';
import { type ArticleFile, newestOf, type PageFile, readArticles, readPages } from './article-file.ts';
import { encodeHtml } from './charsets.ts';
import { framePage } from './frame.ts';
import { archivePage, listingPages } from './listing-pages.ts';
import { robotsText, sitemap } from './machine-files.ts';

/** What the newspaper answers. Header names are in lower case. */
export interface DemoResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface DemoNewspaper {
  /** Of every page and file. */
  readonly paths: readonly string[];
  /** `path` as in the request line, with query. `origin`, e.g. `http://127.0.0.1:4000`, is where the paper is asked. */
  respond(path: string, origin?: string): DemoResponse;
}

type Route = (origin: string) => DemoResponse;

/** Fixed, so that validators do not depend on when the paper was started. */
const assetDate = '2026-01-02T08:00:00+07:00';

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['gif', 'image/gif'],
  ['jpg', 'image/jpeg'],
  ['js', 'text/javascript; charset=utf-8'],
  ['png', 'image/png'],
]);

/** The page that answers for all addresses that are not there. */
const lostPath = '/404';

/** The whole paper: pure once it is read. The same path and origin always give the same bytes. */
export function createDemoNewspaper(): DemoNewspaper {
  const articles = readArticles(new URL('./articles/', import.meta.url));
  const popular = popularOf(articles);
  const pages = [...listingPages(articles), ...archives(articles), ...articles, ...sidePages()];
  const routes = new Map<string, Route>([
    ...pages.map((page): [string, Route] => [page.path, (origin) => pageResponse(page, popular, origin)]),
    ...machineFiles(articles),
    ...assets('anh', new URL('./assets/anh/', import.meta.url)),
    ...assets('giao-dien', new URL('./assets/giao-dien/', import.meta.url)),
  ]);
  const lost = routes.get(lostPath) ?? (() => text('text/plain', '404', assetDate));
  routes.delete(lostPath);
  return {
    paths: [...routes.keys()],
    respond: (path, origin = 'http://127.0.0.1') => {
      const found = routes.get(path.split('?')[0] ?? '');
      return found === undefined ? { ...lost(origin), status: 404 } : found(origin);
    },
  };
}

const sidePages = (): readonly PageFile[] => readPages(new URL('./pages/', import.meta.url));

function machineFiles(articles: readonly ArticleFile[]): readonly [string, Route][] {
  const newest = newestOf(articles);
  return [
    ['/robots.txt', (origin) => text('text/plain', robotsText(origin), assetDate)],
    ['/sitemap.xml', (origin) => text('application/xml', sitemap(articles, origin), newest)],
  ];
}

/** A page a keyword and a page an author: wherever an article links to one. */
function archives(articles: readonly ArticleFile[]): readonly PageFile[] {
  const names = new Map<string, string>();
  for (const { main } of articles) {
    for (const [, path = '', name = ''] of main.matchAll(
      /href="(\/(?:tu-khoa|tac-gia)\/[^"]+)"[^>]*>([^<]+)</g,
    )) {
      names.set(path, name);
    }
  }
  return [...names].map(([path, name]) =>
    archivePage(
      path,
      name,
      articles.filter(({ main }) => main.includes(`href="${path}"`)),
    ),
  );
}

/** "Most read": chosen by the editor, not by the reader. */
function popularOf(articles: readonly ArticleFile[]): readonly ArticleFile[] {
  const chosen = ['d1034', 'd1026', 'd1002', 'd1014', 'd1041'];
  return chosen.flatMap((id) => articles.filter((article) => article.path.endsWith(`-${id}.html`)));
}

function pageResponse(page: PageFile, popular: readonly ArticleFile[], origin: string): DemoResponse {
  const body = encodeHtml(framePage(page, popular, origin), page.charset);
  // The old page leaves its charset to the meta element, as old pages do.
  const mediaType = page.charset === 'utf-8' ? 'text/html; charset=utf-8' : 'text/html';
  return response(mediaType, body, page.filed);
}

function assets(name: string, folder: URL): readonly [string, Route][] {
  return readdirSync(folder).map((file) => {
    const body = readFileSync(new URL(file, folder));
    const mediaType = mediaTypes.get(file.slice(file.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
    return [`/${name}/${file}`, () => response(mediaType, body, assetDate)];
  });
}

function text(mediaType: string, content: string, date: string): DemoResponse {
  return response(`${mediaType}; charset=utf-8`, Buffer.from(content, 'utf8'), date);
}

function response(mediaType: string, body: Uint8Array, date: string): DemoResponse {
  const headers = { 'content-type': mediaType, 'last-modified': new Date(date).toUTCString() };
  return { status: 200, headers, body };
}
