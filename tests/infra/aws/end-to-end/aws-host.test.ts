import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedKey, prefixes } from '../../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../../functions/ports.ts';
import { writeSource } from '../../../../functions/stored/source-object.ts';
import { demoSource } from '../../../../infra/local/demo/source.ts';
import { startMoto } from '../../../fakes/moto-server.ts';
import { type AwsHost, openAwsHost } from './aws-host.ts';
import { type LivingPaper, startLivingPaper } from './living-paper.ts';
import { type LocalHost, openLocalHost, textsBelow } from './local-host.ts';
import { mutants, mutate } from './mutants.ts';
import { createPoison } from './poison.ts';
import { type Synthesis, synthesis } from './synthesise.ts';

const moto = await startMoto();
const emulator = moto?.endpoint ?? 'http://127.0.0.1:9';
const skipped = 'SKIPPED, `python3 -m moto.server` is not installed';
const domain = 'feeds.example.org';
const publicUrl = `https://${domain}`;

let folder = '';
let synthesised: Synthesis;
let paper: LivingPaper;
let aws: AwsHost;
let local: LocalHost;
let stacks = 0;

beforeAll(async () => {
  if (moto === undefined) return;
  folder = await mkdtemp(join(tmpdir(), 'bantin-aws-'));
  synthesised = synthesis(folder);
  paper = await startLivingPaper();
  aws = await openStack(synthesised);
  local = await openLocalHost(demoSource(paper.url), publicUrl);
});

afterAll(async () => {
  await aws?.close();
  await local?.close();
  await paper?.close();
  await moto?.close();
  if (folder !== '') await rm(folder, { recursive: true });
});

const openStack = (from: Synthesis, options: { readonly timeoutMs?: number } = {}) =>
  openAwsHost({
    emulator,
    synthesis: from,
    name: `bantin-${++stacks}`,
    domain,
    environment: { BANTIN_ALLOWED_ORIGINS: new URL(paper.url).origin },
    ...options,
  });

const feedsOf = ({ store }: { readonly store: ObjectStore }) => textsBelow(store, prefixes.feeds);
const id = 'ban-tin-cua-song';

/** What both hosts must agree on: that there are feeds, and what they are. */
async function expectSameFeeds(): Promise<void> {
  const feeds = await feedsOf(aws);
  expect(Object.keys(feeds)).toContain(feedKey(id, 'feed.json'));
  expect(timeless(feeds)).toEqual(timeless(await feedsOf(local)));
}

/** Feeds without the instants at which a host saw a change: two hosts never look at once. All else stays, byte by byte. */
function timeless(feeds: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const days = [0, 1].map((later) => new Date(Date.now() + later * 86_400_000));
  const iso = days.map((day) => day.toISOString().slice(0, 10)).join('|');
  const rfc = days.map((day) => day.toUTCString().slice(0, 16)).join('|');
  const instant = new RegExp(`(?:${iso})T[\\d:.]+Z|(?:${rfc}) [\\d:]+ GMT`, 'g');
  return Object.fromEntries(Object.entries(feeds).map(([key, text]) => [key, text.replace(instant, 'now')]));
}

async function jsonFeed(): Promise<{ readonly items: readonly Readonly<Record<string, unknown>>[] }> {
  return JSON.parse((await feedsOf(aws))[feedKey(id, 'feed.json')] ?? '{}');
}

