import { describe, expect, test } from 'vitest';
import type { FetchRequest } from '../../../functions/ports.ts';
import type { KeptRobots } from '../../../functions/scrape/robots/read-robots.ts';
import { createVisit } from '../../../functions/scrape/visit.ts';
import { html, type Script, type ScriptedFetcherOptions } from '../../fakes/scripted-fetcher.ts';
import { createScene, home } from './scene.ts';

const robotsUrl = `${home}robots.txt`;

function visiting(script: Script, options?: ScriptedFetcherOptions, robots?: Record<string, KeptRobots>) {
  const scene = createScene(script, options);
  const visit = createVisit({ ports: scene.ports, ...(robots === undefined ? {} : { robots }) });
  return { ...scene, visit, ask: (path: string) => visit.ask({ url: new URL(path, home).href }) };
}

describe('robots.txt', () => {
  test('is asked before anything else of an origin, and once', async () => {
    const { ask, fetcher } = visiting({ [`${home}a`]: 'x', [`${home}b`]: 'x' });
    await Promise.all([ask('/a'), ask('/b')]);
    await ask('/a');
    expect(fetcher.asked[0]).toBe(robotsUrl);
    expect(fetcher.asked.filter((url) => url === robotsUrl)).toHaveLength(1);
  });

  test('is asked of each origin', async () => {
    const { ask, fetcher } = visiting({ [`${home}a`]: 'x', 'http://paper.example/a': 'x' });
    await ask('/a');
    await ask('http://paper.example/a');
    expect(fetcher.asked).toEqual([
      robotsUrl,
      `${home}a`,
      'http://paper.example/robots.txt',
      'http://paper.example/a',
    ]);
  });

  test('keeps us from what it forbids', async () => {
    const { ask, fetcher } = visiting({
      [robotsUrl]: { body: 'User-agent: bantin\nDisallow: /a' },
      [`${home}a`]: 'x',
    });
    await expect(ask('/a')).rejects.toMatchObject({ code: 'disallowed-by-robots', url: `${home}a` });
    expect(fetcher.asked).toEqual([robotsUrl]);
  });

  test.each([
    ['missing', { status: 404 }],
    ['forbidden itself', { status: 403 }],
    ['empty', { body: '' }],
    ['an HTML page', html('<html><body>Not here</body></html>')],
  ])('that is %s allows all', async (_case, answer) => {
    const { ask } = visiting({ [robotsUrl]: answer, [`${home}a`]: 'x' });
    await expect(ask('/a')).resolves.toMatchObject({ outcome: 'fetched' });
  });

  test.each([
    ['answers 500', { status: 500 }, 'http-unavailable'],
    ['answers 429', { status: 429 }, 'http-unavailable'],
    ['times out', { error: 'timed-out' }, 'timed-out'],
    ['cannot be reached', { error: 'unreachable' }, 'unreachable'],
    ['breaks off', { error: 'truncated' }, 'truncated'],
  ] as const)('that %s allows nothing, for its own reason', async (_case, answer, code) => {
    const { ask, fetcher } = visiting({ [robotsUrl]: answer, [`${home}a`]: 'x' });
    await expect(ask('/a')).rejects.toMatchObject({ code, url: `${home}a` });
    await expect(ask('/b')).rejects.toThrow('robots.txt');
    expect(fetcher.asked).toEqual([robotsUrl]);
  });

  test('is asked again a day later, not before', async () => {
    const scene = createScene({ [`${home}a`]: 'x' });
    const once = () => createVisit({ ports: scene.ports }).ask({ url: `${home}a` });
    await once();
    await once();
    expect(scene.fetcher.asked.filter((url) => url === robotsUrl)).toHaveLength(1);
    await scene.clock.sleep(24 * 3_600_000);
    await once();
    expect(scene.fetcher.asked.filter((url) => url === robotsUrl)).toHaveLength(2);
  });

  test('is asked for no more of it than counts', async () => {
    const scene = createScene({ [`${home}a`]: 'x' });
    const enough: (number | undefined)[] = [];
    const fetcher = {
      fetch: (request: FetchRequest) => {
        enough.push(request.enoughBytes);
        return scene.fetcher.fetch(request);
      },
    };
    await createVisit({ ports: { ...scene.ports, fetcher } }).ask({ url: `${home}a` });
    expect(enough).toEqual([500 * 1024, undefined]);
  });

  test('is read of so many hosts a run, however many sub-domains there are', async () => {
    const hosts = Array.from({ length: 60 }, (_, at) => `https://s${at}.paper.example/`);
    const { visit, fetcher } = visiting(Object.fromEntries(hosts.map((url) => [url, 'x'])));
    const asking = await Promise.allSettled(hosts.map((url) => visit.ask({ url })));
    expect(asking.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    expect(fetcher.asked.filter((url) => url.endsWith('/robots.txt'))).toHaveLength(50);
    await expect(visit.ask({ url: hosts[59] ?? '' })).rejects.toMatchObject({ code: 'budget-spent' });
  });

  test('is not asked again by another process within the day', async () => {
    const first = createScene({ [robotsUrl]: { body: 'User-agent: *\nDisallow: /a' }, [`${home}b`]: 'x' });
    const visit = createVisit({ ports: first.ports });
    await visit.ask({ url: `${home}b` });
    const { ports, fetcher } = first.restarted();
    const next = createVisit({ ports, robots: visit.keptRobots() });
    await expect(next.ask({ url: `${home}a` })).rejects.toMatchObject({ code: 'disallowed-by-robots' });
    expect(fetcher.asked).toEqual([]);
  });

  test('is asked again at once by the next run when the last one could not tell', async () => {
    const scene = createScene({ [robotsUrl]: { status: 500 }, [`${home}a`]: 'x' });
    const once = () => createVisit({ ports: scene.ports }).ask({ url: `${home}a` });
    await expect(once()).rejects.toThrow();
    scene.fetcher.script = { [`${home}a`]: 'x' };
    await expect(once()).resolves.toMatchObject({ outcome: 'fetched' });
  });

  test('that has not changed says what it said', async () => {
    const kept = { [new URL(home).origin]: { etag: '"r1"', text: 'User-agent: bantin\nDisallow: /a\n' } };
    const script = {
      [robotsUrl]: { body: 'User-agent: *\nDisallow: /a', headers: { etag: '"r1"' } },
      [`${home}a`]: 'x',
    };
    const { ask, fetcher, visit } = visiting(script, {}, kept);
    await expect(ask('/a')).rejects.toMatchObject({ code: 'disallowed-by-robots' });
    expect(fetcher.conditional).toEqual([robotsUrl]);
    const at = '2026-03-07T00:00:00.000Z';
    expect(visit.keptRobots()).toEqual({ [new URL(home).origin]: { ...kept[new URL(home).origin], at } });
  });

  test('slows us down as it wants', async () => {
    const { ask, visit, clock } = visiting({
      [robotsUrl]: { body: 'User-agent: *\nCrawl-delay: 7' },
      [`${home}a`]: 'x',
      [`${home}b`]: 'x',
    });
    const began = clock.now();
    await ask('/a');
    await ask('/b');
    expect(clock.now() - began).toBe(14_000);
    expect(visit.crawlDelayMs()).toBe(7_000);
  });
});

describe('a redirect', () => {
  test('to another origin is followed after that one was asked for its robots.txt', async () => {
    const { visit, fetcher } = visiting({
      'http://paper.example/': { redirect: 'https://www.paper.example/' },
      'https://www.paper.example/': 'x',
    });
    const answer = await visit.ask({ url: 'http://paper.example/' });
    expect(fetcher.asked).toEqual([
      'http://paper.example/robots.txt',
      'http://paper.example/',
      'https://www.paper.example/robots.txt',
      'https://www.paper.example/',
    ]);
    expect(answer).toMatchObject({ url: 'http://paper.example/', finalUrl: 'https://www.paper.example/' });
  });

  test('to another origin takes no validators along that are not its own', async () => {
    const moved = 'https://www.paper.example/';
    const { visit, fetcher } = visiting({
      'http://paper.example/': { redirect: moved },
      [moved]: html('new', '"v1"'),
    });
    const answer = await visit.ask({ url: 'http://paper.example/', etag: '"v1"' });
    expect(answer).toMatchObject({ outcome: 'fetched', finalUrl: moved });
    const again = await visit.ask({ url: 'http://paper.example/', etag: '"v1"', validFor: moved });
    expect(again).toEqual({ outcome: 'unchanged', url: 'http://paper.example/' });
    expect(fetcher.asked.filter((url) => url === moved)).toHaveLength(2);
  });

  test('waits as every request does where the site wants time between two', async () => {
    const { ask, clock } = visiting({
      [robotsUrl]: { body: 'User-agent: *\nCrawl-delay: 7' },
      [`${home}a`]: { redirect: '/b' },
      [`${home}b`]: 'x',
    });
    const began = clock.now();
    await expect(ask('/a')).resolves.toMatchObject({ finalUrl: `${home}b`, url: `${home}a` });
    expect(clock.now() - began).toBe(14_000);
  });

  test('into what robots.txt forbids is not followed', async () => {
    const { ask, fetcher } = visiting({
      [robotsUrl]: { body: 'User-agent: *\nDisallow: /b' },
      [`${home}a`]: { redirect: '/b' },
      [`${home}b`]: 'x',
    });
    await expect(ask('/a')).rejects.toMatchObject({ code: 'disallowed-by-robots', url: `${home}a` });
    expect(fetcher.asked).not.toContain(`${home}b`);
  });

  test.each([
    [
      'forbids it',
      { 'https://b.example/robots.txt': { body: 'User-agent: *\nDisallow: /' } },
      'disallowed-by-robots',
    ],
    ['has nothing there', {}, 'http-status'],
  ])('to a host that %s fails as what was asked for', async (_case, there, code) => {
    const moved = 'https://b.example/b';
    const { ask } = visiting({ [`${home}a`]: { redirect: moved }, ...there });
    await expect(ask('/a')).rejects.toMatchObject({
      code,
      url: `${home}a`,
      detail: expect.stringContaining(`redirected to ${moved}`),
    });
  });

  test('from origin to origin without end is given up', async () => {
    const hosts = Array.from(
      { length: 12 },
      (_, at) => [`https://h${at}.example/`, { redirect: `https://h${at + 1}.example/` }] as const,
    );
    const { visit } = visiting(Object.fromEntries(hosts));
    await expect(visit.ask({ url: 'https://h0.example/' })).rejects.toMatchObject({
      code: 'too-many-redirects',
    });
  });

  test('never makes two hosts wait for each other', async () => {
    const there = Array.from(
      { length: 6 },
      (_, at) => [`https://a.example/${at}`, { redirect: `https://b.example/${at}` }] as const,
    );
    const back = Array.from(
      { length: 6 },
      (_, at) => [`https://b.example/x${at}`, { redirect: `https://a.example/y${at}` }] as const,
    );
    const ends = Array.from(
      { length: 6 },
      (_, at) =>
        [
          [`https://b.example/${at}`, 'x'],
          [`https://a.example/y${at}`, 'x'],
        ] as const,
    ).flat();
    const { visit, fetcher } = visiting(Object.fromEntries([...there, ...back, ...ends]));
    const urls = [...there, ...back].map(([url]) => url);
    const answers = await Promise.all(urls.map((url) => visit.ask({ url })));
    expect(answers.map(({ outcome }) => outcome)).toEqual(Array(12).fill('fetched'));
    expect(fetcher.mostAtOnce()).toBeLessThanOrEqual(2);
  });
});

describe('Retry-After', () => {
  const busy = (retryAfter: number, status = 503) => ({ status, retryAfter });
  const at = (path: string) => `${home}${path}`;

  test('of one page, when it is long, is for that page: in this run and in the next', async () => {
    const scene = createScene({ [at('busy')]: busy(600), [at('a')]: 'x' });
    const ask = (path: string) => createVisit({ ports: scene.ports }).ask({ url: at(path) });
    await expect(ask('busy')).rejects.toMatchObject({ code: 'http-unavailable', retryAfterMs: 600_000 });
    await expect(ask('busy')).rejects.toThrow('left alone');
    await expect(ask('a')).resolves.toMatchObject({ outcome: 'fetched' });
    expect(scene.fetcher.asked).toEqual([robotsUrl, at('busy'), at('a')]);
    await scene.clock.sleep(600_000);
    await expect(ask('busy')).rejects.toMatchObject({ status: 503 });
  });

  test('that three pages in a row ask for is for the whole host', async () => {
    const { ask, clock, fetcher } = visiting({
      ...Object.fromEntries(['b1', 'b2', 'b3'].map((name) => [at(name), busy(600, 429)])),
      [at('a')]: 'x',
    });
    for (const name of ['b1', 'b2', 'b3']) await expect(ask(`/${name}`)).rejects.toThrow('status 429');
    await expect(ask('/a')).rejects.toThrow('left alone');
    expect(fetcher.asked).not.toContain(at('a'));
    await clock.sleep(600_000);
    await expect(ask('/a')).resolves.toMatchObject({ outcome: 'fetched' });
  });

  test('is not for the host while it answers other pages', async () => {
    const { ask } = visiting({
      ...Object.fromEntries(['b1', 'b2', 'b3', 'b4'].map((name) => [at(name), busy(600)])),
      [at('a')]: 'x',
    });
    for (const name of ['b1', 'b2', 'b3', 'b4']) {
      await expect(ask(`/${name}`)).rejects.toThrow('status 503');
      await expect(ask('/a')).resolves.toMatchObject({ outcome: 'fetched' });
    }
  });

  test('of another status is for that page alone', async () => {
    const { ask } = visiting({
      ...Object.fromEntries(['b1', 'b2', 'b3'].map((name) => [at(name), busy(600, 404)])),
      [at('a')]: 'x',
    });
    for (const name of ['b1', 'b2', 'b3']) await expect(ask(`/${name}`)).rejects.toThrow('status 404');
    await expect(ask('/a')).resolves.toMatchObject({ outcome: 'fetched' });
  });

  test('that is short is kept by all of the host, and the page asked again after it', async () => {
    const { ask, clock, fetcher } = visiting({ [at('busy')]: busy(4), [at('a')]: 'x' });
    const start = clock.now();
    const first = ask('/busy');
    while (!fetcher.asked.includes(at('busy'))) await clock.sleep(0);
    fetcher.script = { ...fetcher.script, [at('busy')]: 'at last' };
    const [page] = await Promise.all([first, ask('/a')]);
    expect(page).toMatchObject({ outcome: 'fetched' });
    expect(clock.now() - start).toBeGreaterThanOrEqual(4_000);
  });

  test('costs a run no more than its patience', async () => {
    const { ask, clock } = visiting({ [at('busy')]: busy(8), [at('a')]: 'x' });
    const start = clock.now();
    await expect(ask('/busy')).rejects.toThrow('status 503');
    await expect(ask('/a')).resolves.toMatchObject({ outcome: 'fetched' });
    expect(clock.now() - start).toBeLessThanOrEqual(21_000);
  });

  test('is kept where a redirect leads to the host that asked for it', async () => {
    const other = 'https://other.example/';
    const { ask, visit, fetcher } = visiting({
      ...Object.fromEntries(['b1', 'b2', 'b3'].map((name) => [`${other}${name}`, busy(600, 429)])),
      [at('a')]: { redirect: `${other}a` },
      [`${other}a`]: 'x',
    });
    for (const name of ['b1', 'b2', 'b3'])
      await expect(visit.ask({ url: `${other}${name}` })).rejects.toThrow('status 429');
    await expect(ask('/a')).rejects.toThrow('left alone');
    expect(fetcher.asked).not.toContain(`${other}a`);
  });

  test('of a robots.txt is for its host', async () => {
    const { ask, fetcher } = visiting({ [robotsUrl]: busy(600), [at('a')]: 'x' });
    await expect(ask('/a')).rejects.toMatchObject({ retryAfterMs: 600_000 });
    await expect(ask('/b')).rejects.toThrow();
    expect(fetcher.asked).toEqual([robotsUrl]);
  });
});

test('what is no web address is refused', async () => {
  const { visit } = visiting({});
  await expect(visit.ask({ url: 'file:///etc/passwd' })).rejects.toMatchObject({ code: 'bad-url' });
});
