import { asSyndicationError } from '../core/errors.ts';
import type { Ports, StepFailure } from '../ports.ts';
import type { Published } from './attempt.ts';
import { catalogueFeeds } from './catalogue.ts';
import { readMergedEditions } from './merged-editions.ts';
import { type FeedPlan, plansOf } from './plan.ts';
import { publishPlan } from './publish-plan.ts';
import { readOwnSource } from './read-source.ts';

/** What is to be published. */
export interface PublishTask {
  /** Id of the Source. */
  readonly source: string;
  /** Keys of the Articles that changed. */
  readonly keys: readonly string[];
  /** Read every Article of the Source, not only the changed ones. */
  readonly whole: boolean;
}

/**
 * Publishes all Feeds that take Articles of a Source. Its own comes last: an Article that stands in its Manifest has come
 * through all others too, which is what reconciling relies on. The fault of another feed never holds it up. Throws
 * SyndicationError when the Source or the store is at fault, or its feed would be emptied.
 */
export async function publishSource(task: PublishTask, ports: Ports): Promise<Published> {
  const source = await readOwnSource(task.source, ports.store);
  const [whole, ...others] = plansOf(source, await readMergedEditions(ports));
  const outcomes: Published[] = [];
  for (const plan of others) outcomes.push(await publishOther(plan, task, ports));
  if (whole === undefined) return { written: [], shown: 0, failures: [] };
  const own = await publishPlan({ ...task, plan: whole }, ports);
  const index = own.shown === 0 ? [] : await catalogueFeeds(source.id, [whole, ...others], task.whole, ports);
  return {
    written: [...[...outcomes, own].flatMap(({ written }) => written), ...index],
    shown: own.shown,
    failures: distinct([own, ...outcomes].flatMap(({ failures }) => failures)),
  };
}

async function publishOther(plan: FeedPlan, task: PublishTask, ports: Ports): Promise<Published> {
  try {
    return await publishPlan({ ...task, plan }, ports);
  } catch (thrown) {
    const error = asSyndicationError(thrown, 'publish', plan.name);
    ports.log.error('a feed could not be published', { feed: plan.name, detail: error.message });
    const keys = task.keys.length === 0 ? [plan.name] : task.keys;
    return { written: [], shown: 0, failures: keys.map((key) => ({ key, error })) };
  }
}

/** One failure a key: a broken Article is broken for every feed. */
function distinct(failures: readonly StepFailure[]): readonly StepFailure[] {
  const byKey = new Map<string, StepFailure>();
  for (const failure of failures) if (!byKey.has(failure.key)) byKey.set(failure.key, failure);
  return [...byKey.values()];
}
