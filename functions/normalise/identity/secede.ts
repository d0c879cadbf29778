import { mintId } from '../../core/identity.ts';
import { articleKeyOf, digestInKey } from '../../core/keys.ts';
import { changeEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { Statement } from '../statements.ts';
import type { Claim } from './claims.ts';
import { accountsIn, accountsOf, areStrangers, firstPageIn } from './strangers.ts';

/**
 * An address may have been named as their own by pages of another article before anybody asked for it. Its own Pages show
 * whose it is: where the two have nothing in common, an Article of its own begins there, and the entry says which one has
 * to give it back. Answers whether there was such an address among these.
 */
export async function secede(claims: readonly Claim[], reader: Reader): Promise<boolean> {
  let hasSeceded = false;
  for (const claim of claims) {
    if (digestInKey(claim.article) === claim.alias) continue;
    const stranger = await strangerAt(claim, reader);
    if (stranger === undefined) continue;
    await begin(claim, stranger, reader);
    hasSeceded = true;
  }
  return hasSeceded;
}

async function strangerAt({ alias, article }: Claim, reader: Reader): Promise<Statement | undefined> {
  const [own] = await accountsOf([alias], reader);
  const first = own?.statements[0];
  if (own === undefined || first === undefined) return undefined;
  const theirs = await accountsIn(article, reader);
  const others = theirs.filter(({ group }) => group !== alias);
  return areStrangers([own], others) ? first : undefined;
}

async function begin(claim: Claim, first: Statement, { source, store }: Reader): Promise<void> {
  const { alias } = claim;
  const former = new Set([claim.article, ...claim.ended]);
  const own = {
    article: articleKeyOf(source.id, alias),
    id: mintId(source, alias),
    first: firstPageIn(first),
  };
  await changeEntry(source.id, alias, store, (present) =>
    present !== undefined && former.has(present.article)
      ? { ...present, ...own, leaves: [...(present.leaves ?? []), claim.article] }
      : undefined,
  );
}
