import type { BackfillEvent } from '../../../functions/scrape/backfill/backfill.ts';
import { describeEvent } from '../../../functions/scrape/report.ts';
import type { Failure } from '../failure.ts';
import { clip } from './wrap.ts';

export interface BackfillResult {
  readonly source: string;
  readonly since: string;
  /** Articles that are new in the store, or say something new. */
  readonly created: number;
  readonly changed: number;
  readonly asked: number;
  readonly waiting: number;
  readonly listings: number;
  readonly failures: readonly Failure[];
}

/** What happens, on one line. */
export function describeStep(event: BackfillEvent): string {
  if (event.kind !== 'step') return describeEvent(event);
  const { asked, waiting, listings, leftMs } = event;
  const estimate = leftMs === 0 ? '' : `, about ${Math.max(1, Math.round(leftMs / 60_000))} min for these`;
  return `${counted(asked, 'page')} asked for, ${waiting} waiting${estimate}, ${counted(listings, 'list')} to read`;
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

const mostFailures = 10;

export function backfillLines(result: BackfillResult): readonly string[] {
  const { source, since, created, changed, asked, waiting, listings, failures } = result;
  const left =
    waiting + listings === 0
      ? 'Nothing is left.'
      : `Left: ${counted(waiting, 'page')} and ${counted(listings, 'list')}. The same command goes on.`;
  return [
    `${source}, since ${since}: ${counted(asked, 'page')} asked for, ${counted(created, 'article')} new, ${changed} changed`,
    ...(failures.length === 0 ? [] : [`  ${failures.length} failed:`]),
    ...failures.slice(0, mostFailures).map(({ message }) => `    ${clip(message, 500)}`),
    ...(failures.length > mostFailures ? [`    and ${failures.length - mostFailures} more (--json shows all)`] : []),
    left,
  ]; // biome-ignore format: one line each
}
