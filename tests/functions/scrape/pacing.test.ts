import { describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { createPacer, type PacerOptions } from '../../../functions/scrape/pacing.ts';
import { createStillClock } from '../../fakes/still-clock.ts';

function pacing(options: Partial<PacerOptions> = {}) {
  const clock = createStillClock();
  const pacer = createPacer({ clock, ...options });
  const starts: number[] = [];
  const underWay = new Map<string, number>();
  const most = new Map<string, number>();
  const began = clock.now();
  const count = (name: string, by: number) => {
    const now = (underWay.get(name) ?? 0) + by;
    underWay.set(name, now);
    most.set(name, Math.max(now, most.get(name) ?? 0));
  };
  const ask = (url: string, patience = { leftMs: 15_000 }) =>
    pacer.run({ url, patience }, async () => {
      starts.push(clock.now() - began);
      count('all', 1);
      count(new URL(url).host, 1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      count('all', -1);
      count(new URL(url).host, -1);
    });
  return { pacer, clock, starts, most, ask };
}

const page = (at: number) => `https://paper.example/${at}`;
const ten = Array.from({ length: 10 }, (_, at) => at);

describe('one host', () => {
  test('is asked twice at once, never more', async () => {
    const { ask, most } = pacing({ delayMs: 0 });
    await Promise.all(ten.map((at) => ask(page(at))));
    expect(most.get('paper.example')).toBe(2);
  });

  test('is one with and without www', async () => {
    const { ask, most } = pacing({ delayMs: 0 });
    await Promise.all(ten.map((at) => ask(at % 2 === 0 ? page(at) : `https://www.paper.example/${at}`)));
    expect((most.get('paper.example') ?? 0) + (most.get('www.paper.example') ?? 0)).toBeLessThanOrEqual(3);
    expect(most.get('all')).toBe(2);
  });

  test('is asked a quarter of a second apart', async () => {
    const { ask, starts } = pacing();
    await Promise.all(ten.slice(0, 4).map((at) => ask(page(at))));
    expect(starts).toEqual([0, 250, 500, 750]);
  });

  test('is asked as slowly as it wants, from the moment it said so', async () => {
    const { ask, pacer, starts } = pacing();
    pacer.slowDown(page(0), 3_000);
    await Promise.all(ten.slice(0, 3).map((at) => ask(page(at))));
    expect(starts).toEqual([3_000, 6_000, 9_000]);
  });

  test('is asked without delay when it is this machine', async () => {
    const { ask, starts } = pacing();
    await Promise.all(
      [
        'http://127.0.0.1:8080/',
        'http://localhost:8080/',
        'http://[::1]:8080/',
        'http://127.0.0.1:8080/2',
      ].map((url) => ask(url)),
    );
    expect(starts).toEqual([0, 0, 0, 0]);
  });

  test('that fails gives its place back', async () => {
    const { pacer, ask } = pacing({ delayMs: 0 });
    const patience = { leftMs: 0 };
    const failing = ten.map((at) =>
      pacer.run({ url: page(at), patience }, () => Promise.reject(new Error('no'))).catch(() => undefined),
    );
    await Promise.all(failing);
    await expect(ask(page(1))).resolves.toBeUndefined();
  });
});

describe('many hosts', () => {
  test('are asked in parallel, eight at most', async () => {
    const { ask, most } = pacing();
    await Promise.all(Array.from({ length: 30 }, (_, at) => ask(`https://paper-${at}.example/`)));
    expect(most.get('all')).toBe(8);
  });

  test('do not wait for a slow one', async () => {
    const { ask, pacer, clock } = pacing();
    pacer.slowDown(page(0), 30_000);
    const slow = ask(page(0));
    await ask('https://other.example/');
    const before = clock.now();
    await slow;
    expect(before).toBeLessThanOrEqual(clock.now());
  });
});

describe('a host that asked to be left alone', () => {
  test('is not asked before, when that is soon', async () => {
    const { ask, pacer, starts } = pacing();
    pacer.leaveAlone(page(0), 4_000);
    await ask(page(0));
    expect(starts).toEqual([4_000]);
  });

  test('is not asked at all in this run, when that is late', async () => {
    const { ask, pacer, starts, clock } = pacing();
    pacer.leaveAlone(page(0), 120_000);
    const error = await ask(page(0)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(SyndicationError);
    expect(error).toMatchObject({ code: 'http-unavailable', url: page(0), retryAfterMs: 120_000 });
    expect(error.message).toContain('120 s');
    expect(starts).toEqual([]);
    await clock.sleep(120_000);
    await ask(page(0));
    expect(starts).toEqual([120_000]);
  });

  test('is waited for only as long as the run has patience', async () => {
    const { ask, pacer } = pacing();
    const patience = { leftMs: 9_000 };
    pacer.leaveAlone(page(0), 5_000);
    await ask(page(0), patience);
    pacer.leaveAlone(page(0), 5_000);
    await expect(ask(page(0), patience)).rejects.toMatchObject({ code: 'http-unavailable' });
  });
});

test('what is stopped while it waits is not asked', async () => {
  const { pacer, clock } = pacing();
  const stop = new AbortController();
  pacer.slowDown(page(0), 3_000);
  stop.abort();
  const asked = pacer.run(
    { url: page(0), patience: { leftMs: 0 }, signal: stop.signal },
    async () => 'asked',
  );
  await expect(asked).rejects.toMatchObject({ code: 'timed-out' });
  expect(clock.sleeps).toEqual([]);
});
