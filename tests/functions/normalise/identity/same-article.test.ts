import { expect, test } from 'vitest';
import type { ArticleContent } from '../../../../functions/core/article.ts';
import { whySameArticle } from '../../../../functions/normalise/identity/same-article.ts';
import { longTitle, publicationTime } from '../../../../functions/normalise/identity/signs.ts';
import { lots, paragraph, storyNo } from '../../../fakes/press.ts';

// Each rule by itself: how much two Pages have to have in common.

const { title, paragraphs, published = '' } = storyNo(1);
const fresh = [1, 2, 3, 4, 5].map((seed) => paragraph(lots(seed)));
/** The story with this many of its five paragraphs. */
const textWith = (kept: number) => paragraphs.map((own, at) => (at < kept ? own : fresh[at])).join('\n');
const later = (minutes: number) => new Date(Date.parse(published) + minutes * 60_000).toISOString();

const contentOf = (changes: Partial<ArticleContent>): ArticleContent => ({
  url: 'https://press.example/city/one.html',
  title,
  authors: [],
  published,
  tags: [],
  images: [],
  body: '',
  text: textWith(5),
  wordCount: 200,
  access: 'free',
  ...changes,
});

const elsewhere = 'https://press.example/city/two.html';
const numbered = (slug: string) => `https://press.example/71001/${slug}.html`;
const { published: _, ...undated } = contentOf({ url: elsewhere });

const cases: readonly (readonly [string, boolean, ArticleContent, string?])[] = [
  ['the same again', true, contentOf({ url: elsewhere, published: later(60) })],
  ['the same, a day later', false, contentOf({ url: elsewhere, published: later(24 * 60) })],
  ['one title and minute, three fifths of the text', true, contentOf({ url: elsewhere, text: textWith(4) })],
  ['one title and minute, little text', false, contentOf({ url: elsewhere, text: textWith(2) })],
  ['one title, most of the text', false, contentOf({ url: elsewhere, published: later(60), text: textWith(4) })],
  [
    'one number and minute, another title, little text',
    false,
    contentOf({ url: numbered('two'), title: 'Market hall closes early', text: textWith(2) }),
    numbered('one'),
  ],
  ['a reworded title at another hour', true, contentOf({ url: elsewhere, title: `${title} again`, published: later(60) })],
  ['a reworded title on a page without date', false, { ...undated, title: `${title} again` }],
]; // biome-ignore format: a table

test.each(cases.map(([name, isSame, other, url]) => ({ name, isSame, other, url })))(
  '$name: $isSame',
  ({ isSame, other, url }) => {
    const one = contentOf(url === undefined ? {} : { url });
    expect(whySameArticle(one, other) !== undefined).toBe(isSame);
    expect(whySameArticle(other, one) !== undefined).toBe(isSame);
  },
);

test('midnight is no time of publication', () => {
  expect(publicationTime({ published: '2026-03-01T00:00:00+01:00' })).toBeUndefined();
  expect(publicationTime({ published: '2026-03-01T06:17:00+01:00' })).toBe('2026-03-01T05:17:00.000Z');
});

test('a title of two words is no sign', () => {
  expect(longTitle(contentOf({ title: 'Weather today' }))).toBeUndefined();
  expect(longTitle(contentOf({ title: 'Weather of today' }))).toBe('weather of today');
});
