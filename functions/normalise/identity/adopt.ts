import { articleKeyOf, digestInKey } from '../../core/keys.ts';
import { identityOf } from '../../core/urls.ts';
import { changeEntry, readEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';

/**
 * Makes all addresses of a written Article its own, and ends the Articles that some of them had before: entry first, then
 * the object, so that whoever writes the ending one at the same moment finds the entry changed. Done again after a crash,
 * it finishes. Answers the digests of the addresses that changed hands.
 */
export async function adopt(
  article: string,
  aliases: readonly string[],
  { source, store, group }: Reader,
): Promise<readonly string[]> {
  const root = digestInKey(article);
  const id = (await readEntry(source.id, root, store))?.id;
  const changed: string[] = [];
  if (id === undefined) return changed;
  for (const alias of aliases) {
    if (alias === root) continue;
    const present = await readEntry(source.id, alias, store);
    if (present?.article !== article) {
      changed.push(alias);
      const [page] = present === undefined ? await group(alias) : [];
      const identity = present?.identity ?? identityOf(page?.page.url ?? '');
      await changeEntry(source.id, alias, store, (entry) => ({
        identity: entry?.identity ?? identity,
        article,
        id,
        ...(entry?.takedown === undefined ? {} : { takedown: entry.takedown }),
      }));
    }
    const ended = articleKeyOf(source.id, alias);
    if ((await store.head(ended)) !== undefined) await store.delete(ended);
  }
  return changed;
}
