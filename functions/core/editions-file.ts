import * as v from 'valibot';
import type { MergedEdition } from './edition.ts';
import { editionsFileSchema, mergedEditionSchema } from './edition-schema.ts';
import { SyndicationError } from './errors.ts';
import { readJsonFile } from './json-file.ts';
import { isRecord, problemsOf, shown, unknownFields } from './site-problems.ts';

const fieldsByPath: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(editionsFileSchema.entries)],
  ['editions[]', Object.keys(mergedEditionSchema.entries)],
]);

/**
 * The Editions over several Sources that a file declares. `file` is its name as the user knows it. Throws
 * SyndicationError `bad-site-file`, whose detail lists every problem on one line.
 */
export function parseEditions(text: string, file: string): readonly MergedEdition[] {
  const written = readJsonFile(text, file);
  if (!isRecord(written)) throw badFile(file, `expected an object, got ${shown(written)}`);
  const parsed = v.safeParse(editionsFileSchema, written, { abortPipeEarly: true });
  const problems = [...unknownFields(written, fieldsByPath), ...(parsed.issues ?? []).flatMap(problemsOf)];
  if (!parsed.success || problems.length > 0) throw badFile(file, problems.join('; '));
  const { editions } = parsed.output;
  const twice = editions.find(({ id }, index) => editions.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) throw badFile(file, `editions: two of them have the id "${twice.id}"`);
  return editions.map((edition) => ({ ...edition, home: new URL(edition.home).href }));
}

function badFile(file: string, detail: string): SyndicationError {
  return new SyndicationError('bad-site-file', { step: 'setup', url: file, detail });
}
