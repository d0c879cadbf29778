import * as v from 'valibot';
import { canonicalLanguage } from './locale.ts';
import { parseHttpUrl } from './urls.ts';

// What the schemas of site files and editions are made of. Every message names what is expected.

/** A field that may be left out, described for editors. */
export function field<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  description: string,
  example: v.InferInput<TSchema>,
) {
  return v.exactOptional(v.pipe(schema, v.description(description), v.examples([example])));
}

export function text(most: number) {
  return line(`one line of at most ${most} characters`, most);
}

export function line(expected: string, most: number) {
  return v.pipe(
    v.string(expected),
    v.maxLength(most, expected),
    v.regex(/^(?=.*\S)[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$/, expected),
  );
}

export function list<const TSchema extends v.GenericSchema>(one: TSchema, most: number, of: string) {
  const expected = `a list of 1 to ${most} ${of}`;
  return v.pipe(v.array(one, expected), v.minLength(1, expected), v.maxLength(most, expected));
}

export function whole(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

const aUrl = 'an absolute http(s) URL';
export const url = v.pipe(v.string(aUrl), v.url(aUrl), v.check(isPlainUrl, aUrl));

/** TRUST: no credentials in URLs, for they would end up in feeds and logs. */
function isPlainUrl(address: string): boolean {
  const parsed = parseHttpUrl(address);
  return parsed !== undefined && parsed.username === '' && parsed.password === '';
}

const anId = 'at most 64 lower-case letters, digits and hyphens, such as "example-org"';
export const id = v.pipe(v.string(anId), v.maxLength(64, anId), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, anId));

const aLanguage = 'a BCP 47 language such as "vi" or "pt-BR"';
export const language = v.pipe(
  v.string(aLanguage),
  v.check((tag) => canonicalLanguage(tag) !== undefined, aLanguage),
);

const aPattern = 'a pattern that begins with "/" or "*", without spaces and with at most 8 "*"';
export const pattern = v.pipe(
  v.string(aPattern),
  v.maxLength(300, aPattern),
  v.regex(/^[/*]\S*$/, aPattern),
  // Each "*" multiplies the work of a matcher that goes back; no site needs more.
  v.check((address) => address.split('*').length <= 9, aPattern),
);
