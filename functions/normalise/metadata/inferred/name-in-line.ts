import { isDateLabel } from '../../../core/dates/labels.ts';
import { fullNamesIn } from '../dateline-authors.ts';
import { isOtherLabel, labelledName } from '../labelled-name.ts';
import { holdsRole } from '../name-roles.ts';
import { isOrganisation } from '../organisations.ts';
import type { Story } from './story.ts';

/** How much the ways tell in which a line says a name. */
const worths = { label: 2.5, introduced: 2, told: 2, alone: 1.5, marked: 1.5 } as const;
/** A script without capitals hardly shows that something is a name. */
const withoutCapitals = -0.5;
/** For each word of a name that the text of the article has in small letters. */
const ordinary = -1;

/** What may be a name in a line, before it is read: that costs much more. */
export interface Saying {
  readonly how: keyof typeof worths;
  /** The part of the line. */
  readonly text: string;
  readonly worth: number;
}

/** Longer texts are sentences. Characters. */
const longest = 90;
/** Two words with capitals, or two of a script without. */
const nameLike =
  /\p{Lu}\S+ (?:\p{Ll}{2,3} )?\p{Lu}|\p{Lu}\p{Ll}?\.\p{Lu}|[\p{Lo}\p{M}\p{Script=Georgian}]{2} [\p{Lo}\p{M}\p{Script=Georgian}]{2}/u;

export const mayName = (text: string): boolean => text.length <= longest && nameLike.test(text);

const word = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
/** A full name: two to four words with capitals, or one behind an initial. */
const name = `(?:\\p{Lu}\\p{Ll}?\\.\\p{Lu}\\p{Ll}{2,}|${word}(?: (?:(?:da|de|del|der|di|dos|van|von) )?${word}){1,3})`;
const caselessName = '[\\p{Lo}\\p{M}\\p{Script=Georgian}.]+(?: [\\p{Lo}\\p{M}\\p{Script=Georgian}.]+){1,2}';
const separator = '(?:\\s?[,،、&/]\\s?| [\\p{L}\\p{M}]{1,4} )';
const alone = new RegExp(
  `^(?:${name}(?:${separator}${name})*|${caselessName}(?:${separator}${caselessName})*)$`,
  'u',
);
/** `Összeállította: Orbán Tímea`. */
const labelled = /^[\p{L}\p{M}][^:：፦]{1,28}[:：፦]\s?(?=\S)/u;
/** `Teksten er av Ann Quay`: words in small letters, the first perhaps with a capital, and a name. */
const introduced = new RegExp(`^\\p{L}[\\p{Ll}’']* (?:\\p{Ll}+ ){0,3}(?<=\\p{Ll} )(${name})$`, 'u');
/** `Ann Quay skrifar`: what she does, behind the name. */
const told = new RegExp(`^(${name})(?: [\\p{Ll}’']+){1,3}$`, 'u');
/** `Ann Quay, ajakirjanik`, `مریم کاظمی - دبیر سرویس`: a mark, and what she is. */
const marked = /^([^,،/|–—-]{5,40}?)(?:\s?[,،/|]\s?|\s[–—-]\s)(.{3,48})$/u;

/** What a piece of a line may say. */
export function sayingOf(text: string): Saying | undefined {
  if (!mayName(text)) return undefined;
  if (alone.test(text)) return saying('alone', text);
  if (labelled.test(text)) return saying('label', text.replace(labelled, ''));
  const behind = introduced.exec(text)?.[1];
  if (behind !== undefined) return saying('introduced', behind);
  const first = told.exec(text)?.[1];
  if (first !== undefined) return saying('told', first);
  const [, before, role = ''] = marked.exec(text) ?? [];
  if (before === undefined || !alone.test(before)) return undefined;
  const said = saying('marked', before);
  return holdsRole(role) ? { ...said, worth: said.worth + ofRole } : said;
}

/** `Ann Quay, reporter`. */
const ofRole = 1.5;
/** No place and no section has one. */
const initial = /^\p{Lu}\p{Ll}?\. ?\p{Lu}/u;
const ofInitial = 0.5;

const capital = /\p{Lu}/u;

const saying = (how: Saying['how'], text: string): Saying => ({
  how,
  text,
  worth: worths[how] + (capital.test(text) ? 0 : withoutCapitals) + (initial.test(text) ? ofInitial : 0),
});

/** The most that it can be worth: of three words, the first may turn out to introduce the others. */
export const mostWorth = ({ text, worth }: Saying): number =>
  threeWords.test(text) ? Math.max(worth, worths.introduced) : worth;
const threeWords = / \S+ /;

/** Full names as a line says them, and what that is worth. */
export interface Said {
  readonly names: readonly string[];
  readonly worth: number;
}

/** Reads the names of a piece of a line; nothing where it names no people. */
export function namesSaid({ how, text, worth }: Saying, line: string, story: Story): Said | undefined {
  if (isDateLabel(line) || isOfSomethingElse(how, text, line)) return undefined;
  const read = fullNamesIn(text).filter((each) => !isOrganisation(each));
  const names = read.flatMap((each) => withoutOpening(each, story));
  const [first] = names;
  if (first === undefined) return undefined;
  const isOpened = first !== read[0];
  const small = first.split(' ').filter((each) => capital.test(each) && story.hasSmall(each));
  return { names, worth: (isOpened ? worths.introduced : worth) + small.length * ordinary };
}

function isOfSomethingElse(how: Saying['how'], text: string, line: string): boolean {
  if (how === 'label') return labelledName(line) === undefined;
  return how !== 'alone' && isOtherLabel(line.replace(text, ''));
}

/** `Ni Ann Quay`: of three words or more, the first is none of the name where the text of the article has it in small letters. */
function withoutOpening(full: string, story: Story): readonly string[] {
  const [first = '', ...others] = full.split(' ');
  if (others.length < 2 || first.endsWith('.') || !capital.test(first) || !story.hasSmall(first))
    return [full];
  return fullNamesIn(others.join(' '));
}
