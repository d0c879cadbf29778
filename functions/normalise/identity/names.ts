import { digestOf } from '../../core/digest.ts';
import { mintId } from '../../core/identity.ts';
import { articleKeyOf, digestInKey } from '../../core/keys.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { claimEntry, readEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { Account } from '../statements.ts';
import { readArticle, takedownOf } from './stored-article.ts';
import { accountsIn, accountsOf, areStrangers, firstNamed, isStrange, namedBy } from './strangers.ts';

/** What other addresses, which the Pages name as their own, mean for a group. Of those that show something else, nothing. */
export interface NamedAddresses {
  /** Digests of identities that belong to an Article already. */
  readonly taken: ReadonlySet<string>;
  /** Identities that nobody has yet, by digest. */
  readonly free: ReadonlyMap<string, string>;
  /**
   * Addresses that nobody asked for and that an Article has, by digest, which has nothing in common with these Pages and
   * named them later: the key of that Article.
   */
  readonly won: ReadonlyMap<string, string>;
  /** Digests of those that are still to be taken out of an Article that had them before. */
  readonly leaving: ReadonlySet<string>;
}

/** The canonical addresses of Pages and the ones that answered for them, but for the one asked for. */
export async function namedAddresses(account: Account, reader: Reader): Promise<NamedAddresses> {
  const taken = new Set<string>();
  const free = new Map<string, string>();
  const won = new Map<string, string>();
  const leaving = new Set<string>();
  for (const [alias, identity] of namesIn(account)) {
    const entry = await entryOf(alias, identity, reader);
    if (entry?.leaves !== undefined) leaving.add(alias);
    if (entry === undefined) {
      if (await isFree(alias, account, reader)) free.set(alias, identity);
    } else if (!(await isStrange(alias, entry.article, [account], reader))) taken.add(alias);
    else if (await isWon(alias, entry.article, account, reader)) won.set(alias, entry.article);
  }
  return { taken, free, won, leaving };
}

/** The entry of an address. Articles of before there was a ledger are where their canonical addresses say. */
async function entryOf(
  alias: string,
  identity: string,
  { source, store }: Reader,
): Promise<LedgerEntry | undefined> {
  const entry = await readEntry(source.id, alias, store);
  if (entry !== undefined) return entry;
  const article = articleKeyOf(source.id, alias);
  if ((await store.head(article)) === undefined) return undefined;
  const known = await readArticle(article, store);
  const id = known?.id ?? mintId(source, alias);
  return claimEntry(source.id, alias, store, { identity, article, id, ...(known && takedownOf(known)) });
}

function namesIn({ group, statements }: Account): ReadonlyMap<string, string> {
  const names = new Map(statements.flatMap(namedBy).map((identity) => [digestOf(identity), identity]));
  names.delete(group);
  return names;
}

/** Unless its Pages, which were not settled yet, show something else. */
async function isFree(alias: string, account: Account, reader: Reader): Promise<boolean> {
  return !areStrangers([account], await accountsOf([alias], reader));
}

/** Whether an address of an Article that is a stranger was named by these Pages first or alone, and no Page shows whose it is. */
async function isWon(alias: string, article: string, account: Account, reader: Reader): Promise<boolean> {
  const shown = await reader.group(alias);
  if (shown.length > 0 || digestInKey(article) === alias) return false;
  const theirs = firstNamed(alias, await accountsIn(article, reader));
  const ours = firstNamed(alias, [account]);
  return ours !== undefined && (theirs === undefined || ours < theirs);
}
