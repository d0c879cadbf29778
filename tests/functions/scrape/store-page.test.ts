import { expect, test } from 'vitest';
import type { Page } from '../../../functions/core/page.ts';
import { decodePage } from '../../../functions/core/snapshot.ts';
import { storePages } from '../../../functions/scrape/store-page.ts';
import { articlePage, articleUrl, createScene, paper } from './scene.ts';

const page = (slug: string): Page => ({
  source: 'saved',
  url: articleUrl(slug),
  finalUrl: articleUrl(slug),
  status: 200,
  headers: {},
  fetchedAt: '2026-03-07T00:00:00.000Z',
  bytes: Buffer.from(articlePage(slug)),
});

test('saved pages are kept after their source, under its id', async () => {
  const { ports, store, written } = createScene({});
  expect(await storePages(paper, [page('a'), page('b')], ports)).toEqual({ stored: 2 });
  expect(written[0]).toBe('sources/paper.json');
  const [, key = ''] = written;
  expect(decodePage(key, (await store.get(key))?.bytes ?? new Uint8Array()).source).toBe('paper');
});

test('the same pages again write nothing', async () => {
  const { ports, written } = createScene({});
  await storePages(paper, [page('a')], ports);
  written.length = 0;
  expect(await storePages(paper, [{ ...page('a'), fetchedAt: '2026-03-08T00:00:00.000Z' }], ports)).toEqual({
    stored: 0,
  });
  expect(written).toEqual([]);
});

test('no pages write no source', async () => {
  const { ports, written } = createScene({});
  await storePages(paper, [], ports);
  expect(written).toEqual([]);
});
