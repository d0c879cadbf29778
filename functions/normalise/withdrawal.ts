import type { Withdrawal } from '../core/tombstone.ts';

/** What one Page says of whether its article is there. */
export interface Sighting {
  /** UTC instant at which the Page was fetched. */
  readonly at: string;
  /** `unindexed`: there, and asks search engines to forget it. `absent`: no such page. `gone`: never again. */
  readonly kind: 'present' | 'unindexed' | 'absent' | 'gone';
}

/** A page has to be absent for as long before it counts as withdrawn: sites break, and are repaired. Milliseconds. */
const confirmation = 24 * 3_600_000;

/**
 * Whether one address took its article back: sightings oldest first, of which at least one must have been good. What is
 * good again afterwards was not withdrawn.
 */
export function withdrawalOf(sightings: readonly Sighting[]): Withdrawal | undefined {
  const lastPresent = sightings.findLastIndex(({ kind }) => kind === 'present');
  const good = lastPresent !== -1;
  const lastThere = sightings.findLastIndex(({ kind }) => kind === 'present' || kind === 'unindexed');
  const absences = sightings.slice(lastThere + 1);
  const gone = absences.find(({ kind }) => kind === 'gone');
  if (gone !== undefined) return { reason: 'gone', at: gone.at };
  const [first] = absences;
  if (first !== undefined) {
    const confirmed = absences.find(({ at }) => Date.parse(at) - Date.parse(first.at) >= confirmation);
    return confirmed === undefined ? undefined : { reason: 'missing', at: confirmed.at };
  }
  // An article that never wanted to be indexed is published all the same; one that no longer wants to is taken back.
  const unindexed = good ? sightings[lastPresent + 1] : undefined;
  return unindexed === undefined ? undefined : { reason: 'unindexed', at: unindexed.at };
}
