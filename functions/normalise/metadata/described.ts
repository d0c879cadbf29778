import { filter, flatMap, map, some } from '../../core/lists.ts';
import { wordsOf } from '../words.ts';
import { type Head, metaOf } from './head.ts';
import { textField } from './json-fields.ts';

/** Shorter descriptions say nothing. Characters. */
const shortest = 20;

/** Whether a text is what the page declares as its description. */
export function isDescribed(text: string, head: Head): boolean {
  const known = descriptionsOf(head);
  if (known.length === 0) return false;
  const words = wordsOf(text);
  const beginning = words.slice(0, 60);
  return some(
    known,
    ({ description, distinct }) =>
      words.startsWith(description.slice(0, 60)) ||
      description.startsWith(beginning) ||
      saysMost(words, distinct),
  );
}

/** Whether more than nine of ten of the words wanted are among these; mostly some of the first are not. */
function saysMost(words: string, wanted: ReadonlySet<string>): boolean {
  const within = ` ${words} `;
  let missing = 0;
  for (const word of wanted) {
    if (within.includes(` ${word} `)) continue;
    missing += 1;
    if ((wanted.size - missing) / wanted.size <= 0.9) return false;
  }
  return true;
}

interface Description {
  readonly description: string;
  /** Its words. */
  readonly distinct: ReadonlySet<string>;
}

const descriptions = new WeakMap<Head, readonly Description[]>();

/** What the page declares as its description, as words; those that say nothing are left out. Asked for every paragraph. */
function descriptionsOf(head: Head): readonly Description[] {
  const known = descriptions.get(head);
  if (known !== undefined) return known;
  const declared = flatMap(
    [metaOf(head, 'og:description'), metaOf(head, 'description'), textField(head.jsonLd[0], 'description')],
    (said) => (said === undefined ? [] : [wordsOf(said.replace(/(?:\.\.\.|…)$/, ''))]),
  );
  const found = map(
    filter([...new Set(declared)], ({ length }) => length >= shortest),
    (description) => ({ description, distinct: new Set(description.split(' ')) }),
  );
  descriptions.set(head, found);
  return found;
}
