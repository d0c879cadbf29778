import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFolderStore } from '../../infra/local/folder-store.ts';
import type { Bench } from '../bench.ts';
import { publishNewspaper } from './publish/newspaper.ts';
import { type Load, rateOf } from './serve/load.ts';
import { type Served, startNginx, startOurs } from './serve/servers.ts';

const path = '/feeds/bench/rss.xml';
const connections = 16;

async function tagOf({ port }: Served): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'accept-encoding': 'identity' },
  });
  await answer.arrayBuffer();
  return answer.headers.get('etag') ?? '';
}

async function loadsOf(served: Served, ms: number): Promise<readonly Load[]> {
  const all = { port: served.port, path, connections, ms };
  return [
    { ...all, status: 304, headers: `If-None-Match: ${await tagOf(served)}\r\n` },
    { ...all, status: 200, headers: 'Accept-Encoding: identity\r\n' },
    { ...all, status: 200, headers: 'Accept-Encoding: gzip\r\n' },
  ];
}

/** As `loadsOf` has them. */
const kinds = ['304', '200', '200 gzip'] as const;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Rounds of all servers are interleaved, so that a busy moment of the machine meets all of them. */
async function measure(
  servers: readonly Served[],
  rounds: number,
  ms: number,
): Promise<Map<string, number[][]>> {
  const rates = new Map(servers.map(({ name }) => [name, kinds.map((): number[] => [])]));
  for (const served of servers) for (const load of await loadsOf(served, 300)) await rateOf(load);
  for (let round = 0; round < rounds; round += 1) {
    for (const served of servers) {
      for (const [kind, load] of (await loadsOf(served, ms)).entries()) {
        rates.get(served.name)?.[kind]?.push(await rateOf(load));
      }
    }
  }
  return rates;
}

/** Ours, and what part of each other's that is. */
function lineOf(name: string, kind: number, rates: ReadonlyMap<string, number[][]>): string {
  const [own = 0, ...others] = [...rates.values()].map((all) => median(all[kind] ?? []));
  const beside = others.map(
    (rate, at) => `  ${[...rates.keys()][at + 1]} ${rate.toFixed(0)}/s, ratio ${(own / rate).toFixed(2)}`,
  );
  return `${name}: bantin ${own.toFixed(0)}/s${beside.join('')}`;
}

async function run(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' } },
  });
  const scratch = mkdtempSync(join(tmpdir(), 'bantin-serve-'));
  const store = join(scratch, 'store');
  const servers: Served[] = [];
  try {
    await publishNewspaper(createFolderStore({ folder: store }), 50);
    servers.push(await startOurs(store));
    const nginxes = [await startNginx(store, scratch, 'auto'), await startNginx(store, scratch, 1)];
    servers.push(...nginxes.filter((nginx) => nginx !== undefined));
    if (servers.length === 1) console.log('nginx is not installed here (apt-get install nginx)\n');
    const rates = await measure(servers, Number(values.rounds), Number(values.seconds) * 1000);
    console.log(
      `${path}, ${connections} connections, median of ${values.rounds} rounds of ${values.seconds} s\n`,
    );
    for (const [kind, name] of kinds.entries()) console.log(lineOf(name, kind, rates));
    return 0;
  } finally {
    for (const served of servers) await served.stop();
    rmSync(scratch, { recursive: true });
  }
}

export const bench: Bench = {
  measures:
    '304s and 200s a second of the local server, beside nginx on the same files where it is installed',
  options: '[--rounds N] [--seconds N]',
  run,
};
