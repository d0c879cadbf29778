import { describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import type { Step } from '../../../functions/pipeline.ts';
import type { Handler, Ports, StepFailure } from '../../../functions/ports.ts';
import type { StoreChange } from '../../../functions/stored/watched-store.ts';
import { createLog } from '../../../infra/local/log.ts';
import { createLocalRuntime, type LocalRuntime } from '../../../infra/local/runtime.ts';
import { createFilledStore, type FilledStore } from './filled-store.ts';

const create = { ifNoneMatch: '*' } as const;
const text = (content: string): Uint8Array => Buffer.from(content);

/** Each page becomes the article of the same name; one that says "poison" fails. */
const normalise: Handler = async (keys, { store }) => {
  const failures: StepFailure[] = [];
  for (const key of keys) {
    const page = await store.get(key);
    if (Buffer.from(page?.bytes ?? []).includes('poison')) {
      failures.push({ key, error: new SyndicationError('not-article', { step: 'normalise', url: key }) });
    } else await store.put(key.replace('pages/', 'articles/'), page?.bytes ?? text(''), create);
  }
  return failures;
};

interface Bench {
  readonly runtime: LocalRuntime;
  readonly store: FilledStore;
  readonly published: string[];
  readonly changes: StoreChange[];
  readonly gaveUp: StepFailure[];
}

function bench(): Bench {
  const store = createFilledStore();
  const published: string[] = [];
  const changes: StoreChange[] = [];
  const gaveUp: StepFailure[] = [];
  const publish: Handler = async (keys) => {
    published.push([...keys].sort().join(' '));
    return [];
  };
  const never: Handler = async () => {
    throw new Error('the poll loop scrapes, not the queue');
  };
  const steps: readonly Step[] = [
    { name: 'scrape', trigger: 'sources/', run: never },
    { name: 'normalise', trigger: 'pages/', run: normalise },
    { name: 'publish', trigger: 'articles/', run: publish },
  ];
  const ports: Ports = {
    store,
    fetcher: { fetch: () => Promise.reject(new Error('no network here')) },
    clock: { now: () => 0, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 100)) },
    log: createLog(
      'off',
      () => undefined,
      () => 0,
    ),
    settings: { publicUrl: 'http://127.0.0.1:4321' },
  };
  const runtime = createLocalRuntime({
    ports,
    steps,
    onChange: (change) => changes.push(change),
    onGiveUp: (failure) => gaveUp.push(failure),
  });
  return { runtime, store, published, changes, gaveUp };
}

describe('the local runtime', () => {
  test('writing a page makes its article, and the articles are published together', async () => {
    const { runtime, published, store } = bench();
    for (const page of ['1', '2', '3'])
      await runtime.ports.store.put(`pages/song-bien/${page}`, text(page), create);
    await runtime.drain();
    expect(published).toEqual(['articles/song-bien/1 articles/song-bien/2 articles/song-bien/3']);
    expect(await store.keys()).toContain('articles/song-bien/2');
  });

  test('a write that lost its condition is no message', async () => {
    const { runtime, store, published } = bench();
    store.set('pages/song-bien/1', 'there already');
    await runtime.ports.store.put('pages/song-bien/1', text('again'), create);
    await runtime.drain();
    expect(published).toEqual([]);
  });

  test('a poison page is given up with its reason and blocks no other', async () => {
    const { runtime, published, gaveUp } = bench();
    for (const page of ['1', 'poison', '3'])
      await runtime.ports.store.put(`pages/song-bien/${page}`, text(page), create);
    await runtime.drain();
    expect(published).toEqual(['articles/song-bien/1 articles/song-bien/3']);
    expect(gaveUp).toMatchObject([{ key: 'pages/song-bien/poison', error: { code: 'not-article' } }]);
  });

  test('a key whose message was lost is delivered by hand', async () => {
    const { runtime, store, published } = bench();
    store.set('pages/song-bien/1', 'written before the crash');
    runtime.deliver('pages/song-bien/1');
    await runtime.drain();
    expect(published).toEqual(['articles/song-bien/1']);
  });

  test('the record of a source does not make it scraped: the poll loop does', async () => {
    const { runtime, gaveUp } = bench();
    await runtime.ports.store.put('sources/song-bien.json', text('{}'), create);
    await runtime.drain();
    expect(gaveUp).toEqual([]);
  });

  test('every change is told, conflicts are not', async () => {
    const { runtime, changes } = bench();
    const { store } = runtime.ports;
    await store.put('states/a.json', text('1'), create);
    await store.put('states/a.json', text('2'), create);
    const etag = (await store.head('states/a.json'))?.etag ?? '';
    await store.put('states/a.json', text('3'), { ifMatch: etag });
    await store.delete('states/a.json');
    expect(changes.map(({ kind }) => kind)).toEqual(['created', 'replaced', 'deleted']);
  });
});
