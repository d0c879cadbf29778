import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import type { ClosableFetcher } from '../../../infra/net/fetcher.ts';
import { answer, fetcherFor, type Loopback, type Reply, startLoopback } from './loopback.ts';

const to = (location: string, status = '302 Found'): Reply => answer(status, [`Location: ${location}`]);

let server: Loopback;
let neighbour: Loopback;
let fetcher: ClosableFetcher;

beforeAll(async () => {
  neighbour = await startLoopback({ '/': answer('200 OK', [], 'inside') });
  const chain = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`/hop${n}`, to(`/hop${n + 1}`)]));
  server = await startLoopback({
    ...chain,
    '/hop6': answer('200 OK', [], 'end of six'),
    '/301': to('page', '301 Moved Permanently'),
    '/303': to('page#part', '303 See Other'),
    '/last': answer('200 OK', ['Connection: close'], 'page'),
    '/307': to('/page?x=1#part', '307 Temporary Redirect'),
    '/308': to('/page', '308 Permanent Redirect'),
    '/utf8': to('/trang-chủ'),
    '/page': answer('200 OK', [], 'page'),
    '/page?x=1': answer('200 OK', [], 'page x'),
    '/trang-ch%E1%BB%A7': answer('200 OK', [], 'home'),
    '/nowhere': answer('302 Found', []),
    '/300': answer('300 Multiple Choices', ['Location: /page']),
    '/loop': to('/loop'),
    '/ping': to('/pong'),
    '/pong': to('/ping#again'),
    '/to-neighbour': to(neighbour.origin),
    '/to-neighbour-name': to(`http://localhost:${neighbour.port}/`),
    '/to-metadata': to('http://169.254.169.254/latest/meta-data/'),
    '/to-metadata-v6': to('http://[::ffff:a9fe:a9fe]/'),
    '/to-decimal': to('http://2130706433/'),
    '/to-rebinding': to('http://rebinding.example/'),
    '/to-port': to('http://public.example:22/'),
    '/to-credentials': to('http://user:secret@public.example/'),
    '/to-file': to('file:///etc/passwd'),
    '/to-gopher': to('gopher://127.0.0.1:6379/_FLUSHALL'),
    '/to-nonsense': to('http://[nonsense'),
    '/conditional': to('/conditional-target'),
    '/conditional-target': answer('304 Not Modified', []),
  });
  fetcher = fetcherFor(server, { lookup: async () => ['93.184.216.34', '127.0.0.1'] });
});

afterAll(async () => {
  await fetcher.close();
  server.close();
  neighbour.close();
});

const get = (path: string) => fetcher.fetch({ url: `${server.origin}${path}` });

