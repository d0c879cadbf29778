import { Buffer } from 'node:buffer';
import { stableJson } from '../core/digest.ts';
import { traceKey } from '../core/keys.ts';
import type { Trace } from '../core/trace.ts';
import type { ObjectStore } from '../ports.ts';
import { changeObject } from '../stored/change-object.ts';
import type { PageReading } from './parts/read-together.ts';
import { type Account, verdictOn } from './statements.ts';

/** The Article that a Page went into, and why into this one. */
export interface Destination {
  readonly article: string;
  readonly why: string;
}

/** The Trace of a Page as it is kept. */
export function traceOf(reading: PageReading, account: Account, destination?: Destination): Trace {
  const { trace } = reading.normalised;
  const verdict = verdictOn(reading, account);
  if (verdict.kind === 'rejected' || destination === undefined) return { ...trace, verdict };
  return { ...trace, verdict: { ...verdict, article: destination.article }, identity: destination.why };
}

/** Keeps the Trace beside the Article. */
export async function writeTrace(key: string, trace: Trace, store: ObjectStore): Promise<void> {
  const bytes = Buffer.from(stableJson(trace, 1), 'utf8');
  await changeObject(store, traceKey(key), () => bytes);
}

/** As `writeTrace`, where there is one already: a Page that was not settled yet must not look as if it were. */
export async function rewriteTrace(key: string, trace: Trace, store: ObjectStore): Promise<void> {
  const bytes = Buffer.from(stableJson(trace, 1), 'utf8');
  await changeObject(store, traceKey(key), (present) => (present === undefined ? undefined : bytes));
}
