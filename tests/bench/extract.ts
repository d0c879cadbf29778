import { parseArgs } from 'node:util';
import type { Bench } from '../bench.ts';
import { type Answer, type Extractor, extractOf, extractors } from './extract/extractors.ts';
import { type BenchPage, benchPages } from './extract/pages.ts';
import { type Quality, qualityOf } from './extract/score.ts';
import { type Measured, tableOf } from './extract/table.ts';

/** One round: every page once. What throws gives no text. */
async function round(
  { extract }: Extractor,
  pages: readonly BenchPage[],
): Promise<{ answers: Answer[]; time: number }> {
  const before = process.cpuUsage();
  const answers: Answer[] = [];
  for (const page of pages) {
    try {
      answers.push(await extract(page));
    } catch {
      answers.push({ text: '' });
    }
  }
  const { user, system } = process.cpuUsage(before);
  return { answers, time: (user + system) / 1000 };
}

/** Pages after which the compiler has seen enough: with 200, an extractor of much code is timed while it is compiled. */
const warm = 1000;

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * The rounds of all extractors are interleaved, so that a busy moment of the machine meets all of them.
 * What is to be timed runs warm: few pages are read several times first.
 */
async function measure(pages: readonly BenchPage[], rounds: number): Promise<Measured[]> {
  const runs = extractors.map((extractor) => ({
    extractor,
    times: [] as number[],
    quality: undefined as Quality | undefined,
  }));
  for (const run of runs)
    run.quality = qualityOf(pages, (await round(run.extractor, pages)).answers.map(extractOf));
  for (let pass = pages.length; pass < warm; pass += pages.length)
    for (const run of runs) if (run.extractor.slow !== true) await round(run.extractor, pages);
  for (let count = 0; count < rounds; count++) {
    for (const run of runs) {
      if (run.extractor.slow === true && count > 0) continue;
      run.times.push((await round(run.extractor, pages)).time);
    }
  }
  return runs.flatMap(({ extractor, times, quality }) =>
    quality === undefined ? [] : [{ name: extractor.name, quality, time: median(times) }],
  );
}

/** Defuddle complains of broken JSON on the console, stack and all. */
async function silently<T>(work: () => Promise<T>): Promise<T> {
  const { error } = console;
  console.error = () => {};
  try {
    return await work();
  } finally {
    console.error = error;
  }
}

async function run(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      corpus: { type: 'string' },
      /** Pages to read. All by default. */
      limit: { type: 'string' },
      /** Timed rounds after the one that warms up and is judged. */
      rounds: { type: 'string', default: '5' },
    },
  });
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  const pages = benchPages(values.corpus).slice(0, limit);
  const measured = await silently(() => measure(pages, Number(values.rounds)));
  const size = Math.round(pages.reduce((sum, { html }) => sum + html.length, 0) / (pages.length || 1) / 1000);
  const rounds = `median of ${values.rounds} rounds (slow ones: 1), CPU time`;
  console.log(
    `${pages.length} pages of ${values.corpus ?? 'tests/sites'}, ${size} KB on average, ${rounds}\n`,
  );
  console.log(tableOf(measured, pages.length));
  return 0;
}

export const bench: Bench = {
  measures: 'quality and speed of extraction, beside other extractors and the bare parser',
  options: '[--corpus DIR] [--limit N] [--rounds N]',
  run,
};
