import { describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { decodePage } from '../../../functions/core/snapshot.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { ScrapeEvent } from '../../../functions/scrape/report.ts';
import { parseState } from '../../../functions/scrape/state.ts';
import { scrapeSource, scrapeSources } from '../../../functions/scrape/step.ts';
import { html } from '../../fakes/scripted-fetcher.ts';
import {
  articlePage,
  articleUrl,
  createScene,
  frontPage,
  headline,
  home,
  paper,
  type Scene,
  site,
  slugs,
} from './scene.ts';

const run = ({ ports }: Scene, source: Source = paper) => scrapeSource(source, ports);

async function pagesOf({ store }: Scene) {
  const pages = [];
  for await (const { key } of store.list('pages/')) {
    const object = await store.get(key);
    if (object !== undefined) pages.push(decodePage(key, object.bytes));
  }
  return pages;
}

async function stateOf({ store }: Scene) {
  return parseState((await store.get('states/paper.json'))?.bytes ?? new Uint8Array());
}

async function codeOf(running: Promise<unknown>): Promise<string> {
  const error = await running.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof SyndicationError ? error.code : `no SyndicationError: ${String(error)}`;
}

test('a listing that has moved is asked conditionally where it answers', async () => {
  const { [home]: front = '', ...rest } = site();
  const moved = 'https://paper.example/front/';
  const scene = createScene({ ...rest, [home]: { redirect: '/front/' }, [moved]: front });
  await run(scene);
  expect((await stateOf(scene))?.listings[home]).toMatchObject({ validFor: moved });
  const events: ScrapeEvent[] = [];
  const again = scene.restarted();
  await scrapeSource(paper, again.ports, { progress: (event) => events.push(event) });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'listing', url: home, unchanged: true }));
  expect(again.written).toEqual([]);
});

describe('a first run', () => {
  test('asks robots.txt, then the listing, then the articles', async () => {
    const scene = createScene(site());
    await run(scene);
    expect(scene.fetcher.asked.slice(0, 2)).toEqual([`${home}robots.txt`, home]);
    expect(new Set(scene.fetcher.asked.slice(2))).toEqual(new Set(slugs.map(articleUrl)));
  });

  test('keeps each page with bytes, time, headers and the link that led to it', async () => {
    const scene = createScene(site());
    const report = await run(scene);
    expect(report).toMatchObject({
      source: 'paper',
      listings: 1,
      links: 8,
      fetched: 8,
      stored: 8,
      unchanged: false,
      failures: [],
    });
    const page = (await pagesOf(scene)).find(({ url }) => url === articleUrl('lake-level'));
    expect(page).toMatchObject({
      source: 'paper',
      finalUrl: articleUrl('lake-level'),
      status: 200,
      fetchedAt: '2026-03-07T00:00:00.000Z',
      headers: { 'content-type': 'text/html; charset=utf-8' },
      link: { url: articleUrl('lake-level'), title: headline('lake-level') },
    });
    expect(Buffer.from(page?.bytes ?? []).toString()).toBe(articlePage('lake-level'));
  });

  test('writes the source first and the state last', async () => {
    const scene = createScene(site());
    await run(scene);
    expect(scene.written[0]).toBe('sources/paper.json');
    expect(scene.written.at(-1)).toBe('states/paper.json');
    expect(scene.written.filter((key) => key.startsWith('pages/'))).toHaveLength(8);
  });

  test('tells of its progress as it goes', async () => {
    const scene = createScene(site());
    const events: ScrapeEvent[] = [];
    await scrapeSource(paper, scene.ports, { progress: (event) => events.push(event) });
    expect(events.map(({ kind }) => kind)).toEqual(['listing', 'pages', ...slugs.map(() => 'page')]);
    expect(events.at(-1)).toMatchObject({ done: 8, total: 8, outcome: 'stored' });
  });

  test('fetches at most three hundred new pages and the rest on later runs', async () => {
    const many = Array.from({ length: 330 }, (_, at) => `story-number-${at}-of-the-day`);
    const scene = createScene(site(many));
    expect((await run(scene)).stored).toBe(300);
    expect((await run(scene)).stored).toBe(30);
    expect((await run(scene)).unchanged).toBe(true);
  });
});

