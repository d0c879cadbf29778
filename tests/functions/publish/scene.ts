import { Buffer } from 'node:buffer';
import type { Article } from '../../../functions/core/article.ts';
import { articleKey, feedKey, manifestKey, sourceKey, sourceOfKey } from '../../../functions/core/keys.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { Clock, Log, ObjectStore, Ports, StepFailure } from '../../../functions/ports.ts';
import { bindFeeds } from '../../../functions/publish/bind/step.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';

/** What the tests of publish share: a Source, Articles, ports. */
export const source: Source = {
  id: 'harbour',
  name: 'Báo Cảng & Phố',
  home: 'https://harbour.example/',
  description: 'Tin của bến cảng',
  language: 'vi',
  listings: ['https://harbour.example/'],
};

/** Whole numbers from one to the other, up or down, both included. */
export function numbers(from: number, to: number): readonly number[] {
  const step = Math.sign(to - from);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + step * index);
}

/** A plain Article; later numbers are newer by a minute. */
export function articleNo(number: number, changes: Partial<Article> = {}): Article {
  const published = new Date(Date.UTC(2026, 0, 5, 1, number)).toISOString().replace('.000Z', '+00:00');
  const text = `Chuyến phà số ${number} rời bến lúc bình minh.`;
  return {
    id: `tag:harbour.example,2026:harbour/${String(number).padStart(4, '0')}`,
    source: source.id,
    url: `https://harbour.example/tin/${number}.html`,
    title: `Phà số ${number}`,
    lead: 'Sương tan, phà chạy.',
    authors: ['Trần Bến'],
    published,
    language: 'vi',
    tags: ['bến phà'],
    images: [],
    body: `<p>Sương tan, phà chạy.</p>\n<p>${text}</p>`,
    text,
    wordCount: 9,
    access: 'free',
    firstSeen: '2026-02-01T00:00:00.000Z',
    updated: published,
    aliases: [],
    revisions: [],
    ...changes,
  };
}

/** The Article with a body of about this many bytes. */
export const withBody = (article: Article, bytes: number): Article => ({
  ...article,
  body: `<p>${'sóng '.repeat(bytes / 6)}</p>`,
});

export const keyOf = (article: Article): string => articleKey(article.source, article.id);
export const fileKeys = ['rss.xml', 'atom.xml', 'feed.json', 'index.html'].map((file) =>
  feedKey(source.id, file),
);

/** Writes an object whatever is there: what the steps before publish, or a careless hand, would do. */
export async function set(store: ObjectStore, key: string, content: unknown): Promise<string> {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(asString(content));
  const found = await store.head(key);
  await store.put(key, bytes, found === undefined ? { ifNoneMatch: '*' } : { ifMatch: found.etag });
  return key;
}

const asString = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content));

/** A store with the Source and Articles 1 to `count`; their keys. */
export async function storeWith(
  count: number,
  changes: Partial<Source> = {},
): Promise<{ readonly store: ObjectStore; readonly keys: readonly string[] }> {
  const store = createMemoryStore();
  await set(store, sourceKey(source.id), { ...source, ...changes });
  const articles = count === 0 ? [] : numbers(1, count).map((number) => articleNo(number));
  return { store, keys: await setArticles(store, articles) };
}

export async function setArticles(
  store: ObjectStore,
  articles: readonly Article[],
): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const article of articles) keys.push(await set(store, keyOf(article), article));
  return keys;
}

/** Every object below these prefixes, as text. */
export async function contentsOf(store: ObjectStore, ...prefixes: string[]): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const prefix of prefixes) {
    for await (const { key } of store.list(prefix)) contents[key] = await textOf(store, key);
  }
  return contents;
}

export async function textOf(store: ObjectStore, key: string): Promise<string> {
  const stored = await store.get(key);
  if (stored === undefined) throw new Error(`no object ${key}`);
  return Buffer.from(stored.bytes).toString('utf8');
}

/** What readers of the JSON feed see, newest first. */
export async function titlesOf(store: ObjectStore): Promise<readonly string[]> {
  const feed: { items: { title: string }[] } = JSON.parse(
    await textOf(store, feedKey(source.id, 'feed.json')),
  );
  return feed.items.map(({ title }) => title);
}

/** Publishes Articles, and binds all else around their Feeds, as the pipeline does one after the other. */
export async function publishAndBind(keys: readonly string[], ports: Ports): Promise<readonly StepFailure[]> {
  const failures = await publishArticles(keys, ports);
  const manifests = [...new Set(keys.map((key) => manifestKey(sourceOfKey(key))))];
  return [...failures, ...(await bindFeeds(manifests, ports))];
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A clock that stands still; sleeping takes one turn of the event loop. */
const stillClock: Clock = {
  now: () => Date.UTC(2026, 5, 1),
  sleep: () => new Promise((resolve) => setImmediate(resolve)),
};

export function portsFor(store: ObjectStore, changes: Partial<Ports> = {}): Ports {
  return {
    store,
    clock: stillClock,
    log: silent,
    fetcher: { fetch: () => Promise.reject(new Error('publish fetches nothing')) },
    settings: { publicUrl: 'https://feeds.example' },
    ...changes,
  };
}
