import type { Ports, StepFailure } from '../ports.ts';
import type { Published } from './attempt.ts';
import { bindSource } from './bind/bind-source.ts';
import { publishSource } from './publish-source.ts';

/**
 * Rebuilds the Manifest and the feed files of a Source from all its Articles, and all that is bound around them: the same
 * bytes that publishing them one by one gives. Heals what is missing or was changed by hand; writes nothing where nothing
 * differs. Broken Articles are in `failures`, and Feeds that could not be published. Throws SyndicationError when the
 * Source or the store is at fault, or the feed would be emptied.
 */
export async function republish(
  source: string,
  ports: Ports,
): Promise<Omit<Published, 'absent' | 'unplaced'>> {
  const own = await publishSource({ source, keys: [], whole: true }, ports);
  const bound = await bindSource(source, true, ports);
  return {
    written: [...own.written, ...bound.written],
    shown: own.shown,
    failures: distinct([...own.failures, ...bound.failures, ...bound.faults]),
  };
}

/** One failure a key: a broken Article is broken for every feed. */
function distinct(failures: readonly StepFailure[]): readonly StepFailure[] {
  return [...new Map(failures.toReversed().map((failure) => [failure.key, failure])).values()].reverse();
}
