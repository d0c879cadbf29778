import { parseArgs } from 'node:util';
import type { Bench } from '../bench.ts';
import { extractors } from './extract/extractors.ts';
import { type Runner, startRunner } from './extract/rounds.ts';
import { tableOf } from './extract/table.ts';

/**
 * The rounds of all extractors are interleaved, so that a busy moment of the machine meets all of them; the bare parser, the
 * last one, has its turn right before the first.
 */
async function timesOf(runners: readonly Runner[], rounds: number): Promise<Map<Runner, number[]>> {
  const times = new Map(runners.map((runner) => [runner, [] as number[]]));
  const turns = [...runners.slice(-1), ...runners.slice(0, -1)];
  for (let count = 0; count < rounds; count++)
    for (const runner of turns)
      if (!runner.slow || count === 0) times.get(runner)?.push(await runner.round());
  return times;
}

async function run(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      corpus: { type: 'string' },
      /** Pages to read. All by default. */
      limit: { type: 'string' },
      /** Timed rounds after the one that warms up and is judged. */
      rounds: { type: 'string', default: '7' },
    },
  });
  const { corpus, rounds } = values;
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  const runners: Runner[] = [];
  try {
    for (const { name, slow = false } of extractors)
      runners.push(await startRunner({ name, corpus, limit }, slow));
    const times = await timesOf(runners, Number(rounds));
    const { pages = 0, size = 0 } = runners[0]?.started ?? {};
    const how = `medians of ${rounds} rounds (slow ones: 1), CPU time, each in a process of its own`;
    console.log(
      `${pages} pages of ${corpus ?? 'tests/sites'}, ${Math.round(size / 1000)} KB on average, ${how}\n`,
    );
    const measured = runners.map((runner) => ({
      name: runner.name,
      quality: runner.started.quality,
      times: times.get(runner) ?? [],
    }));
    console.log(tableOf(measured, pages));
  } finally {
    for (const runner of runners) runner.stop();
  }
  return 0;
}

export const bench: Bench = {
  measures: 'quality and speed of extraction, beside other extractors and the bare parser',
  options: '[--corpus DIR] [--limit N] [--rounds N]',
  run,
};