describe('a second run', () => {
  test('on an unchanged site asks for each listing once, conditionally, and writes nothing', async () => {
    const scene = createScene(site());
    await run(scene);
    scene.fetcher.asked.length = 0;
    scene.written.length = 0;
    const report = await run(scene);
    expect(scene.fetcher.asked).toEqual([home]);
    expect(scene.fetcher.conditional).toEqual([home]);
    expect(scene.written).toEqual([]);
    expect(report).toMatchObject({ links: 8, fetched: 0, stored: 0, unchanged: true });
  });

  test('by another process asks for each listing once, for it knows what robots.txt said', async () => {
    const robots = { body: 'User-agent: *\nDisallow: /private\n', headers: { etag: '"r1"' } };
    const first = createScene({ ...site(), [`${home}robots.txt`]: robots });
    await run(first);
    const second = first.restarted();
    await run(second);
    expect(second.fetcher.asked).toEqual([home]);
    expect(second.fetcher.conditional).toEqual([home]);
    expect(second.written).toEqual([]);
  });

  test('a day later asks robots.txt again, conditionally, and notes once that all is well', async () => {
    const robots = { body: 'User-agent: *\nDisallow: /private\n', headers: { etag: '"r1"' } };
    const first = createScene({ ...site(), [`${home}robots.txt`]: robots });
    await run(first);
    const second = first.restarted();
    await second.clock.sleep(25 * 3_600_000);
    await run(second);
    await run(second);
    const articles = slugs.map(articleUrl);
    const others = second.fetcher.asked.filter((url) => !articles.includes(url));
    expect(others).toEqual([`${home}robots.txt`, home, home]);
    expect(second.fetcher.conditional).toEqual([`${home}robots.txt`, home, home]);
    expect(second.written).toEqual(['states/paper.json']);
  });

  test('writes nothing when the listing has no validators and holds the same links', async () => {
    const scene = createScene({ ...site(), [home]: frontPage(slugs) });
    await run(scene);
    scene.written.length = 0;
    expect((await run(scene)).unchanged).toBe(true);
    expect(scene.written).toEqual([]);
  });

  test('writes nothing when only the validators and the clutter of the listing changed, yet sends the new ones', async () => {
    const scene = createScene(site());
    await run(scene);
    scene.written.length = 0;
    scene.fetcher.script = { ...site(), [home]: html(frontPage(slugs, '<p>12:01</p>'), '"front-2"') };
    await run(scene);
    scene.fetcher.asked.length = 0;
    await run(scene);
    expect(scene.written).toEqual([]);
    expect(scene.fetcher.conditional).toHaveLength(2);
  });

  test('fetches only what is new', async () => {
    const scene = createScene(site());
    await run(scene);
    scene.fetcher.script = site(['new-story', ...slugs]);
    scene.fetcher.script = {
      ...scene.fetcher.script,
      [home]: html(frontPage(['new-story', ...slugs]), '"front-2"'),
    };
    scene.fetcher.asked.length = 0;
    const report = await run(scene);
    expect(scene.fetcher.asked).toEqual([home, articleUrl('new-story')]);
    expect(report).toMatchObject({ fetched: 1, stored: 1 });
  });

  test('asks again, conditionally, when the listing gives an article another title', async () => {
    const scene = createScene({
      ...site(),
      [articleUrl('mill-race')]: html(articlePage('mill-race'), '"a1"'),
    });
    await run(scene);
    const retitled = frontPage(slugs).replace(headline('mill-race'), 'The mill race is closed after all');
    scene.fetcher.script = { ...scene.fetcher.script, [home]: html(retitled, '"front-2"') };
    scene.fetcher.asked.length = 0;
    scene.fetcher.conditional.length = 0;
    const report = await run(scene);
    expect(scene.fetcher.asked).toEqual([home, articleUrl('mill-race')]);
    expect(scene.fetcher.conditional).toEqual([home, articleUrl('mill-race')]);
    expect(report).toMatchObject({ fetched: 1, stored: 0 });
    expect((await run(scene)).unchanged).toBe(true);
  });

  test('asks again for what failed for the moment, not for what is gone', async () => {
    const broken = {
      ...site(),
      [articleUrl('ferry-line')]: { status: 503 },
      [articleUrl('grain-port')]: { status: 404 },
    };
    const scene = createScene(broken);
    expect((await run(scene)).failures.map(({ url, error }) => [url, error.code])).toEqual([
      [articleUrl('ferry-line'), 'http-unavailable'],
      [articleUrl('grain-port'), 'http-status'],
    ]);
    scene.fetcher.script = site();
    scene.fetcher.asked.length = 0;
    expect((await run(scene)).stored).toBe(1);
    expect(scene.fetcher.asked).toEqual([home, articleUrl('ferry-line')]);
  });

  test('asks for a page that keeps failing once more, then less and less often', async () => {
    const scene = createScene({ ...site(), [articleUrl('ferry-line')]: { status: 503 } });
    await run(scene);
    expect((await run(scene)).failures).toHaveLength(1);
    scene.written.length = 0;
    expect(await run(scene)).toMatchObject({ failures: [], unchanged: true });
    expect(scene.written).toEqual([]);
    await scene.clock.sleep(900_000);
    expect((await run(scene)).failures).toHaveLength(1);
  });

  test('keeps asking for nothing when the listing shrinks and grows again', async () => {
    const scene = createScene(site());
    await run(scene);
    scene.fetcher.script = { ...site(), [home]: html(frontPage(slugs.slice(0, 6)), '"front-2"') };
    await run(scene);
    scene.fetcher.script = { ...site(), [home]: html(frontPage(slugs), '"front-3"') };
    scene.fetcher.asked.length = 0;
    await run(scene);
    expect(scene.fetcher.asked).toEqual([home]);
  });
});

