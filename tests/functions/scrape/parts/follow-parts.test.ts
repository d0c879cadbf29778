import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../functions/core/page.ts';
import { decodePage } from '../../../../functions/core/snapshot.ts';
import { followParts } from '../../../../functions/scrape/parts/follow-parts.ts';
import { scrapeSource } from '../../../../functions/scrape/step.ts';
import type { Script } from '../../../fakes/scripted-fetcher.ts';
import { headline, serialHtml } from '../../normalise/parts/serial.ts';
import { createScene, home, type Scene } from '../scene.ts';

const address = 'https://paper.example/news/the-long-lock';
const source = { id: 'paper', name: 'Paper', home, listings: [home], articleUrls: ['/news/*'] };
const front = `<html><body><main><article><h2><a href="/news/the-long-lock">${headline}</a></h2></article></main></body></html>`;
const part = (number: number): string => (number === 1 ? address : `${address}?page=${number}`);

/** A site with one article in so many parts; each has an ETag. */
function site(count: number, more: Script = {}): Script {
  const pages = Array.from({ length: count }, (_, at) => at + 1).map((number) => [
    part(number),
    {
      body: serialHtml({ number, count }),
      headers: { 'content-type': 'text/html; charset=utf-8', etag: `"part-${number}"` },
    },
  ]);
  return { [home]: front, ...Object.fromEntries(pages), ...more };
}

async function storedPages({ store }: Scene): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const { key } of store.list('pages/'))
    pages.push(decodePage(key, (await store.get(key))?.bytes ?? new Uint8Array()));
  return pages;
}

const numbers = (pages: readonly Page[]) => pages.map((page) => page.part?.number ?? 1).sort();
const askedParts = ({ fetcher }: Scene) => fetcher.asked.filter((url) => url.startsWith(address));
const scrape = (scene: Scene) => scrapeSource(source, scene.ports);

describe('an article in parts', () => {
  it('is fetched to its end, in order, and its first page is kept last', async () => {
    const scene = createScene(site(3));
    const report = await scrape(scene);
    expect(report.failures).toEqual([]);
    expect(askedParts(scene)).toEqual([1, 2, 3].map(part));
    expect(numbers(await storedPages(scene))).toEqual([1, 2, 3]);
    const [last] = scene.written.filter((key) => key.startsWith('pages/')).slice(-1);
    expect(
      decodePage(last ?? '', (await scene.store.get(last ?? ''))?.bytes ?? new Uint8Array()).part,
    ).toBeUndefined();
  });

  it('is in hand with few others: no front page of articles waits for its parts all at once', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `the-lock-of-${at + 100}`);
    const serials = names.map((name) =>
      Object.entries(site(2)).flatMap(([url, answer]) => {
        if (url === home || typeof answer === 'string') return [];
        const body = String(answer.body).replaceAll('the-long-lock', name);
        return [[url.replace('the-long-lock', name), { ...answer, body }] as const];
      }),
    );
    const links = names.map((name) => `<h2><a href="/news/${name}">${headline} of ${name}</a></h2>`);
    const scene = createScene({
      ...Object.fromEntries(serials.flat()),
      [home]: `<html><body><main>${links.join('')}</main></body></html>`,
    });
    await scrape(scene);
    const begun = scene.fetcher.asked.findIndex((url) => url.endsWith('page=2'));
    const lastFirst = scene.fetcher.asked.findLastIndex((url) => /-\d+$/.test(url));
    expect(scene.fetcher.asked.filter((url) => url.endsWith('page=2'))).toHaveLength(30);
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThan(lastFirst / 2);
  });

  it('lies under one prefix', async () => {
    const scene = createScene(site(3));
    await scrape(scene);
    const folders = scene.written.filter((key) => key.startsWith('pages/')).map((key) => key.split('/')[2]);
    expect(new Set(folders).size).toBe(1);
  });

  it('is asked for again conditionally, all its parts, when a listing has news of it', async () => {
    const scene = createScene(site(3));
    await scrape(scene);
    const next = scene.restarted();
    next.fetcher.script = {
      ...site(3),
      [home]: front.replace('</h2>', ' (updated)</h2>').replace('</a>', ' again</a>'),
    };
    await scrape(next);
    expect(next.fetcher.conditional.filter((url) => url.startsWith(address))).toEqual([1, 2, 3].map(part));
    expect(next.written.filter((key) => key.startsWith('pages/'))).toEqual([]);
  });

  it('keeps what is there when a part fails, and asks again in the next run', async () => {
    const scene = createScene(site(3, { [part(3)]: { status: 503 } }));
    const report = await scrape(scene);
    expect(report.failures.map(({ url }) => url)).toEqual([part(3)]);
    expect(numbers(await storedPages(scene))).toEqual([1, 2]);
    const next = scene.restarted();
    await next.clock.sleep(3_600_000);
    next.fetcher.script = site(3);
    expect((await scrape(next)).failures).toEqual([]);
    expect(numbers(await storedPages(next))).toEqual([1, 2, 3]);
    const third = next.restarted();
    third.fetcher.script = site(3);
    await scrape(third);
    expect(askedParts(third)).toEqual([]);
  });

  it('does not ask for what robots.txt forbids', async () => {
    const robots = {
      [`${home}robots.txt`]: {
        body: 'User-agent: *\nDisallow: /*page=2',
        headers: { 'content-type': 'text/plain' },
      },
    };
    const scene = createScene(site(3, robots));
    await scrape(scene);
    expect(askedParts(scene)).toEqual([address]);
    expect(numbers(await storedPages(scene))).toEqual([1]);
  });

  it('ends after twenty parts', async () => {
    const scene = createScene(site(30));
    await scrape(scene);
    expect(askedParts(scene)).toHaveLength(20);
  });

  it('does not go round in circles', async () => {
    const back = serialHtml({
      number: 2,
      count: 2,
      pager: `<a href="${address}?page=2">3</a><a href="${address}">Next</a>`,
    });
    const scene = createScene(site(2, { [part(2)]: back }));
    await scrape(scene);
    expect(askedParts(scene)).toEqual([1, 2].map(part));
  });

  it('is left at its first page when its parts lead elsewhere', async () => {
    const scene = createScene(site(3, { [part(2)]: { redirect: 'https://other.example/lock?page=2' } }));
    const { failures } = await scrape(scene);
    expect(failures.map(({ error }) => error.code)).toEqual(['not-article']);
    expect(numbers(await storedPages(scene))).toEqual([1]);
  });

  it('stops at a page that is something else', async () => {
    const other = serialHtml({
      number: 2,
      count: 3,
      headline: 'Ferries stop for the winter on all three lines',
    });
    const scene = createScene(site(3, { [part(2)]: other }));
    await scrape(scene);
    expect(askedParts(scene)).toEqual([1, 2].map(part));
  });

  it('is taken from the one page that has all of it, and no other is asked for', async () => {
    const all = `${address}?page=all`;
    const pager = `<b>1</b> <a href="?page=2">2</a> <a href="?page=all">View all</a>`;
    const first = serialHtml({ number: 1, count: 2, pager });
    const rest = /<p>Part 2.*?<\/p>(?=<p>Ann)/s.exec(serialHtml({ number: 2, count: 2 }))?.[0] ?? '';
    const script = { [address]: first, [all]: first.replace('<p>Ann Quay has', `${rest}<p>Ann Quay has`) };
    const scene = createScene({ [home]: front, ...script });
    await scrape(scene);
    expect(askedParts(scene)).toEqual([address, all]);
    expect(numbers(await storedPages(scene))).toEqual([1, 'whole']);
  });
});

