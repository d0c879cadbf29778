import { expect, test } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import type { StoreChange } from '../../../functions/stored/watched-store.ts';
import { createTally } from '../../../infra/local/tally.ts';

const change = (key: string, kind: StoreChange['kind'], content: object = {}): StoreChange => ({
  key,
  kind,
  bytes: Buffer.from(JSON.stringify(content)),
});

const rejected = {
  url: 'https://example.org/2',
  verdict: { kind: 'rejected', code: 'not-article', reason: 'a gallery' },
};
const accepted = { url: 'https://example.org/1', verdict: { kind: 'article', article: 'articles/a/1.json' } };

test('counts new and changed articles, and says why a page was rejected', () => {
  const tally = createTally();
  tally.onChange(change('articles/a/1.json', 'created'));
  tally.onChange(change('articles/a/2.json', 'replaced'));
  tally.onChange(change('articles/b/3.json', 'created'));
  tally.onChange(change('traces/a/x/1.json', 'created', accepted));
  tally.onChange(change('traces/a/x/2.json', 'created', rejected));
  tally.onChange(change('feeds/a/rss.xml', 'created'));
  expect(tally.take('a')).toEqual({
    created: 1,
    changed: 1,
    renewed: false,
    failures: [
      {
        url: 'https://example.org/2',
        code: 'not-article',
        message: expect.stringMatching(/^normalise: https:\/\/example\.org\/2: .*a gallery.*bantin check/),
      },
    ],
  });
});

test('counts what a step gave up, with its key when there is no address', () => {
  const tally = createTally();
  const error = new SyndicationError('store-failed', { step: 'store', url: 'pages/a/1.page' });
  tally.onGiveUp({ key: 'pages/a/1.page', error });
  tally.onGiveUp({ key: 'pages/a/2.page', error: new Error('a bug') });
  expect(tally.take('a').failures.map(({ code, url }) => [code, url])).toEqual([
    ['store-failed', 'pages/a/1.page'],
    ['internal', 'pages/a/2.page'],
  ]);
});

test('starts again from nothing once it was asked', () => {
  const tally = createTally();
  tally.onChange(change('articles/a/1.json', 'created'));
  tally.take('a');
  expect(tally.take('a')).toEqual({ created: 0, changed: 0, renewed: false, failures: [] });
});

test('notices that the record of a source was replaced, not that it is new', () => {
  const tally = createTally();
  tally.onChange(change('sources/a.json', 'created'));
  tally.onChange(change('sources/b.json', 'replaced'));
  expect(tally.take('a').renewed).toBe(false);
  expect(tally.take('b').renewed).toBe(true);
});