describe('nothing is written', () => {
  test.each([
    ['when the host cannot be reached', { [`${home}robots.txt`]: { error: 'unreachable' } }, 'unreachable'],
    ['when the listing is missing', {}, 'http-status'],
    [
      'when the listing is a PDF',
      { [home]: { body: '%PDF-1.7 ...', headers: { 'content-type': 'application/pdf' } } },
      'not-html',
    ],
    ['when the listing is white space', { [home]: html(' \n\t\n ') }, 'empty'],
    [
      'when the listing links to nothing',
      { [home]: html('<html><body><p>Soon.</p></body></html>') },
      'no-links',
    ],
    [
      'when robots.txt forbids the listing',
      { ...site(), [`${home}robots.txt`]: { body: 'User-agent: *\nDisallow: /' } },
      'disallowed-by-robots',
    ],
    [
      'when the site cannot tell what robots.txt says',
      { ...site(), [`${home}robots.txt`]: { status: 500 } },
      'http-unavailable',
    ],
  ] as const)('%s', async (_case, script, code) => {
    const scene = createScene(script);
    expect(await codeOf(run(scene))).toBe(code);
    expect(scene.written).toEqual([]);
  });

  test('but the failure when a listing that had links comes back empty, and that once', async () => {
    const scene = createScene(site());
    await run(scene);
    scene.written.length = 0;
    scene.fetcher.script = { [home]: html('<html><body><p>Back soon.</p></body></html>', '"front-2"') };
    expect(await codeOf(run(scene))).toBe('no-links');
    expect(scene.written).toEqual(['states/paper.json']);
    expect(await stateOf(scene)).toMatchObject({
      polls: { failing: { code: 'no-links', since: expect.stringMatching(/^2026-03-07T00:00:/) } },
      listings: { [home]: { links: { length: 8 } } },
    });
    await codeOf(run(scene));
    expect(scene.written).toHaveLength(1);
  });

  test('and nothing but robots.txt is asked of a host that cannot tell what it says', async () => {
    const scene = createScene({ ...site(), [`${home}robots.txt`]: { error: 'timed-out' } });
    await codeOf(run(scene));
    expect(scene.fetcher.asked).toEqual([`${home}robots.txt`]);
  });
});

