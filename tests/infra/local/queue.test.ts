import { describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import type { Clock, StepFailure } from '../../../functions/ports.ts';
import type { QueueStep } from '../../../infra/local/lanes.ts';
import { createQueue, type Queue } from '../../../infra/local/queue.ts';

/** Sleeping advances the time and takes one turn of the event loop. */
function fastClock(): Clock & { readonly slept: number[] } {
  let time = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (ms) => {
      slept.push(ms);
      await new Promise((resolve) => setImmediate(resolve));
      time += ms;
    },
  };
}

type Run = (keys: readonly string[]) => Promise<readonly StepFailure[]>;

const step = (name: 'normalise' | 'publish', run: Run, windowMs = 0): QueueStep => ({
  name,
  trigger: name === 'normalise' ? 'pages/' : 'articles/',
  run,
  windowMs,
  batchSize: 3,
});

interface Bench {
  readonly queue: Queue;
  readonly batches: readonly string[][];
  readonly gaveUp: readonly StepFailure[];
  readonly clock: ReturnType<typeof fastClock>;
}

function bench(run: Run, more: Partial<Parameters<typeof createQueue>[0]> = {}): Bench {
  const batches: string[][] = [];
  const gaveUp: StepFailure[] = [];
  const clock = fastClock();
  const recorded: Run = async (keys) => {
    batches.push([...keys]);
    return run(keys);
  };
  const queue = createQueue({
    steps: [step('normalise', recorded), step('publish', recorded, 300)],
    clock,
    onGiveUp: (_step, failure) => gaveUp.push(failure),
    ...more,
  });
  return { queue, batches, gaveUp, clock };
}

const succeed: Run = async () => [];

const failing =
  (bad: string, error: Error): Run =>
  async (keys) =>
    keys.includes(bad) ? [{ key: bad, error }] : [];

const transient = new SyndicationError('http-unavailable', { step: 'normalise', url: 'http://example.org/' });

describe('the queue', () => {
  test('gathers the keys of one source into batches of at most the batch size', async () => {
    const { queue, batches } = bench(succeed);
    for (const page of ['1', '2', '3', '4']) queue.add(`pages/a/${page}`);
    queue.add('pages/b/1');
    await queue.drain();
    expect(batches).toEqual([['pages/a/1', 'pages/a/2', 'pages/a/3'], ['pages/b/1'], ['pages/a/4']]);
  });

  test('delivers a key once when it was added twice before it ran', async () => {
    const { queue, batches } = bench(succeed);
    queue.add('pages/a/1');
    queue.add('pages/a/1');
    await queue.drain();
    expect(batches).toEqual([['pages/a/1']]);
  });

  test('delivers a key again when it was added while it ran', async () => {
    const { queue, batches } = bench(async ([key = '']) => {
      if (batches.length === 1) queue.add(key);
      return [];
    });
    queue.add('pages/a/1');
    await queue.drain();
    expect(batches).toEqual([['pages/a/1'], ['pages/a/1']]);
  });

  test('ignores keys that trigger nothing', async () => {
    const { queue, batches } = bench(succeed);
    queue.add('traces/a/1.json');
    await queue.drain();
    expect(batches).toEqual([]);
  });

  test('publishes a source once after all its pages while draining', async () => {
    const { queue, batches } = bench(async (keys) => {
      for (const key of keys.filter((name) => name.startsWith('pages/'))) {
        queue.add(key.replace('pages/', 'articles/'));
      }
      return [];
    });
    for (const page of ['1', '2', '3', '4', '5', '6']) queue.add(`pages/a/${page}`);
    await queue.drain();
    expect(batches.filter(([key]) => key?.startsWith('articles/'))).toHaveLength(2);
    expect(batches.slice(0, 2).every(([key]) => key?.startsWith('pages/'))).toBe(true);
  });

  test('publishes after its window without being drained', async () => {
    const { queue, batches, clock } = bench(succeed);
    queue.add('articles/a/1.json');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.slept).toEqual([300]);
    expect(batches).toEqual([['articles/a/1.json']]);
  });

  test('runs no more batches at once than allowed, and one of a source', async () => {
    let running = 0;
    let most = 0;
    const { queue } = bench(
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return [];
      },
      { concurrency: 2 },
    );
    for (const source of ['a', 'b', 'c', 'd']) queue.add(`pages/${source}/1`);
    await queue.drain();
    expect(most).toBe(2);
  });

  test('tries a retryable key again with growing pauses, then gives it up with its reason', async () => {
    const { queue, gaveUp, clock } = bench(failing('pages/a/1', transient));
    queue.add('pages/a/1');
    await queue.drain();
    expect(clock.slept).toEqual([200, 400, 800]);
    expect(gaveUp).toEqual([{ key: 'pages/a/1', error: transient }]);
  });

  test('gives up at once what cannot succeed', async () => {
    const { queue, gaveUp, clock } = bench(failing('pages/a/1', new Error('a bug')));
    queue.add('pages/a/1');
    await queue.drain();
    expect(clock.slept).toEqual([]);
    expect(gaveUp[0]?.error.message).toContain('a bug');
  });

  test('lets the others of a batch through when one key makes the step throw', async () => {
    const finished: string[] = [];
    const { queue, gaveUp } = bench(async (keys) => {
      if (keys.includes('pages/a/2')) throw new Error('poison');
      finished.push(...keys);
      return [];
    });
    for (const page of ['1', '2', '3']) queue.add(`pages/a/${page}`);
    await queue.drain();
    expect(finished).toEqual(['pages/a/1', 'pages/a/3']);
    expect(gaveUp.map(({ key }) => key)).toEqual(['pages/a/2']);
  });

  test('drains one source while another still pauses before a retry', async () => {
    const never: Clock = { now: () => 0, sleep: () => new Promise(() => undefined) };
    const { queue, gaveUp } = bench(failing('pages/a/1', transient), { clock: never });
    queue.add('pages/a/1');
    queue.add('pages/b/1');
    await queue.drain('b');
    expect(gaveUp).toEqual([]);
  });

  test('closing waits for the batch that runs and drops what waits', async () => {
    const finished: string[] = [];
    const { queue } = bench(
      async (keys) => {
        await new Promise((resolve) => setImmediate(resolve));
        finished.push(...keys);
        return [];
      },
      { concurrency: 1 },
    );
    queue.add('pages/a/1');
    queue.add('pages/b/1');
    await Promise.resolve();
    await queue.close();
    expect(finished).toEqual(['pages/a/1']);
  });
});
