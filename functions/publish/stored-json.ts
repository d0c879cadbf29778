import * as v from 'valibot';
import { messageOf, SyndicationError } from '../core/errors.ts';
import type { StoredObject } from '../ports.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A stored JSON object as its schema says. Throws `store-corrupt` with the key and the first thing that is wrong. */
export function parseStored<T>(schema: v.GenericSchema<unknown, T>, stored: StoredObject): T {
  const parsed = v.safeParse(schema, parseJson(stored));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw corrupt(stored.key, `${v.getDotPath(issue) ?? 'the object'}: ${issue.message}`);
}

function parseJson({ key, bytes }: StoredObject): unknown {
  try {
    return JSON.parse(strictUtf8.decode(bytes));
  } catch (thrown) {
    throw corrupt(key, messageOf(thrown));
  }
}

/** The error for a stored object that cannot be understood. */
export function corrupt(key: string, detail: string): SyndicationError {
  return new SyndicationError('store-corrupt', { step: 'publish', url: key, detail });
}
