import { asSyndicationError, SyndicationError } from '../../core/errors.ts';
import { manifestKey, prefixes, sourceOfKey } from '../../core/keys.ts';
import type { Handler, Ports, StepFailure } from '../../ports.ts';
import { bindSource } from './bind-source.ts';

/** Manifests → all that stands around a Feed. Keys are those of Manifests; those of Editions are the work of this step. */
export const bindFeeds: Handler = async (keys, ports) => {
  const failures: StepFailure[] = [];
  for (const key of new Set(keys)) {
    if (!key.startsWith(prefixes.manifests)) failures.push(notAManifest(key));
    else if (key === manifestKey(sourceOfKey(key))) failures.push(...(await bindOne(key, ports)));
  }
  return failures;
};

/** An Article that cannot be published is told, and fails nobody: publishing it has failed already. */
async function bindOne(key: string, ports: Ports): Promise<readonly StepFailure[]> {
  try {
    const { failures, faults } = await bindSource(sourceOfKey(key), false, ports);
    for (const failure of failures)
      ports.log.warn('an article cannot be published', { key: failure.key, detail: failure.error.message });
    return faults.slice(0, 1).map(({ error }) => ({ key, error }));
  } catch (thrown) {
    return [{ key, error: asSyndicationError(thrown, 'bind', key) }];
  }
}

function notAManifest(key: string): StepFailure {
  return {
    key,
    error: new SyndicationError('internal', { step: 'bind', url: key, detail: 'not the key of a manifest' }),
  };
}
