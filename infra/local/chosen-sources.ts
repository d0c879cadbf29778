import { SyndicationError } from '../../functions/core/errors.ts';
import { prefixes, sourceOfKey } from '../../functions/core/keys.ts';
import type { ObjectStore } from '../../functions/ports.ts';

/** Ids of the Sources that a command is about: those that it names, or all of the store. Throws `unknown-source`. */
export async function chosenSources(
  named: readonly string[],
  store: ObjectStore,
  folder: string,
): Promise<readonly string[]> {
  const known: string[] = [];
  for await (const { key } of store.list(prefixes.sources)) known.push(sourceOfKey(key));
  const unknown = named.find((id) => !known.includes(id));
  if (unknown === undefined && known.length > 0) return named.length === 0 ? known : named;
  const detail = known.length === 0 ? 'no source at all' : `there is: ${known.join(', ')}`;
  throw new SyndicationError('unknown-source', { step: 'setup', url: unknown ?? folder, detail });
}
