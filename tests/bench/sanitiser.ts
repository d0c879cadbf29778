import { parseArgs } from 'node:util';
import type { Bench } from '../bench.ts';
import { benignRounds, hostileRounds } from '../functions/normalise/sanitiser/rounds.ts';

/** Shown of what went wrong. */
const shown = 10;

async function run(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: { rounds: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
  });
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
  if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed))
    throw new Error('--rounds and --seed are whole numbers');
  const hostile = hostileRounds(rounds, seed);
  const benign = benignRounds(Math.ceil(rounds / 10), seed);
  console.log(`payloads         ${rounds}`);
  console.log(`survivors        ${hostile.survivors.length}`);
  console.log(`stories lost     ${hostile.lost.length}`);
  console.log(`slowest payload  ${hostile.slowestMs.toFixed(0)} ms`);
  console.log(`harmless pages   ${Math.ceil(rounds / 10)}`);
  console.log(`words kept       ${benign.kept.toFixed(4)}`);
  for (const line of [...hostile.survivors, ...hostile.lost].slice(0, shown))
    console.log(JSON.stringify(line));
  return hostile.survivors.length + hostile.lost.length === 0 && benign.kept >= 0.99 ? 0 : 1;
}

export const bench: Bench = {
  measures:
    'payloads of a grammar that survive in the body (judged by parse5), and words of harmless markup that are kept',
  options: '[--rounds 20000] [--seed 1]',
  run,
};
