import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../functions/core/article.ts';
import { traceKey } from '../../../../functions/core/keys.ts';
import type { Page } from '../../../../functions/core/page.ts';
import { encodePage, keyOfPage } from '../../../../functions/core/snapshot.ts';
import type { Trace } from '../../../../functions/core/trace.ts';
import { normalisePages } from '../../../../functions/normalise/step.ts';
import { writeSource } from '../../../../functions/stored/source-object.ts';
import { createScene } from '../../scrape/scene.ts';
import { paper } from '../pages.ts';
import { address, headline, paragraph, repeated, type SerialOptions, serialPage } from './serial.ts';

/** Delivers the Pages one by one, each stored just before, as a queue would. */
async function deliver(pages: readonly Page[]) {
  const { ports, store, written } = createScene({});
  await writeSource(paper, store);
  for (const page of pages) {
    await store.put(keyOfPage(page), encodePage(page), { ifNoneMatch: '*' });
    expect(await normalisePages([keyOfPage(page)], ports)).toEqual([]);
  }
  const objects: Record<string, string> = {};
  for await (const { key } of store.list(''))
    if (!key.startsWith('pages/'))
      objects[key] = Buffer.from((await store.get(key))?.bytes ?? []).toString('utf8');
  const articles = Object.entries(objects).flatMap(([key, text]) =>
    key.startsWith('articles/') ? [JSON.parse(text) as Article] : [],
  );
  const traceOf = (page: Page): Trace => JSON.parse(objects[traceKey(keyOfPage(page))] ?? '{}') as Trace;
  return { objects, articles, traceOf, ports, written };
}

const pagesOf = (count: number, changes: Partial<SerialOptions> = {}): Page[] =>
  Array.from({ length: count }, (_, at) => serialPage({ number: at + 1, count, ...changes }));

const told = (text: string): string[] =>
  [...text.matchAll(/Part (\d+) of the story, paragraph (\d)/g)].map(([, part, which]) => `${part}.${which}`);

