import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench.ts';
import { type MeasuredRun, measuredRun } from '../measured-run.ts';
import { type CrawlOrigin, openCrawlOrigin } from './crawl/origin.ts';

interface Row {
  readonly poll: string;
  readonly requests: number;
  readonly conditional: number;
  readonly written: number;
  readonly run: MeasuredRun;
}

async function run(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: { sources: { type: 'string', default: '20' }, articles: { type: 'string', default: '50' } },
  });
  const [sources, articles] = [Number(values.sources), Number(values.articles)];
  const origins = await Promise.all(
    Array.from({ length: sources }, (_, at) => openCrawlOrigin(`paper-${at}`, articles)),
  );
  const store = await mkdtemp(join(tmpdir(), 'bantin-crawl-'));
  try {
    const first = await poll('first', origins, store);
    const idle = await poll('idle', origins, store);
    for (const origin of origins) origin.publish(1);
    const news = await poll('one new article each', origins, store);
    show([first, idle, news], sources, articles);
    return idle.requests === sources && idle.written === 0 ? 0 : 1;
  } finally {
    for (const origin of origins) origin.close();
    await rm(store, { recursive: true });
  }
}

/** One poll of all origins, by a process of its own that knows nothing but the store. */
async function poll(name: string, origins: readonly CrawlOrigin[], store: string): Promise<Row> {
  for (const origin of origins) origin.forget();
  const before = await filesIn(store);
  const measured = await measuredRun([
    'run',
    ...origins.map(({ url }) => url),
    '--once',
    '--json',
    '--store',
    store,
  ]);
  if (measured.exitCode !== 0)
    throw new Error(`bantin run: exit ${measured.exitCode}: ${measured.err.slice(0, 1_000)}`);
  const after = await filesIn(store);
  const written = [...after].filter(([path, time]) => before.get(path) !== time).length;
  const asked = origins.flatMap((origin) => origin.asked);
  return {
    poll: name,
    requests: asked.length,
    conditional: asked.filter(({ conditional }) => conditional).length,
    written,
    run: measured,
  };
}

/** Time of the last change of every object, in nanoseconds. */
async function filesIn(store: string): Promise<ReadonlyMap<string, bigint>> {
  const entries = await readdir(store, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const objects = files.filter((path) => !path.includes('.bantin-tmp'));
  return new Map(
    await Promise.all(
      objects.map(async (path) => [path, (await stat(path, { bigint: true })).mtimeNs] as const),
    ),
  );
}

function show(rows: readonly Row[], sources: number, articles: number): void {
  console.log(`${sources} sources x ${articles} articles, each poll in a process of its own`);
  for (const { poll: name, requests, conditional, written, run: measured } of rows) {
    const { seconds, peakMiB } = measured;
    const pages = name === 'first' ? `, ${((sources * articles) / seconds).toFixed(0)} pages/s` : '';
    const perNew = name.startsWith('one')
      ? `, ${(requests / sources).toFixed(2)} requests per new article`
      : '';
    console.log(
      `  ${name.padEnd(22)} ${seconds.toFixed(1)} s${pages}; ${requests} requests (${conditional} conditional)${perNew}; ${written} objects written; peak RSS ${peakMiB.toFixed(0)} MiB`,
    );
  }
}

export const bench: Bench = {
  measures: 'reads local newspapers: pages a second, requests per new article and on an idle poll, memory',
  options: '[--sources N] [--articles M]',
  run,
};
