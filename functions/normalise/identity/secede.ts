import { mintId } from '../../core/identity.ts';
import { articleKeyOf, digestInKey, traceKey } from '../../core/keys.ts';
import { changeEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { Claim } from './claims.ts';
import { accountsIn, accountsOf, areStrangers } from './strangers.ts';

/**
 * An address may have been named as their own by pages of another article before anybody asked for it. Its own Pages show
 * whose it is: where the two have nothing in common, an Article of its own begins there, and the entry says which one has
 * to give it back. Answers whether there was such an address among these.
 */
export async function secede(claims: readonly Claim[], reader: Reader): Promise<boolean> {
  let hasSeceded = false;
  for (const claim of claims) {
    if (!claim.isEarliest || digestInKey(claim.article) === claim.alias) continue;
    if (!(await isAmongStrangers(claim, reader))) continue;
    await begin(claim, reader);
    hasSeceded = true;
  }
  return hasSeceded;
}

/** What its first Page shows was looked at when that was settled, which its Trace tells. */
async function isAmongStrangers({ alias, article }: Claim, reader: Reader): Promise<boolean> {
  const [own] = await accountsOf([alias], reader);
  const first = own?.statements[0];
  if (own === undefined || first === undefined) return false;
  if ((await reader.store.head(traceKey(first.page))) !== undefined) return false;
  const theirs = await accountsIn(article, reader);
  return areStrangers(
    [own],
    theirs.filter(({ group }) => group !== alias),
  );
}

async function begin(claim: Claim, { source, store }: Reader): Promise<void> {
  const { alias } = claim;
  const former = new Set([claim.article, ...claim.ended]);
  const own = { article: articleKeyOf(source.id, alias), id: mintId(source, alias), earliest: true } as const;
  await changeEntry(source.id, alias, store, (present) =>
    present !== undefined && former.has(present.article)
      ? { ...present, ...own, leaves: [...(present.leaves ?? []), claim.article] }
      : undefined,
  );
}
