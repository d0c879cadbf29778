import { describe, expect, test } from 'vitest';
import type { Article } from '../../../functions/core/article.ts';
import type { Edition, MergedEdition } from '../../../functions/core/edition.ts';
import {
  feedKey,
  feedsKey,
  manifestKey,
  mergedEditionsKey,
  sourceKey,
} from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { publishMerged } from '../../../functions/publish/publish-merged.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import {
  articleNo,
  keyOf,
  numbers,
  portsFor,
  publishAndBind,
  set,
  setArticles,
  source,
  storeWith,
  textOf,
} from './scene.ts';
import { lots } from './wrapped-stores.ts';

interface ShownEntry {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly content_html?: string;
  readonly content_text?: string;
  readonly _source?: { readonly name: string };
}

async function shownIn(store: ObjectStore, folder: string): Promise<readonly ShownEntry[]> {
  return JSON.parse(await textOf(store, feedKey(folder, 'feed.json'))).items;
}

const idsIn = async (store: ObjectStore, folder: string) =>
  (await shownIn(store, folder)).map(({ id }) => id);
const culture = (changes: Partial<Edition>): Edition => ({ id: 'culture', name: 'Văn hóa', ...changes });

describe('an edition has the language', () => {
  test.each<[string, Partial<Edition>, string | undefined]>([
    ['of its source', {}, 'vi'],
    ['of its source, among others', { languages: ['en', 'vi'] }, 'vi'],
    ['that it takes', { languages: ['HE'] }, 'he'],
    ['of nobody, where it takes several', { languages: ['en', 'fr'] }, undefined],
  ])('%s', async (_case, changes, expected) => {
    const { store } = await storeWith(0, { editions: [culture(changes)] });
    const articles = ['vi', 'en', 'fr', 'he'].map((language, at) => articleNo(at + 1, { language }));
    await publishAndBind(await setArticles(store, articles), portsFor(store));
    const text = await textOf(store, feedKey(source.id, 'culture/feed.json'));
    expect(JSON.parse(text).language).toBe(expected);
  });
});

describe('an edition takes', () => {
  const articles = [
    articleNo(6, { section: 'VĂN HÓA', tags: ['Sách'], language: 'vi' }),
    articleNo(5, { section: 'Thể thao', authors: ['Lê Sóng', 'Trần Bến'], language: 'en-GB' }),
    articleNo(4, { title: 'Bão số 3 vào bờ', url: 'https://harbour.example/thoi-tiet/bao-3.html' }),
    articleNo(3, { title: 'Báo cáo của cảng', lead: 'Vaccine mới' }),
    articleNo(2, { title: 'Chợ cá', text: 'AT&T nói: chợ cá Bến Cá họp sớm. 台風が来る' }),
    articleNo(1, { section: 'Văn hóa'.normalize('NFD'), tags: ['phim'] }),
  ];
  test.each<[string, Partial<Edition>, readonly number[]]>([
    ['a section', { sections: ['Văn hóa'] }, [6, 1]],
    ['a tag', { tags: ['sách', 'PHIM'] }, [6, 1]],
    ['an author', { authors: ['lê sóng'] }, [5]],
    ['a language with its regions', { languages: ['en'] }, [5]],
    ['a word, not the same letters with other accents', { include: ['bão'] }, [4]],
    ['the beginning of a word', { include: ['vaccin*'] }, [3]],
    ['no part of a word without a star', { include: ['vaccin'] }, []],
    ['a phrase', { include: ['chợ cá bến'] }, [2]],
    ['a word of a language without spaces', { include: ['台風'] }, [2]],
    ['signs for themselves', { include: ['AT&T'] }, [2]],
    ['an address', { include: ['/thoi-tiet/*'] }, [4]],
    ['all but a word', { exclude: ['chợ', 'bão', 'báo'] }, [6, 5, 1]],
    ['one field and another', { sections: ['văn hóa'], tags: ['phim'] }, [1]],
    ['the newest of many', { entries: 2 }, [6, 5]],
  ])('%s', async (_name, rule, expected) => {
    const { store } = await storeWith(0, { editions: [culture(rule)] });
    expect(await publishAndBind(await setArticles(store, articles), portsFor(store))).toEqual([]);
    const ids = expected.map((number) => articleNo(number).id);
    if (ids.length === 0) expect(await store.head(feedKey('harbour/culture', 'feed.json'))).toBeUndefined();
    else expect(await idsIn(store, 'harbour/culture')).toEqual(ids);
  });
});

