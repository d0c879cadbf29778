import type { BaseIssue } from 'valibot';
import { languageOfCountry } from './locale.ts';
import { nearestName } from './nearest.ts';
import { fieldsByPath } from './site-schema.ts';

/** All of them: valibot stops at the first unknown field of an object, and takes a list for an object. */
export function unknownFields(
  written: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, readonly string[]> = fieldsByPath,
): readonly string[] {
  return [...known].flatMap(([path, names]) => holdersOf(written, path).flatMap(strangersIn(names)));
}

/** An object that may have unknown fields, and how to say where it is. */
type Holder = readonly [path: string, holder: unknown];

/** `` is the file itself, `selectors` an object in it, `editions[]` each object of a list. */
function holdersOf(written: Readonly<Record<string, unknown>>, path: string): readonly Holder[] {
  if (path === '') return [['', written]];
  if (!path.endsWith('[]')) return [[path, written[path]]];
  const name = path.slice(0, -2);
  const list = written[name];
  return Array.isArray(list) ? list.map((holder, index) => [`${name}[${index}]`, holder] as const) : [];
}

const strangersIn =
  (known: readonly string[]) =>
  ([path, holder]: Holder): readonly string[] => {
    if (Array.isArray(holder)) return [`${path}: expected an object, got ${shown(holder)}`];
    const strangers = isRecord(holder) ? Object.keys(holder).filter((name) => !known.includes(name)) : [];
    return strangers.map(
      (name) => `${path === '' ? '' : `${path}.`}${printable(name)}: ${unknown(name, known)}`,
    );
  };

function unknown(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return `unknown field; ${near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?`}`;
}

/** One problem of the schema in the words of this project: `listings[2]: expected …, got "abc"`. */
export function problemsOf(issue: BaseIssue<unknown>): readonly string[] {
  if (issue.expected === 'never') return [];
  const path = (issue.path ?? []).reduce((text, step) => `${text}${stepOf(step.key)}`, '').replace(/^\./, '');
  if (issue.input === undefined) return [`${path}: required, but missing`];
  const where = path === '' ? '' : `${path}: `;
  return [`${where}expected ${issue.message}, got ${shown(issue.input)}${hint(path, issue.input)}`];
}

const stepOf = (key: unknown): string => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`);

/** A country's code is the most common mistake in `language`. */
function hint(path: string, found: unknown): string {
  if (path !== 'language' || typeof found !== 'string') return '';
  const language = languageOfCountry(found);
  return language === undefined ? '' : `; did you mean ${language}?`;
}

/** What was found, in a few characters and without secrets. */
export function shown(found: unknown): string {
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : `a list of ${found.length}`;
  if (isRecord(found)) return 'an object';
  const secret = typeof found === 'string' && /^[^/]*\/\/[^/]*@/.test(found);
  return secret ? 'one with a user name or password' : printable(JSON.stringify(found));
}

/** On one line, not too long, and without characters that a terminal obeys. */
export function printable(text: string): string {
  const cut = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return cut.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