describe.skipIf(moto === undefined)(
  `the synthesised stack${moto === undefined ? `: ${skipped}` : ''}`,
  () => {
    test('publishes the first articles as the local host does, byte by byte', async () => {
      await writeSource(demoSource(paper.url), aws.store);
      await aws.settle();
      await local.poll();
      expect((await jsonFeed()).items).toHaveLength(paper.articles);
      expect(await feedsOf(aws)).toEqual(await feedsOf(local));
    });

    describe('the proof itself', () => {
      // While the paper is as it was: what the local host has made by now is what is right.
      const isFine = async (from: Synthesis): Promise<boolean> => {
        const host = await openStack(from);
        await writeSource(demoSource(paper.url), host.store);
        await host.settle();
        const isSame = JSON.stringify(await feedsOf(host)) === JSON.stringify(await feedsOf(local));
        const isModest = host.violations().length === 0;
        await host.close();
        return isSame && isModest;
      };

      test.each(mutants)('notices a bundle that $does', async (mutant) => {
        expect(await isFine(await mutate(synthesised, mutant, folder))).toBe(false);
      });
    });

    test('an idle poll costs three calls to S3, and no write', async () => {
      await aws.poll();
      await aws.settle();
      await aws.poll();
      const calls = (await aws.settle()).flatMap(({ calls }) => calls.map(({ action }) => action));
      const toS3 = calls.filter((action) => action.startsWith('s3:'));
      expect(toS3).not.toContain('s3:PutObject');
      expect(toS3.length).toBeGreaterThan(0);
      expect(toS3.length).toBeLessThanOrEqual(3);
    });

    test('a correction replaces the article under its id; publishing costs eight calls to S3 at most', async () => {
      const before = await jsonFeed();
      paper.correct('An oyster farmer counts the rain', 'An oyster farmer counts the rain, and teaches it');
      paper.correct('for about nine days', 'for about ten days');
      await aws.poll();
      const published = (await aws.settle()).filter(({ function: name }) => name === 'publish');
      await local.poll(aws.aheadMs());
      const items = (await jsonFeed()).items;
      const [corrected] = items.filter(
        ({ title }) => title === 'An oyster farmer counts the rain, and teaches it',
      );
      expect(corrected?.['content_html']).toContain('for about ten days');
      expect(before.items.map(({ id }) => id)).toContain(corrected?.['id']);
      expect(items).toHaveLength(before.items.length);
      expect(published).toHaveLength(1);
      expect(published[0]?.calls.length).toBeLessThanOrEqual(8);
      await expectSameFeeds();
    });

    test('an article that the paper takes back leaves the feeds, and its tombstone is there', async () => {
      const path = '/english/2026/07/30/an-oyster-farmer-counts-the-rain';
      const { items: before } = await jsonFeed();
      paper.withdraw(path);
      await aws.poll();
      await aws.settle();
      await local.poll(aws.aheadMs());
      const { items } = await jsonFeed();
      expect(items).toHaveLength(before.length - 1);
      expect(items.map(({ url }) => String(url)).filter((url) => url.endsWith(path))).toEqual([]);
      const articles = Object.values(await textsBelow(aws.store, prefixes.articles));
      expect(articles.filter((text) => text.includes(path) && text.includes('"withdrawn"'))).toHaveLength(1);
      await expectSameFeeds();
    });

    test('a poison page ends in the dead letters with its reason in the log, and blocks nobody', async () => {
      const { key, broken } = createPoison(id, paper.url);
      for (const { store } of [aws, local]) await store.put(key, broken, { ifNoneMatch: '*' });
      paper.correct('Too much fresh water kills', 'Too much sweet water kills');
      await aws.poll();
      await aws.settle();
      await local.poll(aws.aheadMs());
      const [letter = ''] = await aws.deadLetters('normalise');
      expect(letter).toContain(encodeURIComponent(key));
      const reasons = aws.functions.get('normalise')?.lines.filter((line) => line.includes(key)) ?? [];
      expect(reasons.map((line) => JSON.parse(line))).toContainEqual(
        expect.objectContaining({ level: 'error', key, source: id, code: 'store-corrupt' }),
      );
      await expectSameFeeds();
    });

    test('once the cause is gone, the redrive publishes it', async () => {
      const { key, whole, title } = createPoison(id, paper.url);
      for (const { store } of [aws, local]) {
        await store.put(key, whole, { ifMatch: (await store.head(key))?.etag ?? '' });
        await store.delete(`traces/${key.slice('pages/'.length).replace('.page', '.json')}`);
      }
      await aws.redrive('normalise');
      await aws.settle();
      await local.poll(aws.aheadMs());
      expect((await jsonFeed()).items.map((item) => item['title'])).toContain(title);
      await expectSameFeeds();
    });

    test('the local host makes the same feeds of the same pages, byte by byte', async () => {
      const copy = await openLocalHost(demoSource(paper.url), publicUrl);
      for (const prefix of [prefixes.sources, prefixes.pages]) {
        for await (const { key } of aws.store.list(prefix)) {
          await copy.store.put(key, (await aws.store.get(key))?.bytes ?? new Uint8Array(), {
            ifNoneMatch: '*',
          });
        }
      }
      await copy.replay();
      expect(await feedsOf(aws)).toEqual(await feedsOf(copy));
      await copy.close();
    });

    test('asked AWS for nothing that its roles do not allow, and wrote nothing without a condition', () => {
      expect(aws.calls.length).toBeGreaterThan(100);
      expect(aws.violations()).toEqual([]);
      expect(
        aws.calls.filter(({ action, isConditional }) => action === 's3:PutObject' && !isConditional),
      ).toEqual([]);
    });

    test('a function that runs out of time is ended, and its message is given up in the end', async () => {
      const late = await openStack(synthesised, { timeoutMs: 20 });
      await writeSource(demoSource(paper.url), late.store);
      const outcomes = (await late.settle()).map(({ result }) => result.outcome);
      expect(new Set(outcomes)).toEqual(new Set(['timed-out']));
      expect((await late.deadLetters('poll')).join()).toContain(id);
      await late.close();
    });
  },
);

test('every bundle is one file beside its source map', async () => {
  if (moto === undefined) return;
  const folders = (await readdir(synthesised.folder)).filter((name) => name.startsWith('asset.'));
  for (const name of folders) {
    expect((await readdir(join(synthesised.folder, name))).sort()).toEqual(['index.mjs', 'index.mjs.map']);
    expect(await readFile(join(synthesised.folder, name, 'index.mjs'), 'utf8')).toContain('sourceMappingURL');
  }
});
