import { traceKey } from '../../core/keys.ts';
import type { PageReading } from '../parts/read-together.ts';
import type { Reader } from '../read-group.ts';
import type { Account } from '../statements.ts';

/**
 * What a Page is to its address: it was settled before (whatever it says now, it changes no id); it never was; or it never
 * was and is the first that shows an article there.
 */
export type Novelty = 'known' | 'fresh' | 'first';

/** `anew`: addresses that are settled as if they never were. A part makes its first page say something new, which may only now be an article. */
export async function noveltyOf(
  key: string,
  { group, statements }: Account,
  readings: readonly PageReading[],
  anew: ReadonlySet<string>,
  { store }: Reader,
): Promise<Novelty> {
  if (!anew.has(group) && (await store.head(traceKey(key))) !== undefined) return 'known';
  const isPart = readings.some((reading) => reading.key === key && reading.page.part !== undefined);
  return isPart || statements[0]?.page === key ? 'first' : 'fresh';
}
