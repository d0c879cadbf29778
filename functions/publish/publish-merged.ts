import type { Ports } from '../ports.ts';
import { readMergedEditions } from './merged-editions.ts';
import { mergedPlan } from './plan.ts';
import { publishPlan } from './publish-plan.ts';

/** Publishes every Edition over several Sources from all their Articles. Throws as `publishPlan`. */
export async function publishMerged(ports: Ports): Promise<void> {
  for (const edition of await readMergedEditions(ports)) {
    await publishPlan({ plan: mergedPlan(edition), keys: [], whole: true }, ports);
  }
}
