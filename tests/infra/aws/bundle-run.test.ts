import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prefixes, sourceKey } from '../../../functions/core/keys.ts';
import { type Step, steps } from '../../../functions/pipeline.ts';
import type { ObjectStore, Ports } from '../../../functions/ports.ts';
import { writeSource } from '../../../functions/stored/source-object.ts';
import { noFetcher } from '../../../infra/aws/ports.ts';
import { createSplitStore } from '../../../infra/aws/split-store.ts';
import { systemClock } from '../../../infra/aws/system-clock.ts';
import { startDemoNewspaper } from '../../../infra/local/demo/server.ts';
import { demoSource } from '../../../infra/local/demo/source.ts';
import { openS3Store } from '../../contracts/s3-connection.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { startFakeS3 } from '../../fakes/s3-server.ts';
import { bundle } from './bundle.ts';
import { s3Event, sqsEvent } from './sqs-event.ts';

const publicUrl = 'https://feeds.example.org';

let folder = '';
let demo: Awaited<ReturnType<typeof startDemoNewspaper>>;
let fake: Awaited<ReturnType<typeof startFakeS3>>;
let store: ObjectStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-bundles-'));
  await Promise.all(steps.map(({ name }) => writeBundle(name)));
  demo = await startDemoNewspaper();
  fake = await startFakeS3({ buckets: ['archive', 'feeds'], pageSize: 1_000 });
  const open = (bucket: string) => openS3Store(fake.endpoint, bucket).open();
  store = createSplitStore({ prefix: prefixes.feeds, inside: open('feeds'), outside: open('archive') });
  await writeSource(demoSource(demo.url), store);
});

afterAll(async () => {
  await fake.close();
  await demo.close();
  await rm(folder, { recursive: true });
});

async function writeBundle(name: string): Promise<void> {
  const { outputFiles } = await bundle(name);
  await writeFile(join(folder, `${name}.mjs`), outputFiles[0]?.contents ?? '');
}

/** Runs the bundle of a step in a process of its own, with the environment that the stack gives it and no other. */
async function invoke(name: Step['name'], keys: readonly string[]): Promise<unknown> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'invoke-bundle.mjs'), join(folder, `${name}.mjs`)],
    {
      env: {
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_REGION: 'us-east-1',
        AWS_ENDPOINT_URL_S3: fake.endpoint,
        BANTIN_ARCHIVE_BUCKET: 'archive',
        BANTIN_FEEDS_BUCKET: 'feeds',
        BANTIN_PUBLIC_URL: publicUrl,
        BANTIN_ALLOWED_ORIGINS: new URL(demo.url).origin,
      },
    },
  );
  child.stdin.end(JSON.stringify(sqsEvent(...keys.map((key) => s3Event(encodeURIComponent(key))))));
  const [answer, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return answer === '' ? errors : JSON.parse(answer);
}

async function keysBelow(of: ObjectStore, prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of of.list(prefix)) keys.push(key);
  return keys;
}

async function contentsBelow(of: ObjectStore, prefix: string): Promise<ReadonlyMap<string, string>> {
  const keys = await keysBelow(of, prefix);
  const read = async (key: string) => Buffer.from((await of.get(key))?.bytes ?? []).toString();
  return new Map(await Promise.all(keys.map(async (key) => [key, await read(key)] as const)));
}

/** The feeds that the same steps make of the same Pages in this process. */
async function feedsMadeHere(): Promise<ReadonlyMap<string, string>> {
  const here = createMemoryStore();
  for (const prefix of [prefixes.sources, prefixes.pages]) {
    for (const key of await keysBelow(store, prefix)) {
      await here.put(key, (await store.get(key))?.bytes ?? new Uint8Array(), { ifNoneMatch: '*' });
    }
  }
  const quiet = () => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const ports: Ports = { store: here, fetcher: noFetcher, clock: systemClock, log, settings: { publicUrl } };
  for (const { name, trigger, run } of steps) {
    if (name !== 'scrape') expect(await run(await keysBelow(here, trigger), ports)).toEqual([]);
  }
  return contentsBelow(here, prefixes.feeds);
}

test('the bundles turn a site into the feeds that the other host makes of its pages, byte by byte', async () => {
  const done = { batchItemFailures: [] };
  for (const { name, trigger } of steps) {
    expect(await invoke(name, await keysBelow(store, trigger))).toEqual(done);
  }
  const feeds = await contentsBelow(store, prefixes.feeds);
  expect(feeds.size).toBeGreaterThan(3);
  expect(feeds).toEqual(await feedsMadeHere());

  const before = fake.requests.length;
  expect(await invoke('scrape', [sourceKey(demoSource(demo.url).id)])).toEqual(done);
  const idle = fake.requests.slice(before).map(({ operation }) => operation);
  expect(idle).not.toContain('put');
}, 120_000);
