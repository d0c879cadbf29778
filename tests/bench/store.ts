import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '../../functions/core/digest.ts';
import { articleKeyOf, ledgerKey, sourceKey } from '../../functions/core/keys.ts';
import { encodePage, keyOfPage } from '../../functions/core/snapshot.ts';
import { normalisePages } from '../../functions/normalise/step.ts';
import type { ObjectStore } from '../../functions/ports.ts';
import { createFolderStore } from '../../infra/local/folder-store.ts';
import type { Bench } from '../bench.ts';
import { addressOf, storyNo, storyPage } from '../fakes/press.ts';
import { pageAt, press } from '../functions/normalise/identity/newsroom.ts';
import { portsFor, publishAndBind } from '../functions/publish/scene.ts';
import { countingStore, createArchiveStore, type Touched, untouched } from './store/archive-store.ts';

/** Articles that are written by the pipeline itself: more than a Manifest holds. The older ones are only there. */
const recent = 80;
const warmUp = 10;
const at = '2026-03-20T06:00:00.000Z';

interface Measured {
  readonly articles: number;
  /** Of one new article: the median. */
  readonly touched: Touched;
  readonly ms: number;
  readonly rss: number;
}

/** Where an archive is built; `fill` need not honour conditions. */
interface Site {
  readonly store: ObjectStore;
  fill(key: string, bytes: Uint8Array): Promise<unknown>;
  close(): Promise<void>;
}

async function openSite(kind: string): Promise<Site> {
  if (kind === 'memory') {
    const store = createArchiveStore();
    const fill = (key: string, bytes: Uint8Array) => store.put(key, bytes, { ifNoneMatch: '*' });
    return { store, fill, close: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'bantin-bench-'));
  const made = new Set<string>();
  const fill = async (key: string, bytes: Uint8Array) => {
    const path = join(folder, key);
    if (!made.has(dirname(path))) await mkdir(dirname(path), { recursive: true });
    made.add(dirname(path));
    await writeFile(path, bytes);
  };
  return { store: createFolderStore({ folder }), fill, close: () => rm(folder, { recursive: true }) };
}

/** One new article, from its Page to the feeds. */
async function publishOne(number: number, store: ObjectStore): Promise<void> {
  const story = storyNo(number);
  const page = pageAt(addressOf(story), storyPage(story), at);
  await store.put(keyOfPage(page), encodePage(page), { ifNoneMatch: '*' });
  const articles: string[] = [];
  const heard: ObjectStore = {
    ...store,
    put: (key, bytes, condition) => {
      if (key.startsWith('articles/')) articles.push(key);
      return store.put(key, bytes, condition);
    },
  };
  const failures = [
    ...(await normalisePages([keyOfPage(page)], portsFor(heard))),
    ...(await publishAndBind(articles, portsFor(store))),
  ];
  for (const { error } of failures) throw error;
}

/** An archive of so many articles, of which the newest came through the pipeline. */
async function build(articles: number, { store, fill }: Site): Promise<void> {
  await fill(sourceKey(press.id), Buffer.from(JSON.stringify(press)));
  for (let number = 0; number < recent; number += 1) await publishOne(number, store);
  const old = Buffer.from('{"old":true}');
  for (let number = recent; number < articles; number += 1) {
    const digest = digestOf(`old article ${number}`);
    await fill(articleKeyOf(press.id, digest), old);
    await fill(ledgerKey(press.id, digest), old);
  }
}

async function measure(articles: number, rounds: number, kind: string): Promise<Measured> {
  const site = await openSite(kind);
  try {
    await build(articles, site);
    const all: { readonly touched: Touched; readonly ms: number }[] = [];
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const touched = untouched();
      const store = countingStore(site.store, touched);
      const start = performance.now();
      await publishOne(recent + round, store);
      all.push({ touched, ms: performance.now() - start });
    }
    const sorted = all.slice(warmUp).sort((a, b) => a.ms - b.ms);
    const median = sorted[Math.floor(sorted.length / 2)];
    if (median === undefined) throw new RangeError('no rounds');
    return { articles, ...median, rss: process.memoryUsage().rss };
  } finally {
    await site.close();
  }
}

const columns: readonly (readonly [string, (one: Measured) => number])[] = [
  ['articles', ({ articles }) => articles],
  ['GET', ({ touched }) => touched.gets],
  ['HEAD', ({ touched }) => touched.heads],
  ['LIST', ({ touched }) => touched.lists],
  ['keys listed', ({ touched }) => touched.listed],
  ['PUT', ({ touched }) => touched.puts],
  ['KB read', ({ touched }) => touched.bytesRead / 1024],
  ['KB written', ({ touched }) => touched.bytesWritten / 1024],
  ['ms', ({ ms }) => ms],
  ['RSS MB', ({ rss }) => rss / 1_048_576],
];

function table(measured: readonly Measured[]): string {
  const rows = measured.map((one) => columns.map(([, value]) => String(Math.round(value(one) * 10) / 10)));
  const lines = [columns.map(([name]) => name), ...rows];
  return lines.map((cells) => cells.map((cell) => cell.padStart(11)).join(' ')).join('\n');
}

export const bench: Bench = {
  measures: 'objects, bytes and time to publish one new article, by the size of the archive',
  options: '[--articles 1000,100000,1000000] [--rounds 20] [--in memory|folder] [--json]',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        articles: { type: 'string', default: '1000,100000,1000000' },
        rounds: { type: 'string', default: '20' },
        in: { type: 'string', default: 'memory' },
        json: { type: 'boolean', default: false },
      },
    });
    const measured: Measured[] = [];
    for (const articles of values.articles.split(',').map(Number)) {
      measured.push(await measure(articles, Number(values.rounds), values.in));
    }
    console.log(values.json ? JSON.stringify(measured) : table(measured));
    return 0;
  },
};
