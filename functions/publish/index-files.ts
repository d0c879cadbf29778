import { Buffer } from 'node:buffer';
import { SyndicationError } from '../core/errors.ts';
import { catalogueKey, feedsKey } from '../core/keys.ts';
import type { Ports } from '../ports.ts';
import { type Catalogue, parseCatalogue } from './catalogue.ts';
import { renderOpml } from './formats/opml.ts';
import { renderIndexPage } from './pages/index-page.ts';

/** A writer that loses this often is not competing but broken. */
const mostRounds = 20;

const files: readonly {
  readonly file: string;
  readonly render: (catalogue: Catalogue, publicUrl: string) => string;
}[] = [
  { file: 'index.html', render: renderIndexPage },
  { file: 'index.opml', render: renderOpml },
  { file: 'robots.txt', render: renderRobots },
];

/** Brings the files of the index to what the catalogue says, however many write it at once. Keys of what was written. */
export async function settleIndexFiles(ports: Ports): Promise<readonly string[]> {
  const written = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const before = await ports.store.get(catalogueKey);
    const isSettled = await writeAll(parseCatalogue(before?.bytes), written, ports);
    const after = await ports.store.head(catalogueKey);
    if (isSettled && before?.etag === after?.etag) return [...written];
  }
  throw new SyndicationError('store-conflict', { step: 'publish', url: feedsKey('index.html') });
}

async function writeAll(
  catalogue: Catalogue,
  written: Set<string>,
  { store, settings }: Ports,
): Promise<boolean> {
  for (const { file, render } of files) {
    const key = feedsKey(file);
    const bytes = Buffer.from(render(catalogue, settings.publicUrl));
    const present = await store.get(key);
    if (present !== undefined && Buffer.compare(present.bytes, bytes) === 0) continue;
    const put = await store.put(
      key,
      bytes,
      present === undefined ? { ifNoneMatch: '*' } : { ifMatch: present.etag },
    );
    if (put.outcome === 'conflict') return false;
    written.add(key);
  }
  return true;
}

/** RFC 9309. Feeds are for everybody; search engines find here what is new. */
function renderRobots({ feeds }: Catalogue, publicUrl: string): string {
  const sitemaps = feeds
    .filter(({ news }) => news)
    .map(({ folder }) => `Sitemap: ${publicUrl}/feeds/${folder}/news-sitemap.xml\n`);
  return ['User-agent: *\n', 'Allow: /\n', ...(sitemaps.length === 0 ? [] : ['\n']), ...sitemaps].join('');
}