describe('an edition shows', () => {
  const shown = async (show: Edition['show']) => {
    const { store, keys } = await storeWith(1, { editions: [culture(show === undefined ? {} : { show })] });
    await publishAndBind(keys, portsFor(store));
    return {
      entry: (await shownIn(store, 'harbour/culture'))[0],
      rss: await textOf(store, feedKey('harbour/culture', 'rss.xml')),
    };
  };

  test('everything where nobody says otherwise', async () => {
    expect((await shown(undefined)).entry?.content_html).toContain('<p>Chuyến phà số 1');
  });

  test('an excerpt: title and lead', async () => {
    const { entry, rss } = await shown('excerpt');
    expect(entry).toMatchObject({
      summary: 'Sương tan, phà chạy.',
      content_html: '<p>Sương tan, phà chạy.</p>',
    });
    expect(rss).not.toContain('Chuyến phà');
  });

  test('headlines: titles and links', async () => {
    const { entry, rss } = await shown('headlines');
    expect(entry).toMatchObject({ title: 'Phà số 1', content_text: 'Phà số 1' });
    expect(entry).not.toHaveProperty('summary');
    expect(rss).not.toMatch(/<content:encoded|<item>[\s\S]*<description/);
  });

  test('whole entries only, as many as its size allows', async () => {
    const { store } = await storeWith(0, { editions: [culture({ kibibytes: 16 })] });
    const long = numbers(1, 12).map((number) => articleNo(number, { body: `<p>${'sóng '.repeat(500)}</p>` }));
    await publishAndBind(await setArticles(store, long), portsFor(store));
    for (const file of ['rss.xml', 'atom.xml', 'feed.json', 'index.html']) {
      expect(Buffer.byteLength(await textOf(store, feedKey('harbour/culture', file)))).toBeLessThanOrEqual(
        16_384,
      );
    }
    const entries = await shownIn(store, 'harbour/culture');
    expect(entries.length).toBeGreaterThan(2);
    expect(entries.every(({ content_html }) => content_html?.endsWith('</p>'))).toBe(true);
  });
});

/** What may happen to a newspaper, by lot: articles come, move, change, are withdrawn and come back. */
function eventful(lot: () => number, sources: readonly string[]): (step: number) => Article {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(lot() * list.length)] as T;
  return () => {
    const number = 1 + Math.floor(lot() * 90);
    const from = pick(sources);
    const minute = Math.floor(lot() * 9_000);
    const published = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    const told = Math.floor(lot() * 40);
    const text = `Chuyện số ${told} ${'kể rất dài dòng để không ai nhầm '.repeat(12)}`;
    return articleNo(number, {
      id: `tag:${from}.example,2026:${from}/${number}`,
      source: from,
      url: `https://${from}.example/${number}`,
      section: pick(['Văn hóa', 'Thể thao', 'Biển']),
      tags: [pick(['cá', 'tôm', 'mực'])],
      published,
      updated: published,
      text,
      ...(lot() < 0.15 ? { withdrawn: { reason: 'gone' as const, at: '2026-01-09T00:00:00.000Z' } } : {}),
    });
  };
}

/** The rules as docs/editions.md states them, over everything at once. */
function oracle(
  articles: readonly Article[],
  takes: (article: Article) => boolean,
  entries: number,
  folds: boolean,
): readonly string[] {
  const time = ({ published }: Article) => Date.parse(published ?? '');
  const taken = articles
    .filter((article) => article.withdrawn === undefined && takes(article))
    .sort((a, b) => time(b) - time(a) || (a.id < b.id ? -1 : 1));
  const isEcho = (article: Article, index: number) =>
    taken
      .slice(index + 1)
      .some((earlier) => earlier.text === article.text && time(article) - time(earlier) <= 2 * 86_400_000);
  return taken
    .filter((article, index) => !folds || !isEcho(article, index))
    .slice(0, entries)
    .map(({ id }) => id);
}

