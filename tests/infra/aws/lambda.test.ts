import { describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import type { Fetcher, FetchRequest, Handler, Ports } from '../../../functions/ports.ts';
import { readEnvironment } from '../../../infra/aws/environment.ts';
import { createJsonLog } from '../../../infra/aws/json-log.ts';
import { createLambda, type Work } from '../../../infra/aws/lambda.ts';
import { systemClock } from '../../../infra/aws/system-clock.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { s3Event, sqsEvent, testEvent } from './sqs-event.ts';

const environment = {
  BANTIN_ARCHIVE_BUCKET: 'archive',
  BANTIN_FEEDS_BUCKET: 'feeds',
  BANTIN_PUBLIC_URL: 'https://feeds.example.org',
};

/** A function around a step, with what it was asked and what it logged. */
function employ(run: Handler, fetcher?: Fetcher, more: Partial<Work> = {}) {
  const calls: (readonly string[])[] = [];
  const lines: Record<string, unknown>[] = [];
  const metrics: Record<string, unknown>[] = [];
  let opened = 0;
  const work: Work = {
    run: (keys, ports) => {
      calls.push(keys);
      return run(keys, ports);
    },
    ...(fetcher && { fetcher }),
    ...more,
  };
  const open = () => {
    opened += 1;
    return work;
  };
  const handler = createLambda(open, {
    readEnvironment: () => readEnvironment(environment),
    openPorts: ({ publicUrl }, web): Ports => ({
      store: createMemoryStore(),
      fetcher: web,
      clock: systemClock,
      log: createJsonLog('info', (line) => lines.push(JSON.parse(line))),
      settings: { publicUrl },
    }),
    write: (line) => metrics.push(JSON.parse(line)),
    clock: { now: () => 1_790_000_009_000 },
  });
  const invoke = (event: unknown, remaining = 60_000) =>
    handler(event, { getRemainingTimeInMillis: () => remaining });
  return { invoke, calls, lines, metrics, opened: () => opened };
}

const fails =
  (...doomed: readonly string[]): Handler =>
  async (keys) =>
    keys
      .filter((key) => doomed.includes(key))
      .map((key) => ({
        key,
        error: new SyndicationError('not-html', { step: 'scrape', url: 'https://example.org/a' }),
      }));

describe('an SQS batch', () => {
  test('reaches the step as keys, each once', async () => {
    const { invoke, calls } = employ(fails());
    const answer = await invoke(
      sqsEvent(s3Event('pages/a+b'), s3Event('pages/c'), s3Event('pages/c'), testEvent),
    );
    expect(calls).toEqual([['pages/a b', 'pages/c']]);
    expect(answer).toEqual({ batchItemFailures: [] });
  });

  test('gives back the messages whose keys failed, and no other', async () => {
    const { invoke } = employ(fails('pages/2'));
    const answer = await invoke(
      sqsEvent(s3Event('pages/1'), s3Event('pages/2', 'pages/3'), s3Event('pages/3')),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });

  test('gives back what cannot be read, and does the rest', async () => {
    const { invoke, calls, lines } = employ(fails());
    const answer = await invoke(sqsEvent('rubbish', s3Event('pages/1')));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(calls).toEqual([['pages/1']]);
    expect(lines).toEqual([expect.objectContaining({ level: 'error', messageId: 'm0' })]);
  });

  test('is whole again when the step breaks', async () => {
    const { invoke } = employ(() => Promise.reject(new Error('broken')));
    await expect(invoke(sqsEvent(s3Event('pages/1')))).rejects.toThrow('broken');
  });
});

test('the log says of each failure its source, URL, key and code, for the dead letter does not', async () => {
  const { invoke, lines } = employ(fails('pages/tide/1/2.page'));
  await invoke(sqsEvent(s3Event('pages/tide/1/2.page')));
  expect(lines).toEqual([
    {
      level: 'error',
      message: expect.stringContaining('https://example.org/a'),
      key: 'pages/tide/1/2.page',
      source: 'tide',
      url: 'https://example.org/a',
      code: 'not-html',
    },
  ]);
});

test('a failure that something else comes back to is told, and its message is done', async () => {
  const isSettled = (error: Error) => error instanceof SyndicationError && error.step === 'scrape';
  const { invoke, lines } = employ(fails('sources/a.json'), undefined, { isSettled });
  expect(await invoke(sqsEvent(s3Event('sources/a.json')))).toEqual({ batchItemFailures: [] });
  expect(lines).toHaveLength(1);
});

describe('metrics', () => {
  test('count what the step wrote and what failed, by code', async () => {
    const article = Buffer.from(JSON.stringify({ published: '2026-09-21T14:13:20Z' }));
    const { invoke, metrics } = employ(async (keys, { store }) => {
      const { outcome } = await store.put('articles/x/1.json', article, { ifNoneMatch: '*' });
      expect(outcome).toBe('written');
      return fails('articles/x/2.json')(keys, {} as Ports);
    });
    await invoke(sqsEvent(s3Event('articles/x/2.json')));
    expect(metrics).toEqual([
      expect.objectContaining({ stage: 'dev', Articles: [1], FreshnessLag: [9] }),
      expect.objectContaining({ stage: 'dev', code: 'not-html', Failures: 1 }),
    ]);
  });

  test('are lines that CloudWatch understands', async () => {
    const { invoke, metrics } = employ(fails(), undefined, { endsAtReaders: true });
    await invoke(sqsEvent(s3Event('articles/x/2.json'), testEvent));
    expect(metrics).toEqual([
      {
        _aws: {
          Timestamp: 1_790_000_009_000,
          CloudWatchMetrics: [
            {
              Namespace: 'bantin',
              Dimensions: [['stage']],
              Metrics: [{ Name: 'PublishLag', Unit: 'Seconds' }],
            },
          ],
        },
        stage: 'dev',
        PublishLag: [9],
      },
    ]);
  });

  test('are no line when nothing happened', async () => {
    const { invoke, metrics } = employ(fails());
    await invoke(sqsEvent(s3Event('articles/x/2.json')));
    expect(metrics).toEqual([]);
  });
});

test('everything is opened once a process, so that manners toward hosts are remembered', async () => {
  const seen = new Set<Fetcher>();
  const { invoke, opened } = employ(async (_keys, { fetcher }) => {
    seen.add(fetcher);
    return [];
  });
  await invoke(sqsEvent());
  await invoke(sqsEvent());
  expect([opened(), seen.size]).toEqual([1, 1]);
});

describe('the deadline', () => {
  const endless: Fetcher = {
    fetch: ({ signal }: FetchRequest) =>
      new Promise((_resolve, reject) => {
        if (signal?.aborted) reject(new Error('stopped'));
        signal?.addEventListener('abort', () => reject(new Error('stopped')));
      }),
  };
  const asksFor: Handler = async (keys, { fetcher }) => {
    const failures = keys.map((key) =>
      fetcher.fetch({ url: 'https://example.org/' }).then(
        () => [],
        (error: Error) => [{ key, error }],
      ),
    );
    return (await Promise.all(failures)).flat();
  };

  test('ends what is being fetched with time left to keep what was fetched', async () => {
    const { invoke } = employ(asksFor, endless);
    const started = performance.now();
    const answer = await invoke(sqsEvent(s3Event('sources/x.json')), 15_050);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('is that of the invocation, not of the one before', async () => {
    const quick: Fetcher = {
      fetch: async ({ url, signal }) => {
        if (signal?.aborted) throw new Error('stopped');
        return { outcome: 'unchanged', url };
      },
    };
    const { invoke } = employ(async (keys, ports) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return asksFor(keys, ports);
    }, quick);
    const source = sqsEvent(s3Event('sources/x.json'));
    expect(await invoke(source, 15_000)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(await invoke(source)).toEqual({ batchItemFailures: [] });
  });
});

test('a step without a way to the web cannot fetch', async () => {
  const { invoke, lines } = employ(async ([key = ''], { fetcher }) => {
    await fetcher.fetch({ url: 'https://example.org/' }).catch((error) => Promise.reject(error));
    return [{ key, error: new Error('it could') }];
  });
  await expect(invoke(sqsEvent(s3Event('pages/1')))).rejects.toThrow('must not fetch');
  expect(lines).toEqual([]);
});
