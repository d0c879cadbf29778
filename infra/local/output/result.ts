import type { SyndicationError } from '../../../functions/core/errors.ts';
import type { FeedFormat } from '../../../functions/core/feed.ts';
import { feedFormats } from '../../../functions/core/feed.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { Failure } from '../failure.ts';
import { clip } from './wrap.ts';

/** What one poll of one Source brought. */
export interface PollResult {
  readonly source: Source;
  readonly created: number;
  readonly changed: number;
  /** Articles in the feed now. */
  readonly total: number;
  readonly failures: readonly Failure[];
  /** Why the Source as a whole failed: it could not be read, or it has no feed. */
  readonly error?: SyndicationError;
  /** Where each feed that exists is: its public URL, or its path when nothing is served. */
  readonly feeds: Readonly<Partial<Record<FeedFormat, string>>>;
}

/** One line of `--json`. */
export function resultRecord(result: PollResult): object {
  const { source, created, changed, total, failures, feeds } = result;
  return {
    source: source.id,
    name: source.name,
    articles: { new: created, changed, total },
    failures,
    feeds,
  };
}

/** More failures than these are only counted. */
const shownFailures = 5;

/** For people: a line of numbers, where the feeds are, what failed. */
export function resultLines(result: PollResult): readonly string[] {
  const { source, created, changed, total, feeds, error } = result;
  // The reason why the whole Source failed has its own line on stderr.
  const failures = result.failures.filter(({ message }) => message !== error?.message);
  if (error !== undefined && failures.length === 0) return [];
  const counts = `${created} new, ${changed} changed, ${total} in the feed`;
  return [`${source.name}: ${counts}`, ...feedLines(feeds), ...failureLines(failures)];
}

const feedLines = (feeds: PollResult['feeds']): readonly string[] =>
  feedFormats.flatMap(({ format, label }) => {
    const place = feeds[format];
    return place === undefined ? [] : [`  ${label.padEnd(14)} ${place}`];
  });

function failureLines(failures: readonly Failure[]): readonly string[] {
  if (failures.length === 0) return [];
  const more = failures.length - shownFailures;
  return [
    `  ${failures.length} failed:`,
    ...failures.slice(0, shownFailures).map(({ message }) => `    ${clip(message, 500)}`),
    ...(more > 0 ? [`    and ${more} more (--json shows all)`] : []),
  ];
}
