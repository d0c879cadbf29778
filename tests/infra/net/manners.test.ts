import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Source } from '../../../functions/core/source.ts';
import type { Log, ObjectStore } from '../../../functions/ports.ts';
import { scrapeSource } from '../../../functions/scrape/step.ts';
import { createFetcher } from '../../../infra/net/fetcher.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';

interface Request {
  readonly path: string;
  readonly conditional: boolean;
  readonly from: number;
  /** Requests under way, this one among them. */
  readonly atOnce: number;
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const story = (at: number) => `/news/a-story-of-the-harbour-${10_000 + at}.html`;
const hidden = (at: number) => `/private/a-story-of-the-harbour-${20_000 + at}.html`;
const titleOf = (path: string) => `All about the harbour and story ${path.slice(-10, -5)}`;
const numbers = Array.from({ length: 24 }, (_, at) => at);
/** Waits for a second, twice in vain; waits for an hour; is not there. */
const soon = story(3);
const late = story(5);

/** A newspaper that writes down who asked for what, when, and how many at once. */
function createPaper() {
  const log: Request[] = [];
  let underWay = 0;
  let refusals = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    underWay += 1;
    response.on('close', () => {
      underWay -= 1;
    });
    const conditional = request.headers['if-none-match'] !== undefined;
    log.push({ path, conditional, from: Date.now(), atOnce: underWay });
    const answer = (status: number, headers: Record<string, string>, body = '') =>
      setTimeout(() => response.writeHead(status, headers).end(body), 15);
    if (path === late) return answer(503, { 'retry-after': '3600' });
    if (path === soon && refusals < 2) {
      refusals += 1;
      return answer(429, { 'retry-after': '1' });
    }
    const body = bodyOf(path);
    if (body === undefined) return answer(404, {});
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 12)}"`;
    if (request.headers['if-none-match'] === etag) return answer(304, { etag });
    return answer(200, { etag, 'content-type': path.endsWith('.txt') ? 'text/plain' : 'text/html' }, body);
  });
  return { server, log };
}

function bodyOf(path: string): string | undefined {
  if (path === '/robots.txt') return 'User-agent: *\nDisallow: /private/\n';
  if (path === '/' || path === '/sport/') {
    const links = numbers.map((at) => (at % 6 === 4 ? hidden(at) : story(path === '/' ? at : at + 100)));
    return `<html><body><main>${links.map((url) => `<article><h2><a href="${url}">${titleOf(url)}</a></h2><p>In short.</p></article>`).join('')}</main></body></html>`;
  }
  return path.includes('story')
    ? `<html><body><h1>${titleOf(path)}</h1><p>All of it.</p></body></html>`
    : undefined;
}

describe('by the log of the origin', () => {
  const { server, log } = createPaper();
  let origin = '';
  let store: ObjectStore;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    store = createMemoryStore({ now: Date.now });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const sourceOf = (id: string, path: string): Source => {
    const home = `${origin}${path}`;
    return { id, name: id, home, listings: [home] };
  };

  /** What one process does: two Sources of one host at once. */
  async function runProcess(): Promise<readonly Request[]> {
    log.length = 0;
    const clock = {
      now: Date.now,
      sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    };
    const fetcher = createFetcher({
      userAgent: 'bantin-test/1 (+https://e.org/)',
      clock,
      allowedOrigins: [origin],
    });
    const ports = { store, fetcher, clock, log: silent, settings: { publicUrl: 'https://feeds.example' } };
    const sources = [sourceOf('front', '/'), sourceOf('sport', '/sport/')];
    await Promise.all(sources.map((source) => scrapeSource(source, ports)));
    await fetcher.close();
    return [...log];
  }

  test('robots.txt comes first, nothing it forbids is asked, two requests at once are the most', async () => {
    const asked = await runProcess();
    expect(asked[0]?.path).toBe('/robots.txt');
    expect(asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
    expect(asked.filter(({ path }) => path.startsWith('/private/'))).toEqual([]);
    expect(Math.max(...asked.map(({ atOnce }) => atOnce))).toBe(2);
    // 20 stories each, the two front pages, robots.txt, and twice more the one that said when.
    expect(asked).toHaveLength(20 + 20 + 2 + 1 + 2);
    // For a second after each refusal nobody asks for anything; what was under way may still arrive.
    for (const refusal of asked.filter(({ path }) => path === soon).slice(0, 2)) {
      const within = asked.filter(({ from }) => from > refusal.from + 300 && from < refusal.from + 990);
      expect(within).toEqual([]);
    }
  });

  test('the next process asks conditionally, and not before its time for what said when', async () => {
    const asked = await runProcess();
    expect(asked.map(({ path }) => path).sort()).toEqual(['/', '/sport/']);
    expect(asked.every(({ conditional }) => conditional)).toBe(true);
  });
});
