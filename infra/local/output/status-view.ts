import type { SourceStatus } from '../status.ts';
import { clip } from './wrap.ts';

/** Examples of one reason. */
const mostExamples = 3;

/** The status of one Source as lines for people. `now`: milliseconds since the epoch. */
export function statusLines(status: SourceStatus, now: number): readonly string[] {
  const { source, name, home, articles, failing } = status;
  const ago = (at: string | undefined) => (at === undefined ? 'never' : since(now - Date.parse(at)));
  return [
    `${name} (${source}) ${home}`,
    `  ${stateOf(status)}: ${counted(articles, 'article')} in the feed`,
    ...waitingLines(status),
    `  ${pollLine(status, now, ago)}`,
    ...(failing === undefined ? [] : [`  failing since ${ago(failing.since)}: ${clip(failing.says, 400)}`]),
    ...listingLines(status, ago),
    ...groupLines('failed', status.failedPages.map(({ id, code, why, tries }) => ({ code, text: `${id}: ${why ?? code}, ${tries} ${tries === 1 ? 'try' : 'tries'}` }))),
    ...groupLines('refused', status.refused.map(({ url, code, reason, at }) => ({ code, text: `${url}: ${reason}, ${ago(at)}` }))),
  ]; // biome-ignore format: one line each
}

function stateOf({ articles, failedPages, failing, refused, waiting }: SourceStatus): string {
  if (failing !== undefined) return 'FAILING';
  if (articles === 0 && failedPages.length + refused.length > 0) return 'EMPTY';
  return waiting.pages + waiting.articles > 0 ? 'behind' : 'well';
}

function waitingLines({ waiting: { pages, articles } }: SourceStatus): readonly string[] {
  const what = [
    ...(pages > 0 ? [`${counted(pages, 'page')} to be read`] : []),
    ...(articles > 0 ? [`${counted(articles, 'article')} to be published`] : []),
  ];
  return what.length === 0 ? [] : [`  waiting: ${what.join(', ')}; \`bantin run\` goes on with them`];
}

/** Idle polls leave no record; of saved pages there is no poll at all. */
function pollLine(
  { lastNews, lastWell, failing, nextPoll }: SourceStatus,
  now: number,
  ago: (at: string | undefined) => string,
): string {
  const next = `next poll ${inTime(Date.parse(nextPoll) - now)}`;
  if (lastNews === undefined && lastWell === undefined && failing === undefined)
    return `never polled; ${next}`;
  return `last news ${ago(lastNews)}, last good poll on record ${ago(lastWell)}, ${next}`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function listingLines({ listings }: SourceStatus, ago: (at: string) => string): readonly string[] {
  return listings.map(({ url, kind, links, trouble, vain }) => {
    if (trouble !== undefined) return `  listing ${url}: ${trouble.code} since ${ago(trouble.since)}`;
    if (vain !== undefined) return `  tried ${url}: ${vain}`;
    return `  listing ${url}: ${kind}, ${counted(links, 'link')}`;
  });
}

interface Reasoned {
  readonly code: string;
  readonly text: string;
}

function groupLines(what: string, all: readonly Reasoned[]): readonly string[] {
  const codes = [...new Set(all.map(({ code }) => code))].sort();
  return codes.flatMap((code) => {
    const same = all.filter((one) => one.code === code);
    const more = same.length - mostExamples;
    return [
      `  ${counted(same.length, 'page')} ${what}: ${code}`,
      ...same.slice(0, mostExamples).map(({ text }) => `    ${clip(text, 300)}`),
      ...(more > 0 ? [`    and ${more} more (--json shows all)`] : []),
    ];
  });
}

const units = [
  { ms: 86_400_000, name: 'd' },
  { ms: 3_600_000, name: 'h' },
  { ms: 60_000, name: 'min' },
  { ms: 1_000, name: 's' },
] as const;

/** In one unit: `3 h`. */
function roughly(ms: number): string {
  const unit = units.find((one) => ms >= one.ms);
  return unit === undefined ? '0 s' : `${Math.floor(ms / unit.ms)} ${unit.name}`;
}

const since = (ms: number): string => (ms < 1_000 ? 'just now' : `${roughly(ms)} ago`);
const inTime = (ms: number): string => (ms < 1_000 ? 'now' : `in ${roughly(ms)}`);
