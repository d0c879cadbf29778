import { errorKinds } from '../core/errors.ts';
import { limits } from './limits.ts';
import type { MergedLink } from './merge-links.ts';
import type { SeenLink } from './state.ts';

/** A Link to ask for, with what came of it the last time. */
export interface ChosenLink {
  readonly merged: MergedLink;
  readonly before?: SeenLink;
}

export interface ChooseOptions {
  /** What the site wants between two requests. */
  readonly crawlDelayMs: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Links to ask for in this run: new ones first, then those of which a Listing says something new, then failures that
 * may succeed by now. Never more than the run can bear at the pace the site asks for.
 */
export function chooseLinks(
  links: readonly MergedLink[],
  seen: readonly SeenLink[],
  { crawlDelayMs, now }: ChooseOptions,
): readonly ChosenLink[] {
  const known = new Map(seen.map((link) => [link.id, link]));
  const choices = links
    .map((merged) => {
      const before = known.get(merged.id);
      return { merged, ...(before === undefined ? {} : { before }) };
    })
    .filter(({ before }) => mayBeAsked(before, now));
  const reasons: readonly ((choice: ChosenLink) => boolean)[] = [isNew, isChanged, isWorthRetrying(now)];
  const chosen = new Set(reasons.flatMap((reason) => choices.filter(reason)));
  return [...chosen].slice(0, pagesPerRun(crawlDelayMs));
}

/** Whether the time that an address asked for (`Retry-After`) is over. */
export const mayBeAsked = (before: SeenLink | undefined, now: number): boolean =>
  now >= (Date.parse(before?.notBefore ?? '') || 0);

const isNew = ({ before }: ChosenLink): boolean => before === undefined;

const isChanged = ({ merged, before }: ChosenLink): boolean =>
  before !== undefined && merged.hints.some((hint) => !before.hints.includes(hint));

/** What failed for the moment is asked for by the next run, then after pauses that double: one bad page, few requests. */
const isWorthRetrying =
  (now: number) =>
  ({ before }: ChosenLink): boolean => {
    if (before === undefined) return false;
    const { failed, partial } = before;
    if (failed === undefined ? partial !== true : !errorKinds[failed].retry) return false;
    const tries = before.tries ?? 1;
    const pause = tries === 1 ? 0 : limits.retryPause * 2 ** (tries - 2);
    return tries < limits.tries && now >= (Date.parse(before.failedAt ?? '') || 0) + pause;
  };

/** Pages one run may ask for. */
export function pagesPerRun(crawlDelayMs: number): number {
  const paced = crawlDelayMs === 0 ? limits.pagesPerRun : Math.floor(limits.pacedRun / crawlDelayMs);
  return Math.max(1, Math.min(limits.pagesPerRun, paced));
}
