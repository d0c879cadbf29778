import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../../functions/ports.ts';
import { createPoll } from '../../../infra/aws/poll.ts';
import { recordingQueues } from './recording-queues.ts';
import { portsOver, storeWith } from './scene.ts';

const minute = 60_000;
const noon = Date.parse('2026-03-07T12:00:00Z');
const at = (minutes: number) => new Date(noon + minutes * minute).toISOString();

/** A state as scraping leaves it: news so many minutes ago. */
const state = (id: string, host: string, ...news: readonly number[]) =>
  [
    `states/${id}.json`,
    {
      listings: { [`https://${host}/`]: { kind: 'html', links: [], leads: [] } },
      robots: {},
      seen: [],
      polls: { news: news.map(at), wellAt: at(news[0] ?? 0) },
    },
  ] as const;

function openPoll(store: ObjectStore, refuse?: string) {
  let now = noon;
  const gets: string[] = [];
  const watched: ObjectStore = {
    ...store,
    get: (key) => {
      gets.push(key);
      return store.get(key);
    },
  };
  const queues = recordingQueues({ 'sources/': 'scrape' }, refuse);
  const counted: Record<string, number> = {};
  const metrics = {
    add: (name: string, value: number) => {
      counted[name] = value;
    },
    addFailure: () => undefined,
    flush: () => undefined,
  };
  const poll = createPoll({ deliver: queues.deliver, metrics, everyMs: 5 * minute });
  return {
    ...queues,
    counted,
    gets,
    look: (keys: readonly string[] = []) =>
      poll(
        keys,
        portsOver(watched, () => now),
      ),
    wait: (minutes: number) => {
      now += minutes * minute;
    },
  };
}

describe('a look around', () => {
  test('sends those that are due, and no others', async () => {
    // Fifteen minutes after the news is when a Source of unknown rhythm is asked again.
    const store = await storeWith(state('late', 'a.example.org', -15), state('early', 'b.example.org', -2));
    const { look, sent, counted } = openPoll(store);
    await look();
    expect(sent()).toEqual([{ queue: 'scrape', keys: ['sources/late.json'], turn: 'a.example.org' }]);
    expect(counted).toEqual({ SourcesDue: 1, SourcesFailing: 0, SourcesSilent: 0 });
  });

  test('asks each Source once while nothing happens, with pauses that grow', async () => {
    const { look, wait, sent } = openPoll(await storeWith(state('a', 'a.example.org', 0)));
    const polls: number[] = [];
    for (let tick = 0; tick < 288; tick++) {
      const before = sent().length;
      await look();
      if (sent().length > before) polls.push(tick * 5);
      wait(5);
    }
    expect(polls.length).toBeGreaterThan(8);
    expect(polls.length).toBeLessThan(30);
    const pauses = polls.slice(1).map((time, index) => time - (polls[index] ?? 0));
    expect(pauses.at(-1)).toBeGreaterThan(pauses[0] ?? 0);
  });

  test('makes up for a look that did not happen', async () => {
    const { look, wait, sent } = openPoll(await storeWith(state('a', 'a.example.org', 0)));
    await look();
    wait(24);
    await look();
    expect(sent()).toHaveLength(1);
  });

  test('puts the Sources of one host into one message, for which there is one turn', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => `s${String(index).padStart(2, '0')}`);
    const store = await storeWith(
      ...ids.map((id) => state(id, 'www.example.org', -15)),
      state('other', 'example.net', -15),
    );
    const { look, sent } = openPoll(store);
    await look();
    expect(sent().map(({ turn, keys }) => [turn, keys.length])).toEqual([
      ['example.net', 1],
      ['example.org', 20],
      ['example.org', 3],
    ]);
  });

  test('reads a state again only when it has changed', async () => {
    const store = await storeWith(state('a', 'a.example.org', 0), state('b', 'b.example.org', 0));
    const { look, gets } = openPoll(store);
    await look();
    await look();
    expect(gets).toEqual(['states/a.json', 'states/b.json']);
    const { etag = '' } = (await store.head('states/b.json')) ?? {};
    const [, changed] = state('b', 'b.example.org', 0, -60);
    await store.put('states/b.json', Buffer.from(JSON.stringify(changed)), { ifMatch: etag });
    await look();
    expect(gets.slice(2)).toEqual(['states/b.json']);
  });

  test('takes a state that cannot be understood for a Source that is due', async () => {
    const { look, sent } = openPoll(await storeWith(['states/a.json', 'rubbish']));
    await look();
    expect(sent()).toEqual([{ queue: 'scrape', keys: ['sources/a.json'], turn: 'a' }]);
  });

  test('counts Sources that fail, and those that fell silent', async () => {
    const [key, content] = state('a', 'a.example.org', -60);
    const failing = { since: at(-30), code: 'unreachable', says: 'no answer' };
    const day = 24 * 60;
    const store = await storeWith(
      [key, { ...content, polls: { ...content.polls, failing } }],
      state('b', 'b.example.org', -9 * day, -10 * day, -11 * day),
      state('c', 'c.example.org', -2 * day, -3 * day, -4 * day),
    );
    const { look, counted } = openPoll(store);
    await look();
    expect(counted).toMatchObject({ SourcesFailing: 1, SourcesSilent: 1 });
  });
});

describe('a Source that was written', () => {
  const source = {
    id: 'tide',
    name: 'Tide',
    home: 'https://www.example.org/',
    listings: ['https://www.example.org/'],
  };

  test('is sent at once, to wait for the turn of its host', async () => {
    const { look, sent } = openPoll(await storeWith(['sources/tide.json', source]));
    expect(await look(['sources/tide.json'])).toEqual([]);
    expect(sent()).toEqual([{ queue: 'scrape', keys: ['sources/tide.json'], turn: 'example.org' }]);
  });

  test('is a failure of its own when it is none', async () => {
    const store = await storeWith(['sources/bad.json', { id: 'bad' }], ['sources/tide.json', source]);
    const { look, sent } = openPoll(store);
    const failures = await look(['sources/bad.json', 'sources/tide.json']);
    expect(failures).toMatchObject([{ key: 'sources/bad.json', error: { code: 'bad-site-file' } }]);
    expect(sent().map(({ keys }) => keys)).toEqual([['sources/tide.json']]);
  });
});

test('a message that SQS refuses fails the look, by its key', async () => {
  const store = await storeWith(state('s1', 'a.example.org', -15), state('s2', 'b.example.org', -15));
  const { look } = openPoll(store, 's2.json');
  await expect(look()).rejects.toMatchObject({ code: 'store-failed', url: 'sources/s2.json' });
});
