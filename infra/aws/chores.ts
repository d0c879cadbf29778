import { prefixes } from '../../functions/core/keys.ts';
import type { Handler, ObjectStore } from '../../functions/ports.ts';
import { unfinishedKeys } from '../../functions/reconcile.ts';
import type { DeliverKeys } from './queue-sender.ts';

/** Every Source is due when the schedule says so: one message each, so that a slow one delays nobody. */
export function createPoll(deliver: DeliverKeys): Handler {
  return async (_keys, { store, log }) => {
    log.info('sources are due', { count: await deliver(keysBelow(store, prefixes.sources)) });
    return [];
  };
}

/** Work whose message was lost is delivered again. */
export function createReconciler(deliver: DeliverKeys): Handler {
  return async (_keys, { store, log }) => {
    log.info('unfinished keys were delivered again', { count: await deliver(unfinishedKeys(store)) });
    return [];
  };
}

async function* keysBelow(store: ObjectStore, prefix: string): AsyncIterable<string> {
  for await (const { key } of store.list(prefix)) yield key;
}
