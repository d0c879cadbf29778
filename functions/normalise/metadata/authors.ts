import type { Candidate } from '../../core/trace.ts';
import { wordsOf } from '../words.ts';
import { isOrganisation, namesOf, uniqueNames } from './bylines.ts';
import type { Naming } from './stated-authors.ts';

export interface AuthorDecision {
  readonly names: readonly string[];
  readonly candidates: readonly Candidate[];
}

/**
 * All who are named as authors. `found` are bylines that passes took out of the Body. Organisations count only when
 * nobody is named.
 */
export function decideAuthors(
  stated: readonly Naming[],
  found: readonly string[],
  sites: readonly string[],
  selected: readonly string[] = [],
): AuthorDecision {
  const namings = [...stated, ...fromBody(found), ...fromSite(selected)];
  const cleaned = namings.map((naming) => ownNames(naming, sites));
  const persons = cleaned.map((naming) => ({
    ...naming,
    names: naming.names.filter((name) => !isOrganisation(name)),
  }));
  const usable = persons.some(({ names }) => names.length > 0)
    ? persons
    : cleaned.some(({ names }) => names.length > 0)
      ? cleaned
      : namings;
  const winner = best(usable);
  const candidates = namings.map((naming, index) => ({
    field: 'authors',
    value: naming.names.join(', ').slice(0, 200),
    origin: naming.origin,
    score: scoreOf(usable[index] ?? naming, usable),
    won: usable[index] === winner && winner !== undefined,
    why: whyOf(naming, usable[index], winner),
  }));
  return { names: winner?.names ?? [], candidates };
}

/** The site's own name is no author where a template puts it; where a byline does, the site is somebody's own. */
function ownNames(naming: Naming, sites: readonly string[]): Naming {
  const others = naming.names.filter((name) => !sites.includes(wordsOf(name)));
  if (others.length === naming.names.length || others.length > 0) return { ...naming, names: others };
  return naming.origin.startsWith('meta')
    ? { ...naming, names: [] }
    : { ...naming, score: naming.score - 2.5 };
}

function whyOf(naming: Naming, usable: Naming | undefined, winner: Naming | undefined): string {
  if (usable === winner) return 'best score';
  return (usable?.names.length ?? 0) < naming.names.length
    ? 'an organisation or the site itself'
    : 'lower score';
}

function best(namings: readonly Naming[]): Naming | undefined {
  let winner: Naming | undefined;
  for (const naming of namings) {
    if (naming.names.length === 0) continue;
    if (winner === undefined || scoreOf(naming, namings) > scoreOf(winner, namings)) winner = naming;
  }
  return winner;
}

/** Own score, and a bonus for each other kind of place that names one of the same people. */
function scoreOf(naming: Naming, all: readonly Naming[]): number {
  if (naming.names.length === 0) return 0;
  const words = new Set(naming.names.map(wordsOf));
  const confirming = all.filter(
    (other) => other.origin !== naming.origin && other.names.some((name) => words.has(wordsOf(name))),
  );
  return naming.score + Math.min(2, new Set(confirming.map(({ origin }) => origin.split(' ')[0])).size);
}

function fromBody(found: readonly string[]): Naming[] {
  const names = uniqueNames(found.flatMap(namesOf));
  return names.length === 0 ? [] : [{ names, origin: 'text byline in the body', score: 4.6 }];
}

function fromSite(selected: readonly string[]): Naming[] {
  const names = uniqueNames(selected.flatMap(namesOf));
  return names.length === 0 ? [] : [{ names, origin: 'site-file authors', score: 20 }];
}
