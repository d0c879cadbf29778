import { feedKey, prefixes, sourceKey } from '../core/keys.ts';
import type { ObjectStore, Ports } from '../ports.ts';
import { catalogueMerged } from './catalogue.ts';
import { readManifest } from './manifest.ts';
import { readMergedEditions } from './merged-editions.ts';
import { mergedPlan } from './plan.ts';
import { publishPlan } from './publish-plan.ts';

/**
 * Publishes every Edition over several Sources from all their Articles, and takes those away that are no longer declared:
 * their readers are told so. Throws as `publishPlan`.
 */
export async function publishMerged(ports: Ports): Promise<void> {
  const { store } = ports;
  const plans = (await readMergedEditions(ports)).map(mergedPlan);
  const shown = [];
  for (const plan of plans) {
    await publishPlan({ plan, keys: [], whole: true }, ports);
    if ((await store.head(feedKey(plan.folder, 'feed.json'))) !== undefined) shown.push(plan);
  }
  const declared = new Set(plans.map(({ folder }) => folder));
  const gone = (await mergedFolders(store)).filter((folder) => !declared.has(folder));
  await catalogueMerged(shown, gone, ports);
}

/** Of all Editions over several Sources that there ever were: their Manifests, which stay, lead no history. */
async function mergedFolders(store: ObjectStore): Promise<readonly string[]> {
  const folders: string[] = [];
  for await (const { key } of store.list(prefixes.manifests)) {
    const [, folder] = /^[^/]+\/([^/]+)\.json$/.exec(key) ?? [];
    if (folder === undefined) continue;
    if ((await store.head(sourceKey(folder))) !== undefined) continue;
    const stored = await readManifest(folder, store);
    if (stored.kind === 'sound' && stored.manifest.history === undefined) folders.push(folder);
  }
  return folders;
}