describe('several listings', () => {
  const news = `${home}news.xml`;
  const feed = `<rss version="2.0"><channel><item><title>From the feed</title><link>${articleUrl('from-feed')}</link><pubDate>Sat, 07 Mar 2026 07:55:00 +0700</pubDate></item></channel></rss>`;

  test('give their links together, and one that fails is reported', async () => {
    const source = { ...paper, listings: [`${home}gone`, news] };
    const scene = createScene({
      [news]: { body: feed },
      [articleUrl('from-feed')]: articlePage('from-feed'),
    });
    const report = await run(scene, source);
    expect(report).toMatchObject({ listings: 1, links: 1, stored: 1 });
    expect(report.failures.map(({ url, error }) => [url, error.code])).toEqual([
      [`${home}gone`, 'http-status'],
    ]);
    expect((await pagesOf(scene))[0]?.link).toEqual({
      url: articleUrl('from-feed'),
      title: 'From the feed',
      published: '2026-03-07T07:55:00+07:00',
    });
  });

  test('report one that links to nothing', async () => {
    const empty = `${home}empty`;
    const scene = createScene({ ...site(), [empty]: html('<html><body><p>Soon.</p></body></html>') });
    const report = await run(scene, { ...paper, listings: [home, empty] });
    expect(report).toMatchObject({ listings: 1, links: 8, stored: 8 });
    expect(report.failures.map(({ url, error }) => [url, error.code])).toEqual([[empty, 'no-links']]);
  });

  test('throw the first failure when all fail', async () => {
    const source = { ...paper, listings: [`${home}gone`, `${home}busy`] };
    const scene = createScene({ [`${home}busy`]: { status: 503 } });
    expect(await codeOf(run(scene, source))).toBe('http-status');
  });

  test('stand for the home when there are none', async () => {
    const scene = createScene(site());
    expect((await run(scene, { ...paper, listings: [] })).links).toBe(8);
  });
});

describe('a front page without many articles', () => {
  test('sends us to its section pages', async () => {
    const front =
      '<html><body><nav><a href="/world">World</a><a href="/town">Town</a></nav><div id="app"></div></body></html>';
    const scene = createScene({
      ...site(),
      [home]: html(front),
      [`${home}world`]: html(frontPage(slugs.slice(0, 5))),
      [`${home}town`]: html(frontPage(slugs.slice(3))),
    });
    expect(await run(scene)).toMatchObject({ listings: 3, links: 8, stored: 8 });
  });

  test('is read through the feed that it announces, whose hints win', async () => {
    const announced = '<link rel="alternate" type="application/rss+xml" href="/feed/">';
    const feed = `<rss><channel><item><title>Bridge toll doubles</title><link>${articleUrl('bridge-toll')}</link><pubDate>Sat, 07 Mar 2026 01:00:00 GMT</pubDate></item></channel></rss>`;
    const scene = createScene({
      ...site(),
      [home]: html(announced + frontPage(slugs)),
      [`${home}feed/`]: { body: feed },
    });
    await run(scene);
    const page = (await pagesOf(scene)).find(({ url }) => url === articleUrl('bridge-toll'));
    expect(page?.link).toEqual({
      url: articleUrl('bridge-toll'),
      title: 'Bridge toll doubles',
      published: '2026-03-07T01:00:00+00:00',
    });
  });

  test('does not fail because the feed it announces does', async () => {
    const announced = '<link rel="alternate" type="application/rss+xml" href="/feed/">';
    const scene = createScene({ ...site(), [home]: html(announced + frontPage(slugs), '"f1"') });
    expect((await run(scene)).failures).toEqual([]);
    scene.fetcher.asked.length = 0;
    await run(scene);
    expect(scene.fetcher.asked).toEqual([home]);
  });
});

