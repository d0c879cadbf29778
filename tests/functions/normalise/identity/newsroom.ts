import type { Article } from '../../../../functions/core/article.ts';
import { sourceKey, traceKey } from '../../../../functions/core/keys.ts';
import type { Page } from '../../../../functions/core/page.ts';
import { encodePage, keyOfPage } from '../../../../functions/core/snapshot.ts';
import type { Source } from '../../../../functions/core/source.ts';
import type { Trace } from '../../../../functions/core/trace.ts';
import { normalisePages } from '../../../../functions/normalise/step.ts';
import type { ObjectStore, Ports } from '../../../../functions/ports.ts';
import { createObject } from '../../../../functions/stored/create-object.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { pressOrigin } from '../../../fakes/press.ts';
import { portsFor } from '../../publish/scene.ts';

export const press: Source = {
  id: 'press',
  name: 'The Press',
  home: `${pressOrigin}/`,
  listings: [`${pressOrigin}/`],
};

/** The instant this many hours after the morning of 20 March 2026. */
export const hour = (hours: number): string =>
  new Date(Date.UTC(2026, 2, 20, 6) + hours * 3_600_000).toISOString();

export function pageAt(url: string, html: string, at: string, changes: Partial<Page> = {}): Page {
  return {
    source: press.id,
    url,
    finalUrl: url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    fetchedAt: at,
    bytes: Buffer.from(html),
    ...changes,
  };
}

/** A store with the Source, and what happens in it. */
export interface Newsroom {
  readonly store: ObjectStore;
  readonly ports: Ports;
  /** Stores Pages; their keys. */
  keep(...pages: readonly Page[]): Promise<readonly string[]>;
  /** Stores Pages and normalises them one by one. */
  read(...pages: readonly Page[]): Promise<readonly string[]>;
  /** All Articles. */
  articles(): Promise<readonly Article[]>;
  trace(page: Page): Promise<Trace>;
}

export async function createNewsroom(store: ObjectStore = createMemoryStore()): Promise<Newsroom> {
  const ports = portsFor(store);
  await createObject(store, sourceKey(press.id), Buffer.from(JSON.stringify(press)));
  const keep = async (...pages: readonly Page[]) => {
    for (const page of pages) await createObject(store, keyOfPage(page), encodePage(page));
    return pages.map(keyOfPage);
  };
  const parse = async <T>(key: string): Promise<T> => {
    const stored = await store.get(key);
    if (stored === undefined) throw new Error(`no object ${key}`);
    return JSON.parse(Buffer.from(stored.bytes).toString('utf8')) as T;
  };
  return {
    store,
    ports,
    keep,
    read: async (...pages) => {
      const keys = await keep(...pages);
      for (const key of keys) {
        const [failure] = await normalisePages([key], ports);
        if (failure !== undefined) throw failure.error;
      }
      return keys;
    },
    articles: async () => {
      const found: Article[] = [];
      for await (const { key } of store.list('articles/')) found.push(await parse<Article>(key));
      return found;
    },
    trace: (page) => parse<Trace>(traceKey(keyOfPage(page))),
  };
}
