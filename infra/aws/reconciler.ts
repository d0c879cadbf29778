import { prefixes, sourceOfKey, stateKey } from '../../functions/core/keys.ts';
import type { Handler, ObjectStore } from '../../functions/ports.ts';
import { unfinishedKeys } from '../../functions/reconcile.ts';
import type { Deliver, QueueMessage } from './queue-sender.ts';

/** Work whose message was lost is delivered again. */
export function createReconciler(deliver: Deliver): Handler {
  return async (_keys, { store, log }) => {
    const count =
      (await deliver(alone(unreadSources(store)))) + (await deliver(alone(unfinishedKeys(store))));
    log.info('unfinished keys were delivered again', { count });
    return [];
  };
}

async function* alone(keys: AsyncIterable<string>): AsyncIterable<QueueMessage> {
  for await (const key of keys) yield { keys: [key] };
}

/** Sources that were never read leave no state: a poll looks at states and would not find them. */
async function* unreadSources(store: ObjectStore): AsyncIterable<string> {
  const states = store.list(prefixes.states)[Symbol.asyncIterator]();
  let state = await states.next();
  for await (const { key } of store.list(prefixes.sources)) {
    const expected = stateKey(sourceOfKey(key));
    while (state.done !== true && state.value.key < expected) state = await states.next();
    if (state.done === true || state.value.key !== expected) yield key;
  }
  await states.return?.();
}
