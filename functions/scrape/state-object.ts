import { digestOf } from '../core/digest.ts';
import { quarantineKey, stateKey } from '../core/keys.ts';
import type { ObjectStore, Ports } from '../ports.ts';
import { changeObject } from '../stored/change-object.ts';
import {
  applyChange,
  emptyState,
  parseState,
  type ScrapeState,
  type StateChange,
  writeState,
} from './state.ts';

/** The state of a Source. One that cannot be understood counts as none: every Link is then asked for again. */
export async function readState(
  source: string,
  { store, log }: Pick<Ports, 'store' | 'log'>,
): Promise<ScrapeState> {
  const key = stateKey(source);
  const stored = await store.get(key);
  if (stored === undefined) return emptyState;
  const state = parseState(stored.bytes);
  if (state === undefined) log.error('the scrape state is corrupt and will be rebuilt', { source, key });
  return state ?? emptyState;
}

/**
 * Lays a run's findings over the state as it is now, by compare-and-set. Corrupt bytes are put aside before they are
 * replaced.
 */
export async function updateState(
  source: string,
  change: StateChange,
  store: ObjectStore,
): Promise<'written' | 'unchanged'> {
  const key = stateKey(source);
  const present = await store.get(key);
  if (present !== undefined && parseState(present.bytes) === undefined)
    await quarantine(key, present.bytes, store);
  return changeObject(store, key, (bytes) => {
    const before = bytes === undefined ? emptyState : (parseState(bytes) ?? emptyState);
    const after = applyChange(before, change);
    return after === before ? undefined : writeState(after);
  });
}

async function quarantine(key: string, bytes: Uint8Array, store: ObjectStore): Promise<void> {
  await store.put(quarantineKey(key, digestOf(bytes)), bytes, { ifNoneMatch: '*' });
}