describe('a section page that the source names', () => {
  test('takes hints but no articles from the feed that it announces', async () => {
    const section = `${home}town`;
    const announced = '<link rel="alternate" type="application/rss+xml" href="/feed/">';
    const item = (slug: string) =>
      `<item><title>Feed: ${slug}</title><link>${articleUrl(slug)}</link></item>`;
    const scene = createScene({
      ...site([...slugs, 'elsewhere']),
      [section]: html(announced + frontPage(slugs)),
      [`${home}feed/`]: { body: `<rss><channel>${item('old-tower')}${item('elsewhere')}</channel></rss>` },
    });
    const report = await run(scene, { ...paper, listings: [section] });
    expect(report.links).toBe(8);
    const titles = (await pagesOf(scene)).map(({ link }) => link?.title);
    expect(titles).toContain('Feed: old-tower');
    expect(titles).not.toContain('Feed: elsewhere');
  });
});

describe('a page is not kept', () => {
  test.each([
    ['when it redirects to the front page', { redirect: '/' }, 'not-article'],
    ['when it redirects to the front page with a query', { redirect: '/?gone=1' }, 'not-article'],
    ['when it redirects to another site', { redirect: 'https://other.example/x' }, 'not-article'],
    ['when it is a PDF', { body: '%PDF-1.4', headers: { 'content-type': 'text/html' } }, 'not-html'],
    ['when it is JSON', { body: '{"a":1}', headers: { 'content-type': 'application/json' } }, 'not-html'],
    ['when it is blank', html('\n  \n'), 'empty'],
  ] as const)('%s', async (_case, answer, code) => {
    const scene = createScene({
      ...site(),
      [articleUrl('city-garden')]: answer,
      'https://other.example/x': 'x',
    });
    const report = await run(scene);
    expect(report.stored).toBe(7);
    expect(report.failures.map(({ url, error }) => [url, error.code])).toEqual([
      [articleUrl('city-garden'), code],
    ]);
    expect(scene.fetcher.asked).not.toContain('https://other.example/x');
  });

  test('when it redirects to a listing', async () => {
    const section = `${home}town`;
    const scene = createScene({
      ...site(),
      [section]: frontPage(slugs),
      [articleUrl('city-garden')]: { redirect: '/town' },
    });
    const report = await run(scene, { ...paper, listings: [home, section] });
    expect(report.failures.map(({ error }) => error.code)).toEqual(['not-article']);
  });

  test('although a fetcher that announces no redirects had followed one', async () => {
    const scene = createScene(
      { ...site(), [articleUrl('city-garden')]: { redirect: '/' } },
      { announcesRedirects: false },
    );
    expect((await run(scene)).failures.map(({ error }) => error.code)).toEqual(['not-article']);
  });
});

describe('the site file decides', () => {
  test('what an article is and what is ignored', async () => {
    const listed =
      '<html><body><a href="/doc/7">7</a><a href="/doc/8">8</a><a href="/doc/draft-9">9</a><a href="/2026/03/07/mill-race/">The mill race is closed again</a></body></html>';
    const scene = createScene({
      [home]: html(listed),
      [`${home}doc/7`]: articlePage('x'),
      [`${home}doc/8`]: articlePage('y'),
    });
    const report = await run(scene, { ...paper, articleUrls: ['/doc/*'], ignoreUrls: ['/doc/draft*'] });
    expect(report).toMatchObject({ links: 2, stored: 2 });
  });

  test('a sub-domain is the same site, another host is not', async () => {
    const more =
      '<article><h2><a href="https://sport.paper.example/2026/03/07/late-goal/">A late goal decides the derby</a></h2></article><article><h2><a href="https://elsewhere.example/2026/03/07/not-ours/">A story of somebody else entirely</a></h2></article>';
    const scene = createScene({
      ...site(),
      [home]: html(frontPage(slugs, more)),
      'https://sport.paper.example/2026/03/07/late-goal/': articlePage('late-goal'),
    });
    expect(await run(scene)).toMatchObject({ links: 9, stored: 9 });
    expect(scene.fetcher.asked.filter((url) => url.includes('elsewhere'))).toEqual([]);
  });
});