const whole = (count: number): string[] =>
  Array.from({ length: count * 4 }, (_, at) => `${Math.floor(at / 4) + 1}.${(at % 4) + 1}`);

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, at) => permutations(list.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

describe('an article in parts', () => {
  it('is one article with the text of all parts in order, and what they repeat once', async () => {
    const { articles } = await deliver(pagesOf(3));
    expect(articles).toHaveLength(1);
    const { text, body, title, authors, images, url, revisions } = articles[0] as Article;
    expect(told(text)).toEqual(whole(3));
    for (const once of [repeated.lead, repeated.note]) expect(text.split(once)).toHaveLength(2);
    expect(text.trimEnd().endsWith(repeated.note)).toBe(true);
    expect(text).not.toContain(headline);
    expect(text).not.toContain('By Ann Quay');
    expect(body.match(/<figure/g)).toHaveLength(1);
    expect(images).toHaveLength(1);
    expect({ title, authors, url }).toEqual({ title: headline, authors: ['Ann Quay'], url: address });
    expect(revisions).toHaveLength(1);
  });

  it('gives the same objects in whatever order its parts arrive, and when they arrive twice', async () => {
    const pages = pagesOf(3);
    const { objects } = await deliver(pages);
    for (const order of permutations(pages)) {
      expect((await deliver(order)).objects).toEqual(objects);
      expect((await deliver([...order, ...order])).objects).toEqual(objects);
    }
  });

  it('ends where a part is missing, and says so', async () => {
    const pages = pagesOf(4);
    const { articles, traceOf } = await deliver(pages.toSpliced(2, 1));
    expect(told(articles[0]?.text ?? '')).toEqual(whole(2));
    expect(JSON.stringify(traceOf(pages[0] as Page).passes)).toContain('part 3 is missing');
    expect(traceOf(pages[3] as Page).verdict).toMatchObject({ kind: 'rejected', code: 'not-a-part' });
  });

  it('has a revision when a part comes in a later run, with what was published before as the first', async () => {
    const pages = pagesOf(3);
    const late = serialPage({ number: 3, count: 3 }, 7200);
    const { articles } = await deliver([...pages.slice(0, 2), late]);
    expect(told(articles[0]?.text ?? '')).toEqual(whole(3));
    expect(articles[0]?.revisions.map(({ page }) => page)).toEqual([
      keyOfPage(pages[0] as Page),
      keyOfPage(late),
    ]);
    expect(articles[0]?.updated).toBe(late.fetchedAt);
  });

  it('follows its first page when that is rewritten with fewer parts', async () => {
    const shorter = serialPage({ number: 1, count: 2 }, 9000);
    const second = serialPage({ number: 2, count: 2 }, 8999);
    const { articles } = await deliver([...pagesOf(3), second, shorter]);
    expect(told(articles[0]?.text ?? '')).toEqual(whole(2));
    expect(articles[0]?.revisions).toHaveLength(2);
  });

  it('takes the newest of two versions of a part', async () => {
    const story = [1, 2, 3, 4].map((which) => `<p>${paragraph(9, which)}</p>`).join('');
    const renewed = serialPage({ number: 2, count: 2, story }, 60);
    const { articles } = await deliver([...pagesOf(2), renewed]);
    expect(told(articles[0]?.text ?? '')).toEqual(['1.1', '1.2', '1.3', '1.4', '9.1', '9.2', '9.3', '9.4']);
  });

  it('is read from the page that has all of it', async () => {
    const story = whole(3)
      .map((which) => which.split('.').map(Number))
      .map(([part = 0, which = 0]) => `<p>${paragraph(part, which)}</p>`)
      .join('');
    const all = serialPage({ number: 1, count: 1, story, pager: '' }, 4, {
      url: `${address}?page=all`,
      finalUrl: `${address}?page=all`,
      part: { of: address, number: 'whole' },
    });
    const { articles, traceOf } = await deliver([...pagesOf(3).slice(0, 2), all]);
    expect(told(articles[0]?.text ?? '')).toEqual(whole(3));
    expect(articles[0]?.url).toBe(address);
    expect(traceOf(all).verdict.kind).toBe('article');
  });

  it('is not read from a page that only claims to have all of it', async () => {
    const all = serialPage({ number: 1, count: 1, story: `<p>${paragraph(8, 1)}</p>`, pager: '' }, 4, {
      url: `${address}?page=all`,
      part: { of: address, number: 'whole' },
    });
    const { articles, traceOf } = await deliver([...pagesOf(2), all]);
    expect(told(articles[0]?.text ?? '')).toEqual(whole(2));
    expect(JSON.stringify(traceOf(all).verdict)).toContain('does not hold the text of the first page');
  });

  it('takes its author from the end of the last part when no other names one', async () => {
    const bare = (number: number, end = '') =>
      serialPage({
        number,
        count: 2,
        story: [1, 2, 3, 4].map((which) => `<p>${paragraph(number, which)}</p>`).join('') + end,
      });
    const strip = (page: Page): Page => {
      const html = Buffer.from(page.bytes).toString('utf8');
      return {
        ...page,
        bytes: Buffer.from(
          html.replace(/<p class="byline">.*?<\/p>/, '').replaceAll(`<p>${repeated.note}</p>`, ''),
        ),
      };
    };
    const { articles } = await deliver([
      strip(bare(1)),
      strip(bare(2, '<p><strong>Hà Thu (thực hiện)</strong></p>')),
    ]);
    expect(articles[0]?.authors).toEqual(['Hà Thu']);
  });
});

describe('a page that does not go on with the article is not joined, and the Trace says why', () => {
  const other = 'Ferries stop for the winter on all three lines';
  it.each<readonly [string, Partial<SerialOptions>, string]>([
    ['the next article', { headline: other }, 'neither its headline nor its canonical address'],
    [
      'a page with another canonical address',
      { head: '<link rel="canonical" href="https://paper.example/news/ferries">' },
      'its canonical address is another article',
    ],
    [
      'the article again, over other comments',
      { story: [1, 2, 3, 4].map((which) => `<p>${paragraph(1, which)}</p>`).join('') },
      'it repeats the text of the first page',
    ],
  ])('%s', async (_case, changes, why) => {
    const impostor = serialPage({ number: 2, count: 2, ...changes });
    const first = serialPage({ number: 1, count: 2 });
    const { articles, traceOf } = await deliver([first, impostor]);
    expect(articles).toHaveLength(1);
    expect(told(articles[0]?.text ?? '')).toEqual(whole(1));
    expect(JSON.stringify(traceOf(impostor).verdict)).toContain(why);
    expect(JSON.stringify(traceOf(first).passes)).toContain(why);
  });

  it('a part that no page names', async () => {
    const first = serialPage({ number: 1, count: 1, pager: '' });
    const { articles, traceOf } = await deliver([first, serialPage({ number: 2, count: 2 })]);
    expect(told(articles[0]?.text ?? '')).toEqual(whole(1));
    expect(JSON.stringify(traceOf(first).passes)).toContain('no page before it names it');
  });

  it('a part whose first page is missing is no article of its own', async () => {
    const { articles } = await deliver([serialPage({ number: 2, count: 2 })]);
    expect(articles).toEqual([]);
  });
});
