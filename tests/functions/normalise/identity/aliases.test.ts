import { describe, expect, test } from 'vitest';
import { sourceKey } from '../../../../functions/core/keys.ts';
import type { Page } from '../../../../functions/core/page.ts';
import {
  addressOf,
  headlineBy,
  lots,
  paragraph,
  pressOrigin,
  slugOf,
  storyNo,
  storyPage,
} from '../../../fakes/press.ts';
import { contentsOf, set } from '../../publish/scene.ts';
import { createNewsroom, hour, pageAt, press } from './newsroom.ts';

const story = storyNo(1);
const url = addressOf(story);
const first = pageAt(url, storyPage(story), hour(0));

type Pages = readonly Page[];

const rewritten = story.paragraphs.with(1, paragraph(lots(98)));

/** The id of the one Article that is there. */
async function onlyId(room: Awaited<ReturnType<typeof createNewsroom>>): Promise<string> {
  const articles = await room.articles();
  expect(articles.map((article) => article.url)).toHaveLength(1);
  return articles[0]?.id ?? '';
}

describe('addresses that are spellings of one', () => {
  const path = url.slice(pressOrigin.length);
  test.each([
    ['plain http', `http://press.example${path}`],
    ['www', `https://www.press.example${path}`],
    ['a mobile host', `https://m.press.example${path}`],
    ['an AMP host', `https://amp.press.example${path}`],
    ['an AMP path', `${url}/amp`],
    ['an AMP folder', `${pressOrigin}/amp${path}`],
    ['an AMP parameter', `${url}?amp=1`],
    ['an AMP ending', url.replace('.html', '.amp.html')],
    ['a print parameter', `${url}?print=1`],
    ['tracking', `${url}?utm_source=letter&fbclid=x`],
  ])('%s', async (_name, variant) => {
    const room = await createNewsroom();
    await room.read(first, pageAt(variant, storyPage(story, { rotation: 3 }), hour(1)));
    const [article] = await room.articles();
    await onlyId(room);
    expect(article?.revisions).toHaveLength(1);
    expect(article?.url).toBe(url);
  });
});

