import { digestOf } from '../../core/digest.ts';
import { mintId } from '../../core/identity.ts';
import { articleKeyOf, digestInKey } from '../../core/keys.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { identityOf } from '../../core/urls.ts';
import { claimEntry, readEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { Account, Statement } from '../statements.ts';
import { type AddressClaims, addressClaims, type Claim, firstSeenOf, twinClaims } from './claims.ts';
import { noteAndLook } from './evidence.ts';
import { readArticle } from './stored-article.ts';
import { twinsOf } from './twins.ts';

/** Which Article an address belongs to. */
export interface Settlement {
  /** Key of the Article. */
  readonly article: string;
  /** Digests of the identities that belong to it, as far as this settled. */
  readonly aliases: ReadonlySet<string>;
}

/** Another address may become an Article while we look; each look sees more. */
const mostLooks = 4;

/**
 * Settles to which Article a group of Pages belongs, and keeps it in the ledger: the one of its address, of an address
 * that its Pages name, or of an address that shows the same article; else a new one. Where these are several Articles, the
 * one seen first goes on, in whatever order they were met. `isFresh`: the Page was never settled before.
 */
export async function settle(
  account: Account,
  statement: Statement,
  isFresh: boolean,
  reader: Reader,
): Promise<Settlement> {
  const candidates = await noteAndLook(statement, account, reader.source.id, reader.store);
  const twins = isFresh ? await twinsOf(statement, account, candidates, reader) : new Set<string>();
  const addresses = await addressClaims(account, reader);
  let claims = await allClaims(addresses, twins, reader);
  for (let look = 1; ; look += 1) {
    const root = await rootOf(account, addresses, claims, reader);
    await claimAddresses(account, addresses, root, reader);
    const known = new Set(claims.map(({ article }) => article));
    claims = await allClaims(addresses, twins, reader);
    const isSettled = claims.every(({ article }) => known.has(article) || article === root.article);
    if (isSettled || look === mostLooks) return settlement(account, addresses, root, claims, reader);
  }
}

async function allClaims(
  { claims }: AddressClaims,
  twins: ReadonlySet<string>,
  reader: Reader,
): Promise<readonly Claim[]> {
  return [...claims, ...(await twinClaims(twins, reader))];
}

/** The entry of the Article that goes on: of all that are claimed and the group's own, the one that was seen first. */
async function rootOf(
  account: Account,
  addresses: AddressClaims,
  claims: readonly Claim[],
  reader: Reader,
): Promise<LedgerEntry> {
  const { source, store } = reader;
  const [first] = account.statements;
  if (first === undefined) throw new RangeError('only an article has an identity');
  const own = await readEntry(source.id, account.group, store);
  const begun = own ?? newEntry(account, addresses, reader);
  const rivals = new Set([begun.article, ...claims.map(({ article }) => article)]);
  let leader = begun.article;
  if (rivals.size > 1) {
    const seen = [...rivals].map(async (article) => {
      const isNew = own === undefined && article === begun.article;
      const known = await firstSeenOf(article, reader);
      return { article, at: isNew && first.seenAt < known ? first.seenAt : known };
    });
    const ordered = (await Promise.all(seen)).sort((a, b) => compare(a.at + a.article, b.at + b.article));
    leader = ordered[0]?.article ?? leader;
  }
  const root = digestInKey(leader);
  if (leader === begun.article && own === undefined) return claimEntry(source.id, root, store, begun);
  return (await readEntry(source.id, root, store)) ?? { ...begun, article: leader, id: mintId(source, root) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** An Article begins at the first canonical address; at the one asked for where another Article has that. */
function newEntry(account: Account, { refused }: AddressClaims, { source }: Reader): LedgerEntry {
  const canonical = identityOf(account.statements[0]?.content.url ?? '');
  const identity = refused.has(digestOf(canonical)) ? account.identity : canonical;
  const root = digestOf(identity);
  return {
    identity,
    article: articleKeyOf(source.id, root),
    id: mintId(source, root),
  };
}

/** Entries for the group and for the addresses that nobody has. Those that belong to Articles that end follow later. */
async function claimAddresses(
  account: Account,
  { free }: AddressClaims,
  { article, id }: LedgerEntry,
  { source, store }: Reader,
): Promise<void> {
  await claimEntry(source.id, account.group, store, { identity: account.identity, article, id });
  for (const [digest, identity] of free) {
    if (digest === digestInKey(article)) continue;
    await claimEntry(source.id, digest, store, { identity, article, id });
  }
}

async function settlement(
  account: Account,
  { free }: AddressClaims,
  { article }: LedgerEntry,
  claims: readonly Claim[],
  { source, store }: Reader,
): Promise<Settlement> {
  const own = await readEntry(source.id, account.group, store);
  const ending = new Set([own?.article ?? article, ...claims.map((claim) => claim.article)]);
  ending.delete(article);
  const aliases = new Set([digestInKey(article), account.group, ...free.keys()]);
  for (const { alias } of claims) aliases.add(alias);
  for (const other of ending) {
    aliases.add(digestInKey(other));
    for (const alias of (await readArticle(other, store))?.aliases ?? []) aliases.add(alias);
  }
  return { article, aliases };
}
