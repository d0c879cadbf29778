import { filter, find, flatMap, map } from '../../core/lists.ts';
import { normalForm } from '../../core/normal-form.ts';
import { wordsOf } from '../words.ts';
import { uniqueNames } from './bylines.ts';
import type { Naming } from './naming.ts';
import { isOrganisation } from './organisations.ts';

/** `arianschlichenmayer`, `gabor_munier`: the name by which somebody logs in gives way to the same name spelled out. */
export function spelledOut(naming: Naming, all: readonly Naming[]): Naming {
  const known = flatMap(all, ({ names }) => filter(names, (name) => name.includes(' ')));
  const names = map(naming.names, (name) => {
    if (initials.test(name)) return find(known, (other) => isShortFor(name, other)) ?? name;
    if (name.includes(' ')) return name;
    return (
      find(known, (other) => plainLetters(other) === plainLetters(name)) ??
      find(
        known,
        (other) => other.startsWith(`${name} `) && wholeName.test(other) && !isOrganisation(other),
      ) ??
      name
    );
  });
  return { ...naming, names: uniqueNames(names) };
}

/** A given name, what stands between, and one or two names more. */
const wholeName = /^\p{Lu}\p{L}+(?: (?:\p{Ll}+|\p{Lu}\.))*(?: \p{Lu}[\p{L}'’-]{2,}){1,2}$/u;

/** `R. Fajardo`, `Sz. R.`, `J.-P. Roux`: given names by their first letters. */
const initials =
  /^\p{Lu}\p{Ll}{0,2}\.[\s-]?(?:\p{Lu}\p{Ll}{0,2}\.[\s-]?){0,2}(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)?$/u;

/** Word by word the same, or its beginning. */
function isShortFor(short: string, name: string): boolean {
  const apart = short.replace(/\.(?=\p{L})/gu, '. ');
  const [parts, words] = map([apart, name], (each) => each.toLowerCase().split(/[\s-]+/));
  if (parts === undefined || words === undefined || parts.length !== words.length || initials.test(name))
    return false;
  return parts.every((part, at) =>
    part.endsWith('.') ? words[at]?.startsWith(part.slice(0, -1)) === true : part === words[at],
  );
}

const combining = /\p{M}/gu;

/** Without spaces, marks and accents: `El Colombiano` and `elcolombiano` are one site, `j.doe` and `J. Doe` one person. */
export const plainLetters = (name: string): string =>
  wordsOf(normalForm(name, 'NFKD').replace(combining, '').replace(/đ/gi, 'd')).replaceAll(' ', '');