describe('editions are what a look at everything would give', () => {
  test.each([1, 2])('after any turn of events (lot %i)', async (seed) => {
    const lot = lots(seed);
    const sources = ['harbour', 'river'];
    const sea: Edition = { id: 'sea', name: 'Biển', sections: ['biển'], entries: 4 };
    const squid: Edition = { id: 'squid', name: 'Mực', tags: ['mực'], exclude: ['/1*'], entries: 6 };
    const both: MergedEdition = {
      id: 'both',
      name: 'Cả hai',
      home: 'https://coast.example/',
      sources,
      entries: 5,
    };
    const store = createMemoryStore();
    for (const id of sources) {
      await set(store, sourceKey(id), {
        ...source,
        id,
        home: `https://${id}.example/`,
        editions: [sea, squid],
      });
    }
    await set(store, mergedEditionsKey, { editions: [both] });
    const present = new Map<string, Article>();
    const next = eventful(lot, sources);
    for (let step = 0; step < 36; step += 1) {
      const articles = numbers(1, 1 + Math.floor(lot() * 6)).map(() => next(step));
      for (const article of articles) present.set(keyOf(article), article);
      expect(await publishAndBind(await setArticles(store, articles), portsFor(store))).toEqual([]);
      if (step % 6 !== 5) continue;
      const all = [...present.values()];
      for (const id of sources) {
        const own = all.filter((article) => article.source === id);
        expect(await idsIn(store, `${id}/sea`)).toEqual(
          oracle(own, ({ section }) => section === 'Biển', 4, false),
        );
        const isSquid = ({ tags, url }: Article) =>
          tags[0] === 'mực' && !new URL(url).pathname.startsWith('/1');
        expect(await idsIn(store, `${id}/squid`)).toEqual(oracle(own, isSquid, 6, false));
      }
      expect(await idsIn(store, 'both')).toEqual(oracle(all, () => true, 5, true));
    }
  });

  test('names the source of each entry, in a feed over several', async () => {
    const { store, keys } = await storeWith(1);
    const edition = { id: 'both', name: 'Cả hai', home: 'https://coast.example/', sources: [source.id] };
    await set(store, mergedEditionsKey, { editions: [edition] });
    await publishAndBind(keys, portsFor(store));
    expect((await shownIn(store, 'both'))[0]?._source).toEqual({ name: source.name, url: source.home });
    expect(await textOf(store, feedKey('both', 'rss.xml'))).toContain(
      '<source url="https://feeds.example/feeds/harbour/rss.xml">Báo Cảng',
    );
  });

  test('over several sources goes when it is no longer declared, and comes back', async () => {
    const { store, keys } = await storeWith(3);
    const edition = { id: 'both', name: 'Cả hai', home: 'https://coast.example/', sources: [source.id] };
    await publishAndBind(keys, portsFor(store));
    const declare = async (...editions: object[]) => {
      await set(store, mergedEditionsKey, { editions });
      await publishMerged(portsFor(store));
      const files = await Promise.all(
        ['feed.json', 'rss.xml', 'index.html'].map((file) => store.head(feedKey('both', file))),
      );
      const index = (await textOf(store, feedsKey('index.opml'))) ?? '';
      return [files.filter((file) => file !== undefined).length, index.includes('/both/')];
    };
    expect(await declare(edition)).toEqual([3, true]);
    expect(await declare()).toEqual([0, false]);
    expect(await declare(edition)).toEqual([3, true]);
    expect(await store.head(feedKey(source.id, 'feed.json'))).toBeDefined();
  });

  test('follows its declaration when that changes', async () => {
    const { store, keys } = await storeWith(60, { editions: [culture({ tags: ['không có'] })] });
    await publishAndBind(keys, portsFor(store));
    await set(store, sourceKey(source.id), { ...source, editions: [culture({ include: ['phà số 3'] })] });
    await publishAndBind(keys.slice(0, 1), portsFor(store));
    expect(await idsIn(store, 'harbour/culture')).toEqual([articleNo(3).id]);
  });
});

describe('an edition that tells of the newest 26 of 40', () => {
  const withdrawn = { reason: 'gone', at: '2026-03-01T00:00:00.000Z' } as const;
  const full = async () => {
    const { store, keys } = await storeWith(40, { entries: 1, editions: [culture({ languages: ['vi'] })] });
    await publishAndBind(keys, portsFor(store));
    return store;
  };

  test('puts none in order that is older', async () => {
    const store = await full();
    const gone = articleNo(30, { withdrawn });
    await publishAndBind(await setArticles(store, [gone]), portsFor(store));
    await publishAndBind(await setArticles(store, [articleNo(3, { title: 'Phà cũ' })]), portsFor(store));
    const { entries } = JSON.parse(await textOf(store, manifestKey('harbour/culture')));
    expect(entries).toHaveLength(25);
  });

  test('shows an older one when all of them are withdrawn', async () => {
    const store = await full();
    const gone = numbers(15, 40).map((number) => articleNo(number, { withdrawn }));
    await publishAndBind(await setArticles(store, gone), portsFor(store));
    expect(await idsIn(store, 'harbour/culture')).toEqual([articleNo(14).id]);
  });
});