describe('a run that is stopped', () => {
  test('keeps what it has and leaves the rest to the next one', async () => {
    const scene = createScene(site());
    const stop = new AbortController();
    const progress = ({ kind }: ScrapeEvent) => {
      if (kind === 'page') stop.abort();
    };
    const report = await scrapeSource(paper, scene.ports, { progress, signal: stop.signal });
    expect(report.stored).toBeGreaterThan(0);
    expect(report.stored).toBeLessThan(8);
    expect(report.failures).toEqual([]);
    expect((await run(scene)).stored).toBe(8 - report.stored);
  });
});

describe('the store', () => {
  test('that fails ends the run with its error', async () => {
    const scene = createScene(site());
    const put = async () => {
      throw new SyndicationError('store-failed', {
        step: 'store',
        url: 'sources/paper.json',
        detail: 'EROFS',
      });
    };
    expect(await codeOf(scrapeSource(paper, { ...scene.ports, store: { ...scene.store, put } }))).toBe(
      'store-failed',
    );
  });

  test('that fails at a page ends the run, and no state says that the page was kept', async () => {
    const scene = createScene(site());
    const put: Scene['store']['put'] = async (key, bytes, condition) => {
      if (!key.startsWith('pages/')) return scene.store.put(key, bytes, condition);
      throw new SyndicationError('store-failed', { step: 'store', url: key, detail: 'ENOSPC' });
    };
    expect(await codeOf(scrapeSource(paper, { ...scene.ports, store: { ...scene.store, put } }))).toBe(
      'store-failed',
    );
    expect(scene.written).toEqual(['sources/paper.json']);
    expect((await run(scene)).stored).toBe(8);
  });

  test('with a corrupt state is put right: the bytes are kept aside and everything is asked again', async () => {
    const scene = createScene(site());
    await run(scene);
    const before = await scene.store.get('states/paper.json');
    const known = await stateOf(scene);
    await scene.store.put('states/paper.json', Buffer.from('{"listings":'), { ifMatch: before?.etag ?? '' });
    scene.written.length = 0;
    await run(scene);
    expect(scene.written.filter((key) => !key.startsWith('quarantine/states/paper.json.'))).toEqual([
      'states/paper.json',
    ]);
    expect(scene.written).toHaveLength(2);
    const { listings, seen } = (await stateOf(scene)) ?? {};
    const unwatched = (links = seen) => links?.map(({ watch: _, ...link }) => link);
    expect([listings, unwatched()]).toEqual([known?.listings, unwatched(known?.seen)]);
  });

  test('takes both of two runs at once, and converges', async () => {
    const scene = createScene(site());
    const alone = createScene(site());
    await run(alone);
    await Promise.all([run(scene), run(scene)]);
    expect((await pagesOf(scene)).length).toBe(8);
    expect((await run(scene)).unchanged).toBe(true);
    const state = async ({ store }: Scene) =>
      JSON.parse(Buffer.from((await store.get('states/paper.json'))?.bytes ?? []).toString());
    expect((await state(scene)).listings).toEqual((await state(alone)).listings);
  });
});

describe('the step', () => {
  test('reads the source behind each key, and one that fails keeps no other from being read', async () => {
    const scene = createScene(site());
    const source = Buffer.from(JSON.stringify(paper));
    await scene.store.put('sources/paper.json', source, { ifNoneMatch: '*' });
    const failures = await scrapeSources(['sources/gone.json', 'sources/paper.json'], scene.ports);
    expect(failures.map(({ key }) => key)).toEqual(['sources/gone.json']);
    expect(await pagesOf(scene)).toHaveLength(8);
  });
});
