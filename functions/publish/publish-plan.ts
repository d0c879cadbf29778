import { manifestKey } from '../core/keys.ts';
import type { Ports } from '../ports.ts';
import { attempt, type EarlierRound, type Published } from './attempt.ts';
import type { PlanTask } from './read-wanted.ts';
import { inRounds } from './rounds.ts';

/**
 * Publishes one Feed, again and again while others write the same objects. Throws SyndicationError: `store-conflict`
 * when that does not end, and what `attempt` throws. Whatever is thrown, the files are whole and a repetition heals.
 */
export async function publishPlan(task: PlanTask, ports: Ports): Promise<Published> {
  const { name } = task.plan;
  const lot = `${name}\n${task.keys.join('\n')}`;
  let earlier: EarlierRound | undefined;
  const published = await inRounds(manifestKey(name), lot, ports.clock, async () => {
    const result = await attempt(task, earlier, ports);
    if (result.outcome === 'published') return result.published;
    earlier = result.round;
    return undefined;
  });
  return logged(published, task, ports);
}

function logged(published: Published, { plan }: PlanTask, { log }: Ports): Published {
  const { written, shown } = published;
  if (written.length > 0) log.info('published', { feed: plan.name, entries: shown, written: written.length });
  else log.debug('nothing to publish', { feed: plan.name });
  return published;
}
