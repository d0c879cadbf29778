import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench.ts';
import { extractors } from './extract/extractors.ts';
import { bundleOfProcess, type Measured, measure } from './extract/rounds.ts';
import { tableOf } from './extract/table.ts';

async function run(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      corpus: { type: 'string' },
      /** Pages to read. All by default. */
      limit: { type: 'string' },
      /** Timed readings of all pages, after those that warm up and are judged. */
      rounds: { type: 'string', default: '15' },
    },
  });
  const { corpus, rounds } = values;
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  const sites = fileURLToPath(new URL('../sites', import.meta.url));
  const file = await bundleOfProcess();
  const measured: Measured[] = [];
  for (const { name } of extractors)
    measured.push(await measure(file, { name, corpus, sites, limit, rounds: Number(rounds) }));
  const { pages = 0, size = 0 } = measured[0] ?? {};
  console.log(
    `${pages} pages of ${corpus ?? 'tests/sites'}, ${Math.round(size / 1000 / (pages || 1))} KB on average; medians of ${rounds} rounds, warm (slow ones: 1, cold)`,
  );
  console.log(
    'parse: htmlparser2.parseDocument on the same pages, in turns with each extractor; CPU: with the threads of compiler and collector\n',
  );
  console.log(tableOf(measured, pages));
  return 0;
}

export const bench: Bench = {
  measures: 'quality and speed of extraction, beside other extractors and the bare parser',
  options: '[--corpus DIR] [--limit N] [--rounds N]',
  run,
};
