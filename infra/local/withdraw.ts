import { SyndicationError } from '../../functions/core/errors.ts';
import { locate } from '../../functions/locate.ts';
import { orderTakedown } from '../../functions/withdraw.ts';
import { systemClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { offlinePorts, openStore, presentSettings } from './offline.ts';
import type { Terminal } from './output/terminal.ts';

export interface WithdrawOptions {
  /** Id or address of an Article. */
  readonly article: string;
  readonly reason?: string;
  /** Lifts the order instead. */
  readonly revive: boolean;
  /** Folder of the store. */
  readonly store: string;
  readonly json: boolean;
}

/** Takes an Article out of the feeds, or lets it in again. Gives the exit code. Throws `unknown-article`. */
export async function withdraw(
  options: WithdrawOptions,
  terminal: Terminal,
  environment: Environment,
): Promise<number> {
  const takedown = orderOf(options);
  const store = openStore(options.store);
  const { source } = await locate(options.article, store);
  const ports = offlinePorts(store, await presentSettings(store, source), terminal, environment);
  const ordered = await orderTakedown(options.article, takedown, ports);
  const state = ordered.withdrawn ? 'withdrawn' : 'in the feeds again';
  terminal.out(options.json ? JSON.stringify(ordered) : `${state}: ${ordered.title} (${ordered.id})`);
  if (options.revive && ordered.withdrawn) {
    terminal.err(
      'The order is lifted, but its newspaper has withdrawn it too: it comes back when its page does.',
    );
  }
  return 0;
}

function orderOf({ revive, reason = '' }: WithdrawOptions) {
  if (revive) return undefined;
  const note = reason.replace(/\s+/g, ' ').trim();
  if (note === '') {
    const detail = '--reason says why, for the record; --revive lifts an order';
    throw new SyndicationError('bad-option', { step: 'setup', detail });
  }
  return { at: new Date(systemClock.now()).toISOString(), note };
}
