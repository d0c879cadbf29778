import { asSyndicationError } from '../../functions/core/errors.ts';
import { prefixes, sourceOfKey } from '../../functions/core/keys.ts';
import type { Trace } from '../../functions/core/trace.ts';
import type { StepFailure } from '../../functions/ports.ts';
import type { StoreChange } from '../../functions/stored/watched-store.ts';
import { type Failure, failureOf, rejectionOf } from './failure.ts';

/** What happened to one Source since it was last asked. */
export interface Count {
  readonly created: number;
  readonly changed: number;
  /** Whether the record of the Source was replaced: its feeds name it differently now. */
  readonly renewed: boolean;
  readonly failures: readonly Failure[];
}

/** Counts by Source what the steps write and what they give up. */
export interface Tally {
  onChange(change: StoreChange): void;
  onGiveUp(failure: StepFailure): void;
  /** The counts of a Source, which start again from nothing. */
  take(source: string): Count;
}

const nothing: Count = { created: 0, changed: 0, renewed: false, failures: [] };

export function createTally(): Tally {
  const counts = new Map<string, Count>();
  const add = (source: string, more: Partial<Count>) => {
    const { created, changed, renewed, failures } = counts.get(source) ?? nothing;
    counts.set(source, {
      created: created + (more.created ?? 0),
      changed: changed + (more.changed ?? 0),
      renewed: more.renewed ?? renewed,
      failures: [...failures, ...(more.failures ?? [])],
    });
  };
  return {
    onChange: ({ key, kind, bytes }) => {
      if (key.startsWith(prefixes.articles)) {
        add(sourceOfKey(key), kind === 'created' ? { created: 1 } : { changed: 1 });
      } else if (key.startsWith(prefixes.traces) && kind !== 'deleted') {
        add(sourceOfKey(key), { failures: rejectionsIn(bytes) });
      } else if (key.startsWith(prefixes.sources) && kind === 'replaced') {
        add(sourceOfKey(key), { renewed: true });
      }
    },
    onGiveUp: ({ key, error }) => {
      add(sourceOfKey(key), { failures: [failureOf(asSyndicationError(error, 'normalise', key))] });
    },
    take: (source) => {
      const count = counts.get(source) ?? nothing;
      counts.delete(source);
      return count;
    },
  };
}

/** The bytes were made in this process a moment ago. */
function rejectionsIn(bytes: Uint8Array): readonly Failure[] {
  const trace = JSON.parse(Buffer.from(bytes).toString('utf8')) as Trace;
  const { verdict } = trace;
  // A page that looked like the next one of an article and was not: nothing is missing.
  if (verdict.kind === 'rejected' && verdict.code === 'not-a-part') return [];
  const rejection = rejectionOf(trace);
  return rejection === undefined ? [] : [failureOf(rejection)];
}
