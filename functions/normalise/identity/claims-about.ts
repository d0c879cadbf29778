import type { Reader } from '../read-group.ts';
import type { Account } from '../statements.ts';
import { type Claim, claimsOf } from './claims.ts';
import { namersOf } from './namesakes.ts';
import type { Novelty } from './novelty.ts';
import { accountsOf, isStrange } from './strangers.ts';

/** The claims of these addresses, and of those that named this one before it was asked for. */
export async function claimsAbout(
  account: Account,
  aliases: readonly string[],
  novelty: Novelty,
  reader: Reader,
): Promise<{ readonly aliases: ReadonlySet<string>; readonly claims: readonly Claim[] }> {
  const claims = await claimsOf(new Set(aliases), reader);
  const isNamed = novelty === 'first' && claims.some(({ alias }) => alias === account.group);
  const namers = isNamed ? [...(await namersOf(account, reader))] : [];
  const further = await claimsOf(
    namers.filter((namer) => !aliases.includes(namer)),
    reader,
  );
  const strange = await strangeAmong(account, claims, reader);
  return {
    aliases: new Set([...aliases, ...namers].filter((alias) => !strange.has(alias))),
    claims: [...claims, ...further].filter(({ alias }) => !strange.has(alias)),
  };
}

/** Addresses that belonged to the Article a moment ago, until it was seen that they are those of another one. */
async function strangeAmong(
  { group }: Account,
  claims: readonly Claim[],
  reader: Reader,
): Promise<ReadonlySet<string>> {
  const own = claims.filter(({ alias }) => alias === group).map(({ article }) => article);
  const others = claims.filter(({ article }) => own.length > 0 && !own.includes(article));
  const ours = claims.filter(({ article }) => own.includes(article)).map(({ alias }) => alias);
  const strange = new Set<string>();
  for (const { alias, article } of others) {
    if (await isStrange(alias, article, await accountsOf(ours, reader), reader)) strange.add(alias);
  }
  return strange;
}
