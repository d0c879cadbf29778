import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { measuredRun } from '../measured-run.ts';
import { bombs } from './hostile/bombs.ts';
import { costlyPages } from './hostile/costly-pages.ts';
import { framing } from './hostile/framing.ts';
import { lies } from './hostile/lies.ts';
import { hostileListings } from './hostile/listings.ts';
import { noHttp } from './hostile/no-http.ts';
import { harmlessTexts, oddTexts } from './hostile/odd-texts.ts';
import { type HostilePaper, nameIn, openBesetPaper, openHostilePaper, pathOf } from './hostile/paper.ts';
import { redirectsOf } from './hostile/redirects.ts';
import { refusals } from './hostile/refusals.ts';
import { streams } from './hostile/streams.ts';
import { harmless, traps } from './hostile/traps.ts';

/** Papers among which the attacks are divided: bantin reads four sources at once. */
const papers = 4;
const bounds = { seconds: 60, peakMiB: 512 };

/** Odd, but an article all the same: it may be published or named. */
const either: ReadonlySet<string> = new Set([
  'charset-utf16-lie',
  'chunked-twice',
  'cookie-flood',
  'flapping-503',
  'json-ld-deep',
  ...harmless,
  ...harmlessTexts,
]);

interface Outcome {
  readonly source: string;
  readonly articles: { readonly total: number };
  readonly failures: readonly { readonly url?: string; readonly message: string }[];
}

async function run(options: readonly string[]): Promise<number> {
  const endpoints = {
    ...bombs,
    ...streams,
    ...framing,
    ...noHttp,
    ...redirectsOf((name) => pathOf(name, 0)),
    ...lies,
    ...costlyPages,
    ...traps,
    ...oddTexts,
    ...refusals(),
  };
  const names = Object.keys(endpoints);
  const parts = Array.from({ length: papers }, (_, part) =>
    names.filter((_name, at) => at % papers === part),
  );
  const opened = await Promise.all([
    ...parts.map((part) => openHostilePaper(part, endpoints)),
    ...Object.entries(hostileListings).map(([name, listing]) => openBesetPaper(name, listing)),
  ]);
  const store = await mkdtemp(join(tmpdir(), 'bantin-hostile-'));
  const urls = opened.map(({ url }) => url);
  const { exitCode, out, err, seconds, peakMiB } = await measuredRun([
    'run', ...urls, '--once', '--json', '--store', store,
  ]); // biome-ignore format: a command line
  for (const { server } of opened) server.close();
  await rm(store, { recursive: true });
  const outcomes = out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Outcome]));
  const faults = [
    ...opened.flatMap((paper) => faultsOf(paper, outcomes)),
    ...(seconds > bounds.seconds ? [`took more than ${bounds.seconds} s`] : []),
    ...(peakMiB > bounds.peakMiB ? [`took more than ${bounds.peakMiB} MiB`] : []),
    ...(exitCode === 0 || exitCode === 1 ? [] : [`exit ${exitCode}: ${err.slice(0, 2_000)}`]),
  ];
  const good = opened.reduce((sum, paper) => sum + paper.good, 0);
  const attacks = names.length + Object.keys(hostileListings).length;
  console.log(
    `${attacks} attacks among ${good} good articles: ${seconds.toFixed(1)} s, peak RSS ${peakMiB.toFixed(0)} MiB`,
  );
  if (options.includes('--list'))
    for (const { message } of outcomes.flatMap(({ failures }) => failures)) console.log(`  ${message}`);
  for (const fault of faults) console.log(`FAIL ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

/** Attacks that nobody named, and good articles that were lost. */
function faultsOf({ url, good, bad }: HostilePaper, outcomes: readonly Outcome[]): readonly string[] {
  const id = new URL(url).host.replace(/[^a-z0-9]+/g, '-');
  const outcome = outcomes.find(({ source }) => source === id);
  const listing = hostileListings[bad[0] ?? ''];
  if (listing?.closed === true)
    return outcome === undefined || outcome.articles.total === 0 ? [] : [`${bad[0]}: asked without leave`];
  if (listing !== undefined)
    return outcome?.articles.total === good
      ? []
      : [`${bad[0]}: ${outcome?.articles.total} of ${good} good articles`];
  if (outcome === undefined) return [`${bad.join(' ')}: no result`];
  const named = new Set(
    outcome.failures.map(({ url: where = '', message }) => nameIn(where) || nameIn(message)),
  );
  const silent = bad.filter((name) => !named.has(name));
  const lost = good - (outcome.articles.total - silent.length);
  return [
    ...(lost > 0 ? [`${lost} good articles lost beside ${bad.join(' ')}`] : []),
    ...silent.filter((name) => !either.has(name)).map((name) => `${name}: neither refused nor named`),
  ];
}

export const bench: Bench = {
  measures: 'reads newspapers full of attacks: nothing hangs, every attack is named, no good article is lost',
  options: '[--list]',
  run,
};
