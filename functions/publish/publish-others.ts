import { asSyndicationError } from '../core/errors.ts';
import type { Ports, StepFailure } from '../ports.ts';
import type { FeedPlan } from './plan.ts';
import { publishPlan } from './publish-plan.ts';
import type { PlanTask } from './read-wanted.ts';

/** What came of the Feeds beside the whole one. */
export interface OthersPublished {
  readonly written: readonly string[];
  /** Those that have something to show, or had: readers can subscribe to them. */
  readonly present: readonly FeedPlan[];
  /** Articles that cannot be published, one a key. */
  readonly failures: readonly StepFailure[];
  /** Feeds that could not be published at all: the key is the name of the Feed. */
  readonly faults: readonly StepFailure[];
}

/** Publishes the news sitemap and the Editions that take Articles of a Source. The fault of one never holds up another. */
export async function publishOthers(
  plans: readonly FeedPlan[],
  task: Omit<PlanTask, 'plan'>,
  ports: Ports,
): Promise<OthersPublished> {
  const written: string[] = [];
  const present: FeedPlan[] = [];
  const failures = new Map<string, StepFailure>();
  const faults: StepFailure[] = [];
  for (const plan of plans) {
    try {
      const published = await publishPlan({ ...task, plan }, ports);
      written.push(...published.written);
      if (!published.absent) present.push(plan);
      for (const failure of published.failures) failures.set(failure.key, failure);
    } catch (thrown) {
      // What could not be published stays as it was.
      present.push(plan);
      const error = asSyndicationError(thrown, 'publish', plan.name);
      ports.log.error('a feed could not be published', { feed: plan.name, detail: error.message });
      faults.push({ key: plan.name, error });
    }
  }
  return { written, present, failures: [...failures.values()], faults };
}
