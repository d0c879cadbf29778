import { asSyndicationError, SyndicationError } from '../core/errors.ts';
import { prefixes, sourceOfKey } from '../core/keys.ts';
import type { Handler, Ports, StepFailure } from '../ports.ts';
import { publishSource } from './publish-source.ts';

/** Articles → Manifest → feed files. Keys are those of Articles; each Source is published once a batch. */
export const publishArticles: Handler = async (keys, ports) => {
  const strange = keys.filter((key) => !isArticleKey(key));
  const failures: StepFailure[] = strange.map(notAnArticle);
  for (const [source, changed] of bySource(keys.filter(isArticleKey))) {
    failures.push(...(await publishGroup(source, changed, ports)));
  }
  return failures;
};

/** A fault of one Article is its own; a fault of the Source or the store is that of every key. */
async function publishGroup(
  source: string,
  keys: readonly string[],
  ports: Ports,
): Promise<readonly StepFailure[]> {
  try {
    const { failures } = await publishSource({ source, keys, whole: false }, ports);
    return failuresOf(keys, failures, ports);
  } catch (thrown) {
    const error = asSyndicationError(thrown, 'publish', source);
    return keys.map((key) => ({ key, error }));
  }
}

/** Rebuilding a Manifest meets Articles that are not of this batch: their faults are told, and fail nobody else. */
function failuresOf(
  keys: readonly string[],
  failures: readonly StepFailure[],
  { log }: Ports,
): readonly StepFailure[] {
  const asked = new Set(keys);
  for (const { key, error } of failures) {
    if (!asked.has(key)) log.warn('an article cannot be published', { key, detail: error.message });
  }
  return failures.filter(({ key }) => asked.has(key));
}

function bySource(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const key of keys) {
    const source = sourceOfKey(key);
    groups.set(source, (groups.get(source) ?? new Set()).add(key));
  }
  return new Map([...groups].map(([source, group]) => [source, [...group]]));
}

function isArticleKey(key: string): boolean {
  return key.startsWith(prefixes.articles) && /^[^/]+\/[^/]+\/[^/]+\.json$/.test(key);
}

function notAnArticle(key: string): StepFailure {
  const detail = 'not the key of an article';
  return { key, error: new SyndicationError('internal', { step: 'publish', url: key, detail }) };
}
