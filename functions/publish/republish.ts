import type { Ports } from '../ports.ts';
import type { Published } from './attempt.ts';
import { publishSource } from './publish-source.ts';

/**
 * Rebuilds the Manifest and the feed files of a Source from all its Articles: the same bytes that publishing them one by
 * one gives. Heals what is missing or was changed by hand; writes nothing where nothing differs. Broken Articles are in
 * `failures`. Throws SyndicationError when the Source or the store is at fault, or the feed would be emptied.
 */
export function republish(source: string, ports: Ports): Promise<Published> {
  return publishSource({ source, keys: [], whole: true }, ports);
}
