import { sha256 } from '../core/digest.ts';
import { SyndicationError } from '../core/errors.ts';
import { manifestKey } from '../core/keys.ts';
import type { Clock, Ports } from '../ports.ts';
import { attempt, type EarlierRound, type Published } from './attempt.ts';
import type { PlanTask } from './read-wanted.ts';

/** Rounds before giving up. Every conflict means that some other writer got further. */
const mostRounds = 24;
/** Milliseconds before the second round; doubled for each further one. */
const shortestPause = 20;
/** Milliseconds. */
const longestPause = 2_000;

/**
 * Publishes one Feed, again and again while others write the same objects. Throws SyndicationError: `store-conflict`
 * when that does not end, and what `attempt` throws. Whatever is thrown, the files are whole and a repetition heals.
 */
export async function publishPlan(task: PlanTask, ports: Ports): Promise<Published> {
  let earlier: EarlierRound | undefined;
  for (let round = 1; round <= mostRounds; round += 1) {
    const result = await attempt(task, earlier, ports);
    if (result.outcome === 'published') return logged(result.published, task, ports);
    earlier = result.round;
    await ports.clock.sleep(pauseAfter(round, task, ports.clock));
  }
  throw new SyndicationError('store-conflict', { step: 'publish', url: manifestKey(task.plan.name) });
}

function logged(published: Published, { plan }: PlanTask, { log }: Ports): Published {
  const { written, shown } = published;
  if (written.length > 0) log.info('published', { feed: plan.name, entries: shown, written: written.length });
  else log.debug('nothing to publish', { feed: plan.name });
  return published;
}

/** Writers that collided must not meet again: half to all of the pause, by task and time, for steps know no chance. */
function pauseAfter(round: number, { plan, keys }: PlanTask, clock: Clock): number {
  const pause = Math.min(longestPause, shortestPause * 2 ** (round - 1));
  const lot = Number.parseInt(
    sha256(`${plan.name}\n${keys.join('\n')}\n${round}\n${clock.now()}`).slice(0, 8),
    16,
  );
  return Math.round((pause * (1 + lot / 0xffffffff)) / 2);
}