describe('the budget of a run', () => {
  it('counts parts, and the next run goes on', async () => {
    const names = Array.from({ length: 299 }, (_, at) => `story-${at}`);
    const cards = names.map(
      (name) => `<article><h2><a href="/news/${name}">The story of ${name} in full</a></h2></article>`,
    );
    const more = Object.fromEntries(
      names.map((name) => [`${home}news/${name}`, `<html><body><h1>${name}</h1><p>Short.</p></body></html>`]),
    );
    const scene = createScene(
      site(3, { ...more, [home]: front.replace('</main>', `${cards.join('')}</main>`) }),
    );
    const { failures } = await scrape(scene);
    expect(failures.map(({ error }) => error.code)).toEqual(['budget-spent']);
    expect(numbers(await storedPages(scene)).filter((number) => number !== 1)).toEqual([]);
    const next = scene.restarted();
    await next.clock.sleep(3_600_000);
    await scrape(next);
    expect(askedParts(next)).toEqual([1, 2, 3].map(part));
  });
});

describe('what is held while an article in parts is fetched', () => {
  const pageOf = (url: string, number: number, more = '') => ({
    source: 'paper',
    url,
    finalUrl: url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    fetchedAt: '2026-03-08T00:00:00Z',
    bytes: new Uint8Array(Buffer.from(serialHtml({ number, count: 3 }) + more)),
  });

  async function follow(more = '') {
    const order: string[] = [];
    await followParts(pageOf(part(1), 1, more), {
      ask: async (url) => {
        order.push(`ask ${url.slice(-1)}`);
        return { outcome: 'fetched', ...pageOf(url, Number(url.slice(-1))) };
      },
      keep: async (page) => void order.push(`keep ${page.part?.number}`),
      take: () => true,
    });
    return order;
  }

  it('is no part: each is stored before the next is asked for', async () => {
    expect(await follow()).toEqual(['ask 2', 'keep 2', 'ask 3', 'keep 3']);
  });

  it('is no first page of megabytes: it is taken alone', async () => {
    expect(await follow(`<!--${' '.repeat(2 * 1024 * 1024)}-->`)).toEqual([]);
  });
});
