import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench.ts';
import { measureCalls } from './lambda/calls.ts';
import { measureImports } from './lambda/imports.ts';
import { measurePublishCalls } from './lambda/publish-calls.ts';

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      node: { type: 'string', default: process.execPath },
      rounds: { type: 'string', default: '9' },
    },
  });
  const version = execFileSync(values.node, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`Bundles on Node ${version}, imported in a process of their own, ${values.rounds} rounds`);
  const costs = await measureImports(values.node, Number(values.rounds));
  console.log(row('', 'KB', 'import ms', 'best', 'cpu ms'));
  for (const { name, bytes, median, best, cpu } of costs)
    console.log(row(name, Math.round(bytes / 1_000), Math.round(median), Math.round(best), Math.round(cpu)));
  console.log('\nCalls to the store for one changed article');
  console.log(row('', 'publish', 'bind'));
  for (const { scene, publish, bind } of await measurePublishCalls()) console.log(row(scene, publish, bind));
  console.log('\nCalls an event, as the synthesised bundles make them on moto');
  const events = await measureCalls();
  if (events === undefined) console.log('SKIPPED: `python3 -m moto.server` is not installed');
  else console.log(row('', 'reads', 'writes', 'lists', 'messages'));
  for (const { scene, function: name, reads, writes, lists, messages } of events ?? [])
    console.log(row(`${scene}: ${name}`, reads, writes, lists, messages));
  return 0;
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(40) + cells.map((cell) => String(cell).padStart(11)).join('');
}

export const bench: Bench = {
  measures: 'bundle bytes and import time per function on Lambda, and calls to S3 and SQS per event',
  options: '[--node PATH-TO-NODE-24] [--rounds N]',
  run,
};
