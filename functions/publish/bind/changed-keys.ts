import type { History } from '../../core/feed.ts';
import { pagesThatMayHold } from '../history/marks.ts';
import type { Binding } from './binding.ts';

/**
 * The Articles that a Manifest tells otherwise than when it was bound last: new, changed, withdrawn, gone. Those that only
 * went on to a closed page are as they were; of a volume that has just filled, they are looked at once more.
 */
export function changedKeys(
  now: Binding['told'],
  before: Binding['told'],
  history: History,
): readonly string[] {
  const marks = history.closed.map((page) => page.marks);
  const changed = Object.keys(now).filter((key) => now[key] !== before[key]);
  const left = Object.keys(before).filter((key) => now[key] === undefined);
  return [...changed, ...left.filter((key) => pagesThatMayHold(key, marks, 1).length === 0)];
}
