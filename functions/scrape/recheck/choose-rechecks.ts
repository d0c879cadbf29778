import { type ChosenLink, mayBeAsked } from '../choose-links.ts';
import { limits } from '../limits.ts';
import type { ListingState, SeenLink, Watch } from '../state.ts';
import { confirmationMs } from './watch.ts';

/** What is known before Links are asked for again. */
export interface RecheckOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Identities that this run asks for anyway. */
  readonly taken: ReadonlySet<string>;
  /** Identities that left the middle of a Listing since the last run. */
  readonly vanished: ReadonlySet<string>;
  /** Requests that are left for it. */
  readonly most: number;
}

/**
 * Articles to look at again, though no Listing says anything new of them: they are corrected and withdrawn silently. A
 * fresh one after an hour, then each time it has doubled its age; one that was missing a day later; one that vanished from
 * among its neighbours at once.
 */
export function chooseRechecks(seen: readonly SeenLink[], options: RecheckOptions): readonly ChosenLink[] {
  const { taken, vanished, now, most } = options;
  const watched = seen
    .slice(0, limits.watched)
    .filter((link) => link.watch !== undefined && !taken.has(link.id) && mayBeAsked(link, now));
  const isVanished = ({ id, watch }: SeenLink) =>
    vanished.has(id) && now - Date.parse(watch?.checkedAt ?? '') >= limits.leastRecheck;
  const due = watched.filter(({ watch }) => watch !== undefined && isDue(watch, now));
  const chosen = new Set([...watched.filter(isVanished), ...due]);
  return [...chosen].slice(0, Math.max(0, Math.min(most, limits.rechecksPerRun))).map(chosenLink);
}

function isDue({ since, checkedAt, missingSince, confirmed }: Watch, now: number): boolean {
  if (missingSince !== undefined && confirmed !== true)
    return now - Date.parse(missingSince) >= confirmationMs;
  const age = now - Date.parse(since);
  const checkedAtAge = Date.parse(checkedAt) - Date.parse(since);
  return age <= limits.watchedFor && age - checkedAtAge >= Math.max(limits.firstRecheck, checkedAtAge);
}

function chosenLink(before: SeenLink): ChosenLink {
  const { id, hints, watch } = before;
  return { merged: { id, link: { url: watch?.url ?? '' }, hints }, before };
}

/**
 * Identities that are missing now between Links that are still there. What leaves at the end is only old; what leaves the
 * middle was taken out.
 */
export function vanishedLinks(
  before: Readonly<Record<string, ListingState>>,
  now: Readonly<Record<string, ListingState>>,
  identityOf: (url: string) => string,
): ReadonlySet<string> {
  const vanished = new Set<string>();
  for (const [url, { links }] of Object.entries(before)) {
    const present = new Set(now[url]?.links.map((link) => identityOf(link.url)) ?? []);
    const ids = links.map((link) => identityOf(link.url));
    const last = ids.findLastIndex((id) => present.has(id));
    for (const id of ids.slice(0, Math.max(0, last))) if (!present.has(id)) vanished.add(id);
  }
  return vanished;
}
