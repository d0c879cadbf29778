import { SyndicationError } from '../core/errors.ts';
import { digestInKey } from '../core/keys.ts';
import { changeEntry, readEntry } from '../stored/ledger.ts';
import { claimsOf } from './identity/claims.ts';
import type { Reader } from './read-group.ts';
import { hasStayed, retrace } from './retrace.ts';
import { writeArticle } from './write-article.ts';

/** As often as others change the Article that has to give an address back. */
const mostRounds = 12;

/** Articles that had an address for no good reason are written without it. Done again after a crash, it finishes. */
export async function giveBack(alias: string, reader: Reader): Promise<void> {
  const { source, store } = reader;
  const leaves = (await readEntry(source.id, alias, store))?.leaves ?? [];
  for (const former of leaves) await writeAnew(former, reader);
  await changeEntry(source.id, alias, store, (present) => {
    // Others may have finished with these meanwhile, and found another one.
    if (present?.leaves?.join() !== leaves.join()) return undefined;
    const { leaves: _, ...rest } = present;
    return rest;
  });
}

/** It may have gone on as another one meanwhile, or do so while its Traces are written. */
async function writeAnew(former: string, reader: Reader): Promise<void> {
  for (let round = 1; round <= mostRounds; round += 1) {
    const [claim] = await claimsOf([digestInKey(former)], reader);
    if (claim === undefined || (await reader.store.head(claim.article)) === undefined) return;
    const { article } = claim;
    const written = await writeArticle(article, [], reader);
    if (written === 'ended') continue;
    const { accounts, bytes } = written;
    if (bytes === undefined) return;
    const isTold = await retrace(article, accounts, reader);
    if (isTold && (await hasStayed(article, bytes, reader))) return;
  }
  throw new SyndicationError('store-conflict', { step: 'normalise', url: former });
}