describe('a redirect', () => {
  it.each([
    ['/301', '/page'],
    ['/303', '/page'],
    ['/307', '/page?x=1'],
    ['/308', '/page'],
    ['/utf8', '/trang-ch%E1%BB%A7'],
  ])('%s is followed', async (path, target) => {
    const got = await get(path);
    expect(got).toMatchObject({ url: `${server.origin}${path}`, finalUrl: `${server.origin}${target}` });
  });

  it('is told to who asked before its target is, and can be refused', async () => {
    const targets: string[] = [];
    await fetcher.fetch({ url: `${server.origin}/301`, onRedirect: (target) => targets.push(target) });
    expect(targets).toEqual([`${server.origin}/page`]);
    const before = server.requests.length;
    const refuse = () => {
      throw new SyndicationError('disallowed-by-robots', { step: 'scrape', url: `${server.origin}/page` });
    };
    const refused = fetcher.fetch({ url: `${server.origin}/301`, onRedirect: refuse });
    await expect(refused).rejects.toMatchObject({ code: 'disallowed-by-robots' });
    expect(server.requests.length - before).toBe(1);
  });

  it('is followed five times and not six', async () => {
    expect(await get('/hop1')).toMatchObject({ finalUrl: `${server.origin}/hop6` });
    await expect(get('/hop0')).rejects.toMatchObject({ code: 'too-many-redirects', detail: 'more than 5' });
  });

  it.each(['/loop', '/ping'])('that comes back ends at once: %s', async (path) => {
    const before = server.requests.length;
    await expect(get(path)).rejects.toMatchObject({
      code: 'too-many-redirects',
      detail: `back to ${server.origin}${path}`,
    });
    expect(server.requests.length - before).toBeLessThanOrEqual(2);
  });

  it.each(['/nowhere', '/300'])('without a place to go is an error: %s', async (path) => {
    await expect(get(path)).rejects.toMatchObject({ code: 'http-status' });
  });

  it.each([
    ['/to-neighbour', 'address-refused', /^127\.0\.0\.1, redirected to http:\/\/127\.0\.0\.1:\d+\/$/],
    ['/to-neighbour-name', 'address-refused', /^localhost, redirected/],
    [
      '/to-metadata',
      'address-refused',
      /^169\.254\.169\.254, redirected to http:\/\/169\.254\.169\.254\/latest/,
    ],
    ['/to-metadata-v6', 'address-refused', /^::ffff:a9fe:a9fe/],
    ['/to-decimal', 'address-refused', /^127\.0\.0\.1/],
    ['/to-rebinding', 'address-refused', /^127\.0\.0\.1, redirected to http:\/\/rebinding\.example\/$/],
    ['/to-port', 'invalid-address', /^port 22, redirected/],
    ['/to-credentials', 'invalid-address', /^user name or password in the URL/],
    ['/to-file', 'bad-url', /^redirected to file:\/\/\/etc\/passwd$/],
    ['/to-gopher', 'bad-url', /^redirected to gopher:/],
    ['/to-nonsense', 'bad-url', /^redirected to http:\/\/\[nonsense$/],
  ])('%s is judged as the first address was', async (path, code, detail) => {
    await expect(get(path)).rejects.toMatchObject({
      code,
      url: `${server.origin}${path}`,
      detail: expect.stringMatching(detail),
    });
    expect(neighbour.requests).toEqual([]);
  });

  it('does not carry validators to another URL', async () => {
    const fetching = fetcher.fetch({ url: `${server.origin}/conditional`, etag: '"v1"' });
    await expect(fetching).rejects.toMatchObject({ code: 'http-status', status: 304 });
    const [first, second] = server.requests.slice(-2);
    expect(first).toMatch(/if-none-match/i);
    expect(second).not.toMatch(/if-none-match/i);
  });

  it('carries validators to the URL that gave them, and to no other', async () => {
    const target = `${server.origin}/conditional-target`;
    const fetching = fetcher.fetch({ url: `${server.origin}/conditional`, etag: '"v1"', validFor: target });
    await expect(fetching).resolves.toEqual({ outcome: 'unchanged', url: `${server.origin}/conditional` });
    const [first, second] = server.requests.slice(-2);
    expect(first).not.toMatch(/if-none-match/i);
    expect(second).toMatch(/if-none-match: "v1"/i);
  });
});

describe('a name that changes its address', () => {
  it('is judged by the address dialled, each time a connection is made', async () => {
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    const origin = `http://named.example:${server.port}`;
    const rebinding = fetcherFor(server, {
      allowedOrigins: [origin],
      lookup: async () => answers.shift() ?? [],
    });
    expect(await rebinding.fetch({ url: `${origin}/last` })).toMatchObject({ status: 200 });
    await expect(rebinding.fetch({ url: `${origin}/last` })).rejects.toMatchObject({
      code: 'address-refused',
      detail: '169.254.169.254',
    });
    await rebinding.close();
  });

  it('cannot point into our network when nobody named it', async () => {
    const before = server.requests.length;
    const asking = fetcher.fetch({ url: 'http://rebinding.example/page' });
    await expect(asking).rejects.toMatchObject({ code: 'address-refused', detail: '127.0.0.1' });
    expect(server.requests.length).toBe(before);
  });
});
