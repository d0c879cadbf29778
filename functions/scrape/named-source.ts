import type { Source } from '../core/source.ts';
import type { CollectedListing } from './collect-listings.ts';

/**
 * The Source under the name that its pages give it, where nobody has named it yet: until then it has its host's. The state
 * keeps what they said, so that a Listing that has not changed still says it.
 */
export function namedSource(source: Source, listings: ReadonlyMap<string, CollectedListing>): Source {
  if (source.name !== new URL(source.home).host) return source;
  const home = listings.get(source.home)?.state.siteName;
  const name =
    home ?? [...listings.values()].find(({ state }) => state.siteName !== undefined)?.state.siteName;
  return name === undefined ? source : { ...source, name };
}
