import { filter, find, flatMap, map, some } from '../../core/lists.ts';
import type { Candidate } from '../../core/trace.ts';
import { wordsOf } from '../words.ts';
import { namesOf, uniqueNames } from './bylines.ts';
import { withWholeDesks } from './desks.ts';
import type { Naming } from './naming.ts';
import { isOrganisation } from './organisations.ts';
import { plainLetters, spelledOut } from './spelled-out.ts';

export interface AuthorDecision {
  readonly names: readonly string[];
  /** Whether one of them is a person, as far as names tell, or the page shows as well as declares who it is. */
  readonly isSomebody: boolean;
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
  const namings = withWholeDesks([
    ...stated,
    ...namingOf(found, 'text byline in the body', 4.6),
    ...namingOf(selected, 'site-file authors', 20),
  ]);
  const usable = usableOf(namings, sites);
  const scores = scoresOf(usable);
  const highest = Math.max(-Infinity, ...scores);
  const best = highest === -Infinity ? undefined : usable[scores.indexOf(highest)];
  const winner = best === undefined ? undefined : spelledOut(completed(best, usable), usable);
  const candidates = map(namings, (naming, index) => ({
    field: 'authors',
    value: naming.names.join(', ').slice(0, 200),
    origin: naming.origin,
    score: Math.max(0, Math.round((scores[index] ?? 0) * 100) / 100),
    won: best !== undefined && usable[index] === best,
    why: whyOf(naming, usable[index], best, winner),
  }));
  const isSomebody =
    (isPersons(best, winner?.names ?? []) && !isPart(best, winner?.names ?? [])) ||
    (best !== undefined && isDeclaredAndShown(best, usable));
  return { names: winner?.names ?? [], isSomebody, candidates };
}

const isPersons = (best: Usable | undefined, names: readonly string[]): boolean =>
  best?.isSite !== true && best?.areOrganisations !== true && some(names, isPerson);

/** `Todd`, `j.doe` for machines: the page may show the rest of the name. */
const isPart = (best: Usable | undefined, names: readonly string[]): boolean =>
  best !== undefined && isDeclared(best) && names.every((name) => oneLatinWord.test(name));
const oneLatinWord = /^[\p{Script=Latin}\d._-]+$/u;

/** A desk or the paper in its byline and in what only software reads: nobody else is to be looked for. */
function isDeclaredAndShown(best: Usable, all: readonly Usable[]): boolean {
  const names = new Set(map(best.names, wordsOf));
  const same = filter(all, (naming) => some(naming.names, (name) => names.has(wordsOf(name))));
  return some(same, isDeclared) && !same.every(isDeclared);
}

function namingOf(texts: readonly string[], origin: string, score: number): Naming[] {
  const names = uniqueNames(flatMap(texts, namesOf));
  return names.length === 0 ? [] : [{ names, origin, score }];
}

/** A naming with what of it may count. */
interface Usable extends Naming {
  /** Whether it names the site itself. */
  readonly isSite?: boolean;
}

/** The persons of each naming; the organisations where no naming has a person; all where only the site is named. */
function usableOf(namings: readonly Naming[], sites: readonly string[]): readonly Usable[] {
  const squeezed = lettersOf(sites);
  const own = map(namings, (naming) => ownNames(withoutSite(naming, sites), squeezed));
  const persons = map(own, (naming) => {
    if (naming.areOrganisations === true) return withNames(naming, []);
    return naming.names.every(isPerson) ? naming : withNames(naming, filter(naming.names, isPerson));
  });
  return nameSomebody(persons) ? persons : nameSomebody(own) ? own : namings;
}

/** The authors of a page are decided several times, with the same names of its site. */
const letters = new WeakMap<readonly string[], ReadonlySet<string>>();

function lettersOf(sites: readonly string[]): ReadonlySet<string> {
  const known = letters.get(sites) ?? new Set(map(sites, plainLetters));
  letters.set(sites, known);
  return known;
}

function nameSomebody(namings: readonly Naming[]): boolean {
  return some(namings, ({ names }) => names.length > 0);
}

const isPerson = (name: string): boolean => !isOrganisation(name);

const withNames = (naming: Usable, names: readonly string[]): Usable => ({ ...naming, names });

/** `Ann Quay The Paper`, `The-Paper Ann Quay`: the paper behind the name or before it. */
function withoutSite(naming: Naming, sites: readonly string[]): Naming {
  if (naming.areOrganisations === true) return naming;
  const names = uniqueNames(map(naming.names, (name) => nameBefore(name, sites)));
  const isSame = names.length === naming.names.length && names.every((name, at) => name === naming.names[at]);
  return isSame ? naming : withNames(naming, names);
}

function nameBefore(name: string, sites: readonly string[]): string {
  const words = wordsOf(name);
  const site = find(
    sites,
    (each) => each.length > 3 && (words.endsWith(` ${each}`) || words.startsWith(`${each} `)),
  );
  if (site === undefined) return name;
  const parts = name.split(' ');
  const count = site.split(' ').length;
  const rest = words.endsWith(` ${site}`) ? parts.slice(0, -count) : withoutFirst(parts, site);
  return rest.length >= 2 && !isOrganisation(rest.join(' ')) ? rest.join(' ') : name;
}