describe('other addresses of the same article keep its id', () => {
  const renamed = `${pressOrigin}/culture/quite-another-slug.html`;

  async function afterwards(...pages: Pages) {
    const room = await createNewsroom();
    await room.read(first);
    const before = await onlyId(room);
    await room.read(...pages);
    expect(await onlyId(room)).toBe(before);
    const [article] = await room.articles();
    if (article === undefined) throw new Error('lost');
    return { room, article };
  }

  test('a redirect, then the new address itself', async () => {
    const { article } = await afterwards(
      pageAt(url, storyPage(story, { rotation: 1 }), hour(1), { finalUrl: renamed }),
      pageAt(renamed, storyPage(story, { rotation: 2 }), hour(2)),
    );
    expect(article.url).toBe(renamed);
    expect(article.revisions).toHaveLength(1);
  });

  test('a page elsewhere whose canonical address it is', async () => {
    const { article } = await afterwards(
      pageAt(`${pressOrigin}/share/1`, storyPage(story, { canonical: url }), hour(1)),
    );
    expect(article.url).toBe(url);
  });

  test('a new slug under the same number, without redirect', async () => {
    const page = pageAt(addressOf({ ...story, slug: 'new-words' }), storyPage(story), hour(5));
    const { room, article } = await afterwards(page);
    expect(article.url).toBe(page.url);
    expect((await room.trace(page)).identity).toMatch(/: 100 % of the text, publication time, title, number/);
  });

  test('another section, another slug, no number, and a corrected paragraph', async () => {
    const corrected = { ...story, paragraphs: story.paragraphs.with(2, paragraph(lots(99))) };
    const { article } = await afterwards(pageAt(renamed, storyPage(corrected), hour(5)));
    expect(article.revisions.map(({ changed }) => changed)).toEqual([[], ['text']]);
  });

  test('a new title, a new slug, and the same text', async () => {
    const title = headlineBy(lots(5));
    const { article } = await afterwards(
      pageAt(`${pressOrigin}/city/${slugOf(title)}.html`, storyPage({ ...story, title }), hour(5)),
    );
    expect(article.title).toBe(title);
    expect(article.updated).toBe(hour(5));
  });

  test.each([
    ['a new title and slug', { slug: 'another', title: headlineBy(lots(5)) }],
    ['another section and a rewritten paragraph', { section: 'archive', paragraphs: rewritten }],
  ])('pages without dates under one number at the end of the address: %s', async (_name, changes) => {
    const { published: _, ...undated } = story;
    const room = await createNewsroom();
    await room.read(pageAt(url, storyPage(undated, { rotation: 3 }), hour(0)));
    const before = await onlyId(room);
    const later = { ...undated, ...changes };
    await room.read(pageAt(addressOf(later), storyPage(later, { rotation: 44 }), hour(30)));
    expect(await onlyId(room)).toBe(before);
  });

  test('the same text at an address of another number, whatever its counters say', async () => {
    const other = addressOf({ ...story, number: 999 });
    const { article } = await afterwards(pageAt(other, storyPage(story, { rotation: 44 }), hour(1)));
    expect(article.aliases).toHaveLength(2);
  });

  test('the same text at an address that told it in other words before', async () => {
    const drafted = { ...story, paragraphs: [1, 2, 3, 4].map((number) => paragraph(lots(number))) };
    const draft = pageAt(renamed, storyPage({ ...drafted, published: '2026-03-01T06:00:00Z' }), hour(1));
    const final = pageAt(renamed, storyPage(story), hour(2));
    expect((await afterwards(draft, final)).article.aliases).toHaveLength(2);
  });

  test('rewritten under a new title, then renamed', async () => {
    const text = [1, 2, 3, 4].map((number) => paragraph(lots(number)));
    const final = { ...story, title: headlineBy(lots(5)), slug: 'final', paragraphs: text };
    const { article } = await afterwards(
      pageAt(url, storyPage(final), hour(1)),
      pageAt(addressOf(final), storyPage(final), hour(2)),
    );
    expect(article.aliases).toHaveLength(2);
  });

  test('renamed twice', async () => {
    const { article } = await afterwards(
      pageAt(addressOf({ ...story, slug: 'second' }), storyPage(story), hour(5)),
      pageAt(addressOf({ ...story, slug: 'third' }), storyPage(story), hour(9)),
    );
    expect(article.aliases).toHaveLength(3);
  });
});

