import { SyndicationError } from './errors.ts';
import { findJsonFault } from './json-fault.ts';
import { printable } from './site-problems.ts';

/** Characters. A file of declarations that is larger is something else. */
const longest = 65_536;

/** The JSON in a file that people write. Throws `bad-site-file` with line and column of what is wrong. */
export function readJsonFile(text: string, file: string): unknown {
  if (text.length > longest)
    throw badFile(file, `expected at most ${longest} characters, got ${text.length}`);
  // Some editors open every file with a byte order mark, which JSON.parse refuses.
  const json = text.replace(/^\uFEFF/, '');
  const fault = findJsonFault(json);
  if (fault === undefined) return JSON.parse(json);
  const { line, column, expected, found } = fault;
  throw badFile(file, `line ${line}, column ${column}: expected ${expected}, got ${printable(found)}`);
}

function badFile(file: string, detail: string): SyndicationError {
  return new SyndicationError('bad-site-file', { step: 'setup', url: file, detail });
}