/** `Ponant-France` is two words of a site's name and one piece of a byline. */
function withoutFirst(parts: readonly string[], site: string): readonly string[] {
  const count = parts.findIndex((_, at) => wordsOf(parts.slice(0, at + 1).join(' ')) === site) + 1;
  return count === 0 ? parts : parts.slice(count);
}

/** Each of several words with a capital. */
const greatWords = /^\p{Lu}\S*(?: \p{Lu}\S*)+$|^[^\p{Lu}\p{Ll}]+$/u;
const isEachGreat = (name: string): boolean => greatWords.test(name);

/** The site's own name is no author where a template puts it; where a byline does, the site is somebody's own. */
function ownNames(naming: Naming, sites: ReadonlySet<string>): Usable {
  const others = withoutDesks(
    filter(naming.names, (name) => !sites.has(plainLetters(name))),
    sites,
  );
  if (others.length === naming.names.length) return naming;
  // `The Paper - Breaking news`: a template's claim behind the name is hardly anybody's name.
  if (others.length > 0) {
    const isClaim = isDeclared(naming) && !some(others, isEachGreat);
    return { ...naming, names: others, score: naming.score - (isClaim ? 3 : 0) };
  }
  return naming.origin.startsWith('meta')
    ? { ...naming, names: [] }
    : { ...naming, score: naming.score - 2.5, isSite: true };
}

/** Shorter names of sites begin names of people as well. Characters. */
const tellingSite = 4;

/** `Ann Quay, Harbour News Region`: a desk of the site beside people. */
function withoutDesks(names: readonly string[], sites: ReadonlySet<string>): readonly string[] {
  if (names.length < 2) return names;
  const kept = filter(names, (name) => {
    const squeezed = plainLetters(name);
    return !some([...sites], (site) => site.length >= tellingSite && squeezed.startsWith(site));
  });
  return kept.length === 0 ? names : kept;
}

/** Own score, and a bonus for each other kind of place that names one of the same people; nothing where nobody is named. */
function scoresOf(namings: readonly Usable[]): readonly number[] {
  const known = map(namings, ({ names, origin }) => ({
    words: new Set(map(names, wordsOf)),
    kind: kindOf(origin),
    origin,
  }));
  return map(namings, (naming, index) => {
    const own = known[index]?.words ?? new Set();
    if (own.size === 0) return -Infinity;
    if (declared.has(kindOf(naming.origin)) && naming.names.every(isLogin)) return naming.score - 3;
    // A template repeats the name of its site wherever software looks for an author.
    if (naming.isSite === true && declared.has(kindOf(naming.origin))) return naming.score;
    const confirming = filter(
      known,
      ({ words, origin }) => origin !== naming.origin && some([...words], (word) => own.has(word)),
    );
    return naming.score + Math.min(2, new Set(map(confirming, ({ kind }) => kind)).size);
  });
}

/** `j.doe`, `jdoe12`, `newsdesk`: what somebody logs in with; no name where any place has one. */
const login = /^[a-z][a-z\d._-]*$/;
const isLogin = (name: string): boolean => login.test(name);

/** Kinds of places that only software reads. */
const declared = new Set(['json-ld', 'meta', 'microdata']);

const isDeclared = ({ origin }: Naming): boolean => declared.has(kindOf(origin));

const kindOf = (origin: string): string => origin.split(' ')[0] ?? '';

/** Longer lists are those of all the authors of a page. */
const mostAuthors = 6;

/**
 * JSON-LD of many systems holds the first author only: a place that names all of these people and others knows more, when
 * a meta element or two kinds of places name the others.
 */
function completed(best: Naming, all: readonly Naming[]): Naming {
  const known = new Set(map(best.names, wordsOf));
  return filter(all, ({ names }) => {
    if (names.length <= known.size || names.length > mostAuthors) return false;
    const added = filter(names, (name) => !known.has(wordsOf(name)));
    return (
      added.length === names.length - known.size && added.every((name) => isWellKnown(name, best.names, all))
    );
  }).reduce((most, other) => (other.names.length > most.names.length ? other : most), best);
}

const fullName = /^\p{L}\S*(?: \S+){0,3} \p{L}\S*$/u;

/** A full name, of somebody else than these, that a meta element or two kinds of places state. */
function isWellKnown(name: string, others: readonly string[], all: readonly Naming[]): boolean {
  const words = wordsOf(name);
  if (!fullName.test(name) || some(others, (other) => words.includes(wordsOf(other)))) return false;
  const naming = filter(all, ({ names }) => some(names, (each) => wordsOf(each) === words));
  // A byline in the text is another place than a box that is named so.
  const kinds = new Set(
    map(naming, ({ origin }) => (origin.startsWith('text byline') ? origin : kindOf(origin))),
  );
  return kinds.size >= 2 || kinds.has('meta');
}

function whyOf(
  naming: Naming,
  usable: Naming | undefined,
  best: Naming | undefined,
  winner: Naming | undefined,
): string {
  if (usable !== undefined && usable === best)
    return winner === best || sameNames(winner, best)
      ? 'best score'
      : 'best score, completed by another place';
  return (usable?.names.length ?? 0) < naming.names.length
    ? 'an organisation or the site itself'
    : 'lower score';
}

const sameNames = (a: Naming | undefined, b: Naming | undefined): boolean =>
  a?.names.join('|') === b?.names.join('|');
