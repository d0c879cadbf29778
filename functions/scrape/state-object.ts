import { digestOf } from '../core/digest.ts';
import { quarantineKey, stateKey } from '../core/keys.ts';
import type { ObjectStore, Ports, StoredObject } from '../ports.ts';
import { changeObject } from '../stored/change-object.ts';
import { emptyState, parseState, type ScrapeState, writeState } from './state.ts';

/** The state of a Source as it was read. */
export interface HeldState {
  readonly state: ScrapeState;
  /** Undefined when there was none. */
  readonly object: StoredObject | undefined;
}

/** The state of a Source. One that cannot be understood counts as none: every Link is then asked for again. */
export async function readState(
  source: string,
  { store, log }: Pick<Ports, 'store' | 'log'>,
): Promise<HeldState> {
  const key = stateKey(source);
  const object = await store.get(key);
  if (object === undefined) return { state: emptyState, object };
  const state = parseState(object.bytes);
  if (state === undefined) log.error('the scrape state is corrupt and will be rebuilt', { source, key });
  return { state: state ?? emptyState, object };
}

/**
 * Lays a run's findings over the state as it is now, by compare-and-set. A change that changes nothing of the state as
 * it was read costs no request. Corrupt bytes are put aside before they are replaced.
 */
export async function updateState(
  source: string,
  { state, object }: HeldState,
  change: (state: ScrapeState) => ScrapeState,
  store: ObjectStore,
): Promise<'written' | 'unchanged'> {
  if (change(state) === state) return 'unchanged';
  const key = stateKey(source);
  if (object !== undefined && parseState(object.bytes) === undefined)
    await quarantine(key, object.bytes, store);
  return changeObject(store, key, (bytes) => {
    const before = bytes === undefined ? emptyState : (parseState(bytes) ?? emptyState);
    const after = change(before);
    return after === before ? undefined : writeState(after);
  });
}

async function quarantine(key: string, bytes: Uint8Array, store: ObjectStore): Promise<void> {
  await store.put(quarantineKey(key, digestOf(bytes)), bytes, { ifNoneMatch: '*' });
}
