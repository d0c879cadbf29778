import type { Source } from '../../../functions/core/source.ts';
import type { Log, ObjectStore, Ports } from '../../../functions/ports.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import {
  createScriptedFetcher,
  type Script,
  type ScriptedFetcher,
  type ScriptedFetcherOptions,
} from '../../fakes/scripted-fetcher.ts';
import { createStillClock, type StillClock } from '../../fakes/still-clock.ts';

/** Ports whose every side can be looked at. */
export interface Scene {
  readonly ports: Ports;
  readonly fetcher: ScriptedFetcher;
  readonly clock: StillClock;
  /** Keys written, in order. */
  readonly written: string[];
  readonly store: ObjectStore;
  /** The same store and site, asked by another process: it remembers nothing. */
  restarted(): Scene;
}

export const home = 'https://paper.example/';

export const paper: Source = { id: 'paper', name: 'Paper', home, listings: [home] };

export function createScene(script: Script, options?: ScriptedFetcherOptions, kept?: ObjectStore): Scene {
  const written: string[] = [];
  const base = kept ?? createMemoryStore({ now: () => 0 });
  const store: ObjectStore = {
    ...base,
    put: async (key, bytes, condition) => {
      const outcome = await base.put(key, bytes, condition);
      if (outcome.outcome === 'written') written.push(key);
      return outcome;
    },
  };
  const fetcher = createScriptedFetcher(script, options);
  const clock = createStillClock();
  const ports: Ports = {
    store,
    fetcher,
    clock,
    log: silent,
    settings: { publicUrl: 'https://feeds.example' },
  };
  return {
    ports,
    fetcher,
    clock,
    written,
    store,
    restarted: () => createScene(fetcher.script, options, base),
  };
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** `https://paper.example/2026/03/07/<slug>/`. */
export const articleUrl = (slug: string): string => `${home}2026/03/07/${slug}/`;

/** A front page with one card for each slug. */
export function frontPage(slugs: readonly string[], more = ''): string {
  const cards = slugs.map(
    (slug) =>
      `<article><h2><a href="/2026/03/07/${slug}/">${headline(slug)}</a></h2><p>What happened, in one sentence.</p></article>`,
  );
  return `<!doctype html><html><body><nav><a href="/world">World</a></nav><main>${cards.join('')}</main>${more}</body></html>`;
}

export const headline = (slug: string): string => `All about the ${slug.replaceAll('-', ' ')}`;

export const articlePage = (slug: string): string =>
  `<html><body><h1>${headline(slug)}</h1><p>The whole story of it.</p></body></html>`;

/** Eight articles: enough for a front page that needs no section pages. */
export const slugs = [
  'bridge-toll',
  'city-garden',
  'ferry-line',
  'grain-port',
  'lake-level',
  'mill-race',
  'night-bus',
  'old-tower',
];

/** A site with a front page, its articles and no robots.txt. */
export function site(listed: readonly string[] = slugs): Script {
  const pages = listed.map((slug) => [articleUrl(slug), articlePage(slug)] as const);
  return {
    [home]: { body: frontPage(listed), headers: { 'content-type': 'text/html', etag: '"front-1"' } },
    ...Object.fromEntries(pages),
  };
}
