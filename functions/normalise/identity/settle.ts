import { SyndicationError } from '../../core/errors.ts';
import { digestInKey } from '../../core/keys.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { claimEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { Account, Statement } from '../statements.ts';
import { claimsOf, type NamedAddresses, namedAddresses } from './claims.ts';
import { noteAndLook } from './evidence.ts';
import { rootOf, type Unclaimed, unclaimedOf } from './root.ts';
import { readArticle } from './stored-article.ts';
import { twinsOf } from './twins.ts';

/** Which Article an address belongs to. */
export interface Settlement {
  /** Key of the Article. */
  readonly article: string;
  /** Digests of the identities that belong to it, as far as this settled. */
  readonly aliases: ReadonlySet<string>;
  /** Keys of the Articles among which it was chosen: from no other may it take an address. */
  readonly weighed: ReadonlySet<string>;
}

/** Another address may become an Article while we look, or go on as another one; each look sees more. */
const mostLooks = 10;

/**
 * Settles to which Article a group of Pages belongs, and keeps it in the ledger: the one of its address, of an address
 * that its Pages name, or of an address that shows the same article; else a new one. Where these are several Articles, the
 * one seen first goes on, in whatever order they were met. `isFresh`: the Page was never settled before. `also`: digests of
 * further addresses that are known to belong to it. Throws `store-conflict` when others never leave off.
 */
export async function settle(
  account: Account,
  statement: Statement,
  isFresh: boolean,
  also: ReadonlySet<string>,
  reader: Reader,
): Promise<Settlement> {
  const candidates = await noteAndLook(statement, account, reader.source.id, reader.store);
  const twins = isFresh ? await twinsOf(statement, account, candidates, reader) : new Set<string>();
  const known = new Set([account.group, ...twins, ...also]);
  for (let look = 1; look <= mostLooks; look += 1) {
    const settled = await settleOnce(account, known, reader);
    if (settled !== undefined) return settled;
  }
  throw new SyndicationError('store-conflict', { step: 'normalise', url: account.identity });
}

/**
 * Chooses among the Articles that are claimed or would begin, and claims for the chosen one. Undefined when an Article
 * turned up that was not among them: about one that nobody weighed, nothing is decided.
 */
async function settleOnce(
  account: Account,
  known: ReadonlySet<string>,
  reader: Reader,
): Promise<Settlement | undefined> {
  const addresses = await namedAddresses(account, reader);
  const aliases = new Set([...known, ...addresses.taken]);
  const claims = await claimsOf(aliases, reader);
  const unclaimed = await unclaimedOf(account, aliases, claims, reader);
  const root = await rootOf(claims, unclaimed, reader);
  if (root === undefined) return undefined;
  const weighed = new Set([root.article, ...claims.flatMap(({ article, ended }) => [article, ...ended])]);
  const claimed = await claimAddresses(unclaimed, addresses, root, reader);
  const after = await claimsOf(aliases, reader);
  if (![...claimed, ...after].every(({ article }) => weighed.has(article))) return undefined;
  const met = [digestInKey(root.article), ...after.map(({ alias }) => alias), ...addresses.free.keys()];
  const others = [...weighed].filter((article) => article !== root.article);
  const theirs = await Promise.all(others.map((article) => addressesOf(article, reader)));
  return { article: root.article, aliases: new Set([...met, ...theirs.flat()]), weighed };
}

/** Entries for the groups and addresses that nobody has. Those that belong to Articles that end follow later. */
async function claimAddresses(
  unclaimed: readonly Unclaimed[],
  { free }: NamedAddresses,
  { article, id }: LedgerEntry,
  { source, store }: Reader,
): Promise<readonly LedgerEntry[]> {
  const standing: LedgerEntry[] = [];
  for (const { account } of unclaimed) {
    const { group, identity } = account;
    standing.push(await claimEntry(source.id, group, store, { identity, article, id }));
  }
  for (const [digest, identity] of free) {
    if (digest === digestInKey(article)) continue;
    standing.push(await claimEntry(source.id, digest, store, { identity, article, id }));
  }
  return standing;
}

async function addressesOf(article: string, { store }: Reader): Promise<readonly string[]> {
  return [digestInKey(article), ...((await readArticle(article, store))?.aliases ?? [])];
}
