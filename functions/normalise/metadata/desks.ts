import { flatMap, map, some } from '../../core/lists.ts';
import { wordsOf } from '../words.ts';
import { placeholders } from './byline-words.ts';
import { declaredNamesOf, namesOf, uniqueNames } from './bylines.ts';
import { holdsRole } from './name-roles.ts';
import type { Naming } from './naming.ts';
import { isOrganisation } from './organisations.ts';

/** What is declared as an author, and as what. */
export interface Declared {
  readonly text: string;
  readonly isOrganisation?: boolean;
  readonly publisher?: string | undefined;
}

/** Names that are declared, and whether they are desks, agencies or papers. */
export interface DeclaredNames {
  readonly names: readonly string[];
  readonly areDesks: boolean;
}

/** Longer texts are sentences. Characters. */
const longestDesk = 60;
/** What parts several names, or a name and what it belongs to. */
const parting = /[،;|\n·•]|,(?! (?:inc|llc|ltd)\b)/iu;
const slash = /\s?\/\s?/;
const address = /^https?:|www\.|@|\.\p{L}{2,}\/\S/iu;
/** Words before names that are no part of those of desks: `Le Monde` and `Da Redação` are whole. */
const before = /^(?:av|by|de|di|door|par|por|von)\s+/i;

/** `/ritzau/`. */
const marksAround = /^\/|\/$/g;

/**
 * A desk or a paper is called as the page declares it: `Le Monde avec AFP`, `Staff and wire reports`, `Special
 * Correspondent` are no persons with something behind the name.
 */
export function namesDeclared({ text, isOrganisation: isTyped = false, publisher }: Declared): DeclaredNames {
  const names = declaredNamesOf(text);
  const [first] = names;
  const bare = text.replace(before, '').replace(marksAround, '');
  if (!text.includes(' ') && address.test(text)) return { names: [], areDesks: false };
  if (first === bare || text.length > longestDesk || parting.test(text) || address.test(text))
    return { names, areDesks: false };
  const isDesk =
    isTyped ||
    isOfPublisher(bare, publisher) ||
    (names.every(isOrganisation) && holdsOrganisation(bare)) ||
    (names.every(isOneWord) && (isRole(bare) || isOfAgencies(bare)));
  return isDesk ? { names: [bare], areDesks: true } : { names, areDesks: false };
}

/** `The Paper with Reuters`, where who publishes is called so. */
function isOfPublisher(text: string, publisher: string | undefined): boolean {
  return publisher !== undefined && wordsOf(text).startsWith(`${wordsOf(publisher)} `);
}

const holdsOrganisation = (text: string): boolean =>
  isOrganisation(text) || some(text.split(' '), isOrganisation);

/** Scripts without capitals write full names as one word. */
const isOneWord = (name: string): boolean => oneWord.test(name);
const oneWord = /^[^\s\p{Lo}]+$/u;

/** `det/dpa`: signs of who edited, and of agencies. */
const isOfAgencies = (text: string): boolean => text.includes('/') && some(text.split(slash), isOrganisation);

/** What somebody is, in words of which one may be left where the others are taken for her office. */
const isRole = (text: string): boolean =>
  text.includes(' ') && holdsRole(text) && !placeholders.has(wordsOf(text));

/** `Le Monde` where `Le Monde avec AFP` is declared: what a byline says of a desk is that desk. */
export function withWholeDesks(namings: readonly Naming[]): readonly Naming[] {
  const desks = flatMap(namings, ({ names, areOrganisations }) => (areOrganisations === true ? names : []));
  const whole = new Map(
    flatMap(desks, (desk) =>
      flatMap(namesOf(desk), (part) => (part === desk ? [] : [[wordsOf(part), desk] as const])),
    ),
  );
  if (whole.size === 0) return namings;
  return map(namings, (naming) => {
    const names = uniqueNames(map(naming.names, (name) => whole.get(wordsOf(name)) ?? name));
    const areDesks = names.every((name) => desks.includes(name));
    return areDesks ? { ...naming, names, areOrganisations: true } : naming;
  });
}
