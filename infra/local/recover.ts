import { messageOf } from '../../functions/core/errors.ts';
import type { LocalRuntime } from './runtime.ts';

/** Finishes what an earlier run, or this one, began and did not end: objects whose message was lost. */
export async function recover(runtime: LocalRuntime): Promise<void> {
  const { unfinishedKeys } = await import('../../functions/reconcile.ts');
  const { log, store } = runtime.ports;
  try {
    for await (const key of unfinishedKeys(store)) runtime.deliver(key);
  } catch (error) {
    log.warn('could not look for unfinished work', { reason: messageOf(error) });
  }
}
