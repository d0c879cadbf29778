import { digestInKey } from '../../core/keys.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { changeEntry, claimEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { NamedAddresses } from './names.ts';
import type { Beginning } from './root.ts';
import type { Weighed } from './settle.ts';

/**
 * Entries for the groups and addresses that nobody has, and for those that a stranger has for no good reason. Those that
 * belong to Articles that end follow later.
 */
export async function claimAddresses(
  beginnings: readonly Beginning[],
  { free, won }: NamedAddresses,
  { article, id }: LedgerEntry,
  weighed: Weighed,
  { source, store }: Reader,
): Promise<readonly LedgerEntry[]> {
  const standing: LedgerEntry[] = [];
  for (const { account } of beginnings) {
    const { group, identity } = account;
    if (group === digestInKey(article)) continue;
    standing.push(await claimEntry(source.id, group, store, { identity, article, id }));
  }
  for (const [digest, identity] of free) {
    if (digest === digestInKey(article)) continue;
    standing.push(await claimEntry(source.id, digest, store, { identity, article, id }));
  }
  for (const [digest, from] of won) {
    const entry = await changeEntry(source.id, digest, store, (present) =>
      present?.article === from && !weighed.has(from)
        ? { ...present, article, id, leaves: [...(present.leaves ?? []), from] }
        : undefined,
    );
    if (entry !== undefined) standing.push(entry);
  }
  return standing;
}
