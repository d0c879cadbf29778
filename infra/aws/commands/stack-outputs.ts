import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { SyndicationError } from '../../../functions/core/errors.ts';

/** Written by `npm run deploy`: what the stacks of this working copy are called. Not committed. */
export const outputsFile = join(import.meta.dirname, '../../../cdk-outputs.json');

const schema = v.record(v.string(), v.record(v.string(), v.string()));

/** An output of a deployed stack, e.g. `ArchiveBucket`. Throws `bad-option` with the remedy when it is not known. */
export function stackOutput(stage: string, output: string, file = outputsFile): string {
  const stack = `bantin-${stage}`;
  const found = readOutputs(file)[stack]?.[output];
  if (found !== undefined) return found;
  const detail = `${output} of ${stack} is not in it; run \`npm run deploy\` here, or name the bucket by --bucket`;
  throw new SyndicationError('bad-option', { step: 'setup', url: file, detail });
}

function readOutputs(file: string): v.InferOutput<typeof schema> {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
