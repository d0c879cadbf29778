import type { Ports, StepFailure } from '../ports.ts';
import type { Published } from './attempt.ts';
import { readMergedEditions } from './merged-editions.ts';
import { otherPlans, wholePlan } from './plan.ts';
import { publishOthers } from './publish-others.ts';
import { publishPlan } from './publish-plan.ts';
import { type PublishedSource, readOwnSource } from './read-source.ts';

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
 * Publishes the Feed of a Source. Its Manifest is the message to bind all else around it; an Article too old to be told
 * there is taken to the other Feeds at once. Throws SyndicationError when the Source or the store is at fault, or the
 * feed would be emptied.
 */
export async function publishSource(task: PublishTask, ports: Ports): Promise<Published> {
  const source = await readOwnSource(task.source, ports.store);
  const own = await publishPlan({ ...task, plan: wholePlan(source) }, ports);
  if (task.whole || own.unplaced.length === 0) return own;
  const others = await publishUnplaced(source, own.unplaced, ports);
  return {
    ...own,
    written: [...others.written, ...own.written],
    failures: [...own.failures, ...others.failures],
  };
}

/** A Feed that fails is a failure of every key: the message comes again. */
async function publishUnplaced(
  source: PublishedSource,
  keys: readonly string[],
  ports: Ports,
): Promise<{ readonly written: readonly string[]; readonly failures: readonly StepFailure[] }> {
  const plans = otherPlans(source, await readMergedEditions(ports));
  const { written, faults } = await publishOthers(plans, { keys, whole: false }, ports);
  const [fault] = faults;
  return { written, failures: fault === undefined ? [] : keys.map((key) => ({ key, error: fault.error })) };
}
