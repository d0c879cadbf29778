import { describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports.ts';
import { createS3Store } from '../../infra/aws/s3-store.ts';
import type { Fault, FaultRates } from '../fakes/s3-faults.ts';
import { incrementTogether, readCount, tryIncrement } from './counter.ts';
import { start, writesTo } from './faulty-s3.ts';
import { loopbackClient, openS3Store } from './s3-connection.ts';

const key = 'states/a.json';
const createOnly = { ifNoneMatch: '*' } as const;
const text = (words: string) => Buffer.from(words);

const read = async (store: ObjectStore) => Buffer.from((await store.get(key))?.bytes ?? []).toString();

async function put(store: ObjectStore, words: string): Promise<string> {
  const found = await store.head(key);
  const put = await store.put(key, text(words), found === undefined ? createOnly : { ifMatch: found.etag });
  return put.outcome === 'written' ? put.etag : 'conflict';
}

async function incrementAtOnce(store: ObjectStore, times: number): Promise<void> {
  for (let done = 0; done < times; done++) expect(await tryIncrement(store, key)).toBe(true);
}

describe.concurrent('a write whose acknowledgement is lost', () => {
  test('is known to have happened: created', async () => {
    const { fake, open, statuses } = await start();
    const store = open();
    fake.failNext('lost-acknowledgement');
    const outcome = await store.put(key, text('one'), createOnly);
    expect(outcome).toEqual({ outcome: 'written', etag: (await store.head(key))?.etag });
    expect(statuses()).toEqual([undefined, 412]);
  });

  test('is known to have happened: replaced', async () => {
    const { fake, open } = await start();
    const store = open();
    const ifMatch = await put(store, 'one');
    fake.failNext('lost-acknowledgement', 'lost-acknowledgement');
    const outcome = await store.put(key, text('two'), { ifMatch });
    expect(outcome).toEqual({ outcome: 'written', etag: (await store.head(key))?.etag });
    expect(await read(store)).toBe('two');
  });

  test('is known to have happened even when other writers have built upon it meanwhile', async () => {
    const { fake, open } = await start();
    const client = loopbackClient(fake.endpoint);
    const store = createS3Store({ bucket: 'bantin', client });
    const ifMatch = await put(store, '{"count":1}');
    let sent = 0;
    // Inside the SDK's retries: before ours is sent again, another writer goes on from it thirty times, then a third.
    client.middlewareStack.add(
      (next) => async (args) => {
        if (++sent === 2) {
          await incrementAtOnce(open(), 30);
          await incrementAtOnce(open(), 1);
        }
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    fake.failNext('lost-acknowledgement');
    const outcome = await store.put(key, text('{"count":2}'), { ifMatch });
    expect(outcome.outcome).toBe('written');
    expect(await readCount(open(), key)).toBe(33);
  });

  test('is known to have happened when no try was acknowledged', async () => {
    const { fake } = await start();
    const store = createS3Store({ bucket: 'bantin', client: loopbackClient(fake.endpoint, 1) });
    fake.failNext('lost-acknowledgement');
    expect(await store.put(key, text('one'), createOnly)).toMatchObject({ outcome: 'written' });
    expect(await read(store)).toBe('one');
  });

  test('is not taken for that of another writer', async () => {
    const { fake, open } = await start();
    await put(open(), 'theirs');
    const before = fake.requests.length;
    fake.failNext('reset');
    expect(await open().put(key, text('ours'), createOnly)).toEqual({ outcome: 'conflict' });
    expect(fake.requests.slice(before).map(({ operation }) => operation)).toEqual(['put', 'put', 'head']);
    expect(await read(open())).toBe('theirs');
  });
});

describe.concurrent('a conflict', () => {
  test('is answered without asking further when the first answer says so', async () => {
    const { fake, open } = await start();
    await put(open(), 'theirs');
    const before = fake.requests.length;
    expect(await open().put(key, text('ours'), createOnly)).toEqual({ outcome: 'conflict' });
    expect(await open().put(key, text('ours'), { ifMatch: '"other"' })).toEqual({ outcome: 'conflict' });
    expect(await open().put('none', text('ours'), { ifMatch: '"other"' })).toEqual({ outcome: 'conflict' });
    expect(fake.requests.slice(before).map(({ status }) => status)).toEqual([412, 412, 404]);
  });

  test('with a write that is under way (409) is one, too', async () => {
    const { fake, open } = await start();
    const store = open();
    fake.failNext('conditional-conflict');
    expect(await store.put(key, text('one'), createOnly)).toEqual({ outcome: 'conflict' });
    expect(await store.get(key)).toBeUndefined();
  });
});

describe.concurrent('a failing S3', () => {
  test.each<Fault>(['slow-down', 'internal-error', 'reset'])('is asked again after %s', async (fault) => {
    const { fake, open } = await start();
    const store = open();
    fake.failNext(fault);
    await put(store, 'one');
    fake.failNext(fault);
    expect(await read(store)).toBe('one');
    fake.failNext(fault);
    for await (const object of store.list('')) expect(object.key).toBe(key);
    fake.failNext(fault);
    await store.delete(key);
    expect(await store.get(key)).toBeUndefined();
    expect(fake.requests.filter((request) => request.fault === fault)).toHaveLength(4);
  });

  test.each<Fault>(['torn-read', 'short-read'])('never yields part of an object: %s', async (fault) => {
    const { fake, open } = await start();
    const store = open();
    await put(store, 'the whole object');
    fake.failNext(fault, fault, fault);
    expect(await read(store)).toBe('the whole object');
    expect(fake.requests.filter((request) => request.fault === fault)).toHaveLength(3);
  });

  test('never yields part of a listing', async () => {
    const { fake, open } = await start();
    const store = open();
    await put(store, 'one');
    fake.failNext('torn-read');
    const keys: string[] = [];
    for await (const object of store.list('')) keys.push(object.key);
    expect(keys).toEqual([key]);
  });

  test.each<[string, FaultRates, object]>([
    ['always failing', { 'internal-error': 1 }, { detail: 'InternalError: Please try again.', status: 500 }],
    ['never reached', { reset: 1 }, { detail: 'TimeoutError: socket hang up', status: undefined }],
  ])('is reported when %s', async (_, rates, expected) => {
    const { fake } = await start(rates);
    const store = createS3Store({ bucket: 'bantin', client: loopbackClient(fake.endpoint, 2) });
    const error = {
      code: 'store-failed',
      step: 'store',
      url: `s3://bantin/${key}`,
      retryable: true,
      ...expected,
    };
    await expect(store.get(key)).rejects.toMatchObject(error);
    // The answer to a HEAD has no body, hence no words.
    const head = 'internal-error' in rates ? { ...error, detail: 'status 500' } : error;
    await expect(store.head(key)).rejects.toMatchObject(head);
    await expect(store.put(key, text('x'), createOnly)).rejects.toMatchObject(error);
    await expect(store.delete(key)).rejects.toMatchObject(error);
    await expect(store.list(key)[Symbol.asyncIterator]().next()).rejects.toMatchObject(error);
  });

  test('is reported when an object never arrives whole', async () => {
    const { open } = await start({ 'torn-read': 1 });
    const store = open();
    await store.put(key, text('one'), createOnly);
    await expect(store.get(key)).rejects.toMatchObject({
      code: 'store-failed',
      url: `s3://bantin/${key}`,
      detail: 'the object arrived incomplete 6 times: aborted',
    });
  });

  test('is no conflict when nobody can say what became of a write', async () => {
    const { fake, open, statuses } = await start();
    await put(open(), 'one');
    const client = loopbackClient(fake.endpoint);
    client.middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          commandName === 'HeadObjectCommand' ? Promise.reject(new Error('no answer')) : next(args),
      { step: 'initialize' },
    );
    const store = createS3Store({ bucket: 'bantin', client });
    fake.failNext('reset');
    const expected = { code: 'store-failed', detail: 'no answer' };
    await expect(store.put(key, text('two'), createOnly)).rejects.toMatchObject(expected);
    expect(statuses()).toEqual([200, undefined, 412]);
  });

  test('is reported when the bucket is missing, not taken for empty', async () => {
    const { fake } = await start();
    const { open } = openS3Store(fake.endpoint, 'nowhere');
    const expected = { code: 'store-failed', status: 404, detail: expect.stringContaining('NoSuchBucket') };
    await expect(open().get(key)).rejects.toMatchObject(expected);
    await expect(open().put(key, text('x'), createOnly)).rejects.toMatchObject(expected);
    await expect(open().put(key, text('x'), { ifMatch: '"x"' })).rejects.toMatchObject(expected);
    await expect(open().list('')[Symbol.asyncIterator]().next()).rejects.toMatchObject(expected);
  });
});

describe.concurrent('with 5 % of every fault', () => {
  const rates = {
    'conditional-conflict': 0.05,
    'internal-error': 0.05,
    'lost-acknowledgement': 0.05,
    reset: 0.05,
    'short-read': 0.05,
    'slow-down': 0.05,
    'torn-read': 0.05,
  } as const satisfies FaultRates;

  test('8 writers × 10 increments of one counter keep 80, and no write is unconditional', async () => {
    const { fake, open } = await start(rates);
    const faults = Object.keys(rates) as Fault[];
    fake.failNext(...faults);
    await incrementTogether(open, key, { writers: 8, times: 10 });
    expect(await readCount(open(), key)).toBe(80);
    const unconditional = writesTo(fake).filter(
      ({ ifMatch, ifNoneMatch }) => (ifMatch ?? ifNoneMatch) === undefined,
    );
    expect(unconditional).toEqual([]);
    for (const fault of faults) expect(fake.requests.map((request) => request.fault)).toContain(fault);
  }, 60_000);
});