describe('different articles stay apart', () => {
  const town = (name: string, wind: number, changes = {}) => {
    const lot = lots(7);
    const text = [paragraph(lot), `In ${name} a wind of ${wind} is blowing.`, paragraph(lot), paragraph(lot)];
    return storyNo(2, {
      title: `Weather for the town ${name}`,
      paragraphs: text,
      slug: `weather-${name}`,
      ...changes,
    });
  };

  async function count(...pages: Pages) {
    const room = await createNewsroom();
    await room.read(...pages);
    return (await room.articles()).length;
  }

  test('one form letter for two towns, sent at the same time', async () => {
    const [here, there] = [town('Brill', 5), town('Dorn', 5)];
    expect(
      await count(
        pageAt(`${pressOrigin}/weather/brill.html`, storyPage(here), hour(0)),
        pageAt(`${pressOrigin}/weather/dorn.html`, storyPage(there), hour(0)),
      ),
    ).toBe(2);
  });

  test('the figures of two days under one title', async () => {
    const monday = town('Brill', 5);
    const tuesday = town('Brill', 6, { published: '2026-03-02T06:17:00+00:00' });
    expect(
      await count(
        pageAt(`${pressOrigin}/weather/monday.html`, storyPage(monday), hour(0)),
        pageAt(`${pressOrigin}/weather/tuesday.html`, storyPage(tuesday), hour(24)),
      ),
    ).toBe(2);
  });

  test('the figures of two days on pages without dates', async () => {
    const page = (wind: number) => {
      const { published: _, ...undated } = town('Brill', wind);
      return storyPage(undated);
    };
    expect(
      await count(
        pageAt(`${pressOrigin}/weather/monday.html`, page(5), hour(0)),
        pageAt(`${pressOrigin}/weather/tuesday.html`, page(6), hour(24)),
      ),
    ).toBe(2);
  });

  test('the weather of two days under one postal code', async () => {
    const page = (day: string, wind: number) => {
      const { published: _, ...undated } = town(day, wind);
      return pageAt(`${pressOrigin}/weather/${day}-10115.html`, storyPage(undated), hour(wind));
    };
    expect(await count(page('monday', 5), page('tuesday', 6))).toBe(2);
  });

  test('two stories that went out in the same minute', async () => {
    const { published = '' } = story;
    const other = storyNo(9, { published });
    expect(await count(first, pageAt(addressOf(other), storyPage(other), hour(0)))).toBe(2);
  });

  test('a canonical address that every page of a broken site gives', async () => {
    const other = storyNo(9);
    const pages = [first, pageAt(addressOf(other), storyPage(other, { canonical: url }), hour(1))];
    expect(await count(...pages)).toBe(2);
  });

  test('one text under titles and addresses that count', async () => {
    const page = (round: number) => {
      const told = { ...story, title: `Match report of round ${round}` };
      return pageAt(`${pressOrigin}/sport/round-${round}.html`, storyPage(told), hour(round));
    };
    expect(await count(page(1), page(2), page(3))).toBe(3);
  });

  test('one text under addresses of other numbers', async () => {
    const page = (number: number, title: string) =>
      pageAt(`${pressOrigin}/city/a-${number}.html`, storyPage({ ...story, title }), hour(number - 71_001));
    expect(await count(page(71_001, 'Ferry back in port'), page(71_002, 'Market hall closes early'))).toBe(2);
  });

  test('one text under titles that share nothing, at other hours of the day', async () => {
    const page = (title: string, minutes: number) => {
      const published = new Date(Date.parse(story.published ?? '') + minutes * 60_000).toISOString();
      const told = { ...story, title, published };
      return pageAt(`${pressOrigin}/city/${slugOf(title)}.html`, storyPage(told), hour(5));
    };
    expect(await count(page('Ferry back in port again', 0), page('Market hall closes early', 90))).toBe(2);
  });

  test('two days of a series, the older of which shows the newer for an hour', async () => {
    const of = (day: string, number: number) =>
      storyNo(number, { title: `Weather for the town on ${day}`, slug: day.toLowerCase() });
    const [monday, tuesday] = [of('Monday', 300), of('Tuesday', 500)];
    expect(
      await count(
        pageAt(addressOf(monday), storyPage(monday), hour(0)),
        pageAt(addressOf(tuesday), storyPage(tuesday), hour(24)),
        pageAt(addressOf(monday), storyPage(tuesday), hour(25)),
      ),
    ).toBe(2);
  });

  test('a short notice repeated at another address', async () => {
    const notice = {
      ...story,
      paragraphs: ['The council will meet on Monday at the usual hour, in the usual room above the market.'],
    };
    const { published: _, ...undated } = notice;
    expect(
      await count(
        pageAt(`${pressOrigin}/notices/1`, storyPage(undated), hour(0)),
        pageAt(`${pressOrigin}/notices/2`, storyPage(undated), hour(1)),
      ),
    ).toBe(2);
  });
});

test('an id stays when the newspaper moves to another domain', async () => {
  const room = await createNewsroom();
  await room.read(first);
  const before = await contentsOf(room.store, 'ledger/');
  await set(room.store, sourceKey(press.id), { ...press, home: 'https://moved.example/' });
  await room.read(pageAt(url, storyPage(story, { rotation: 4 }), hour(1)));
  expect(await contentsOf(room.store, 'ledger/')).toEqual(before);
});
