import { filter, find, map, some } from '../../core/lists.ts';
import { caseless } from '../phrases/caseless.ts';
import { isOrganisation } from './organisations.ts';
import { roleFields, roleWords } from './role-words.ts';
import { phrasesOf } from './rows.ts';

/** Phrases, each as its words in small letters, by the first of them; the longest first. */
type Table = ReadonlyMap<string, readonly (readonly string[])[]>;

const roles = tableOf(phrasesOf(roleWords));
const fieldsAndRoles = tableOf([...phrasesOf(roleFields), ...phrasesOf(roleWords)]);
/** Before a role, as `senior political editor` has two. */
const mostFields = 3;

function tableOf(phrases: readonly string[]): Table {
  const table = new Map<string, (readonly string[])[]>();
  for (const phrase of [...phrases].sort((one, other) => other.length - one.length)) {
    const words = phrase.toLowerCase().split(' ');
    const [first = ''] = words;
    table.set(first, [...(table.get(first) ?? []), words]);
  }
  return table;
}

/** Behind the phrases that begin at a word. Numbers of words, longest first. */
function endsOf(table: Table, words: readonly string[], at: number): readonly number[] {
  return map(
    filter(table.get(words[at] ?? '') ?? [], (phrase) => phrase.every((word, i) => words[at + i] === word)),
    (phrase) => at + phrase.length,
  );
}

/** Behind a role with the fields before it, where that is an end. */
function endOfRole(
  words: readonly string[],
  at: number,
  isEnd: (end: number) => boolean,
  fields = mostFields,
): number | undefined {
  for (const end of fields > 0 ? endsOf(fieldsAndRoles, words, at) : []) {
    const found = endOfRole(words, end, isEnd, fields - 1);
    if (found !== undefined) return found;
  }
  return find(endsOf(roles, words, at), isEnd);
}

const wordsOf = (name: string): string[] => name.split(/\s+/);
const lowered = (words: readonly string[]): string[] => map(words, (word) => word.toLowerCase());

/** Whether a text says what somebody is. */
export function holdsRole(name: string): boolean {
  const words = lowered(wordsOf(name));
  return some(words, (_, at) => endsOf(roles, words, at).length > 0);
}

/** `Political editor Ann Quay`: a name of two words stays. */
function withoutLeading(words: readonly string[]): readonly string[] {
  return words.slice(endOfRole(lowered(words), 0, (end) => end <= words.length - 2) ?? 0);
}

function withoutTrailing(words: readonly string[]): readonly string[] {
  const low = lowered(words);
  const start = words.findIndex(
    (_, at) => at > 0 && endOfRole(low, at, (end) => end === words.length) !== undefined,
  );
  return start < 0 ? words : words.slice(0, start);
}

const greatInitial = /^\p{Lu}/u;
const smallInitial = /^\p{Ll}/u;
const longWord = /^\p{L}\S/u;

/** `Ann Quay correspondent for ports`: with a small letter, behind a full name. */
function withoutBehind(words: readonly string[]): readonly string[] {
  if (!greatInitial.test(words[0] ?? '')) return words;
  const start = words.findIndex(
    (word, at) =>
      at >= 2 &&
      at <= 5 &&
      smallInitial.test(word) &&
      greatInitial.test(words[at - 1] ?? '') &&
      some(endsOf(roles, words, at), (end) => end < words.length),
  );
  return start < 0 ? words : words.slice(0, start);
}

/** `Ann Quay Reporter Harbour News`: what follows the role belongs to it. Of three or two words. */
function beforeRole(name: string): string | undefined {
  const words = wordsOf(name);
  const low = lowered(words);
  const size = find(
    [3, 2],
    (count) =>
      words.slice(0, count).every((word) => longWord.test(word)) &&
      some(endsOf(roles, low, count), (end) => end < words.length),
  );
  return size === undefined ? undefined : words.slice(0, size).join(' ');
}

/** `Ann Quay senior reporter`, `Reporter Ann Quay`: the name; of a role alone only what desks sign with. */
export function withoutRoles(name: string): string {
  if (!holdsRole(name)) return name;
  const rest = withoutBehind(withoutTrailing(withoutLeading(wordsOf(name)))).join(' ');
  // `Journalist på Nordfyn`: what somebody is, and where.
  if (smallInitial.test(rest) && !smallInitial.test(name)) return '';
  // `HN Staff` is not somebody called HN.
  if (!rest.includes(' ') && isOrganisation(name)) return name;
  if (!holdsRole(rest)) return rest;
  const before = beforeRole(rest);
  if (before !== undefined && !holdsRole(before)) return before;
  return isOrganisation(name) && name.split(' ').length <= 3 ? name : '';
}

const whose =
  /^(?:(?:dal(?:la)?|de|door|par|por|van|von)\s)?(?:naš(?:a|e|eg|eho|emu|i|í|im|ich|oj|u)?|nasz(?:a|ego|ej|emu|ym)?|nostr[oa]|notre|noss[oa]|nuestr[oa]|onze?|our|unser(?:e[mnr]?)?|vår|vores)\s/iu;
const ownRole = caseless(
  `^(?:\\p{L}+\\s)?(?:${phrasesOf(roleWords)
    .sort((one, other) => other.length - one.length)
    .join('|')})(?:e?n|a|em)?(?:\\s(?:speciale?|spéciale?|especial))?(?:\\s|$)`,
);

/** `unserem Korrespondenten Ann Quay`, `notre envoyée spéciale`: without whose she is. */
export function withoutOwn(line: string): string {
  const [own] = whose.exec(line) ?? [];
  if (own === undefined) return line;
  const rest = line.slice(own.length);
  return ownRole.test(rest) ? ownRole.without(rest) : line;
}
