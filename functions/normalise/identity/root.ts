import { digestOf } from '../../core/digest.ts';
import { mintId } from '../../core/identity.ts';
import { articleKeyOf, digestInKey } from '../../core/keys.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { identityOf } from '../../core/urls.ts';
import { changeEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf } from '../statements.ts';
import { type Claim, firstSeenOf, namedAddresses } from './claims.ts';

/** A group of Pages that belongs to no Article yet. */
export interface Unclaimed {
  readonly account: Account;
  /** The identity at which its Article would begin. */
  readonly identity: string;
  /** The key of that Article. */
  readonly article: string;
  /** When the first of its Pages was fetched. */
  readonly seenAt: string;
}

/**
 * The groups among these that have no entry: the one that is settled, and those that show its article and are worked on at
 * the same moment. They are settled together, for their worker may have looked for others before we could be seen.
 */
export async function unclaimedOf(
  own: Account,
  aliases: Iterable<string>,
  claims: readonly Claim[],
  reader: Reader,
): Promise<readonly Unclaimed[]> {
  const claimed = new Set(claims.map(({ alias }) => alias));
  const found: Unclaimed[] = [];
  for (const alias of aliases) {
    if (claimed.has(alias)) continue;
    const account = alias === own.group ? own : accountOf(alias, await reader.group(alias));
    const [first] = account.statements;
    if (first === undefined) continue;
    const identity = await beginningOf(account, first.content.url, reader);
    const article = articleKeyOf(reader.source.id, digestOf(identity));
    found.push({ account, identity, article, seenAt: first.seenAt });
  }
  return found;
}

/** An Article begins at the first canonical address; at the one asked for where another Article has that. */
async function beginningOf(account: Account, url: string, reader: Reader): Promise<string> {
  const canonical = identityOf(url);
  if (canonical === account.identity) return canonical;
  const { refused } = await namedAddresses(account, reader);
  return refused.has(digestOf(canonical)) ? account.identity : canonical;
}

/**
 * The entry of the Article that goes on: of all that are claimed or would begin, the one that was seen first. Undefined
 * when that one went on as another meanwhile, of which the claims tell nothing.
 */
export async function rootOf(
  claims: readonly Claim[],
  unclaimed: readonly Unclaimed[],
  reader: Reader,
): Promise<LedgerEntry | undefined> {
  const { source, store } = reader;
  const article = await firstOf(claims, unclaimed, reader);
  const root = digestInKey(article);
  const begun = unclaimed.find((group) => group.article === article);
  const identity = begun?.identity ?? (await identityIn(root, reader));
  const others = new Set(claims.flatMap((claim) => [claim.article, ...claim.ended]));
  others.delete(article);
  // Where it would begin may have become an address of one that was seen later.
  const entry = await changeEntry(source.id, root, store, (present) =>
    present === undefined || others.has(present.article)
      ? { identity, ...present, article, id: mintId(source, root) }
      : undefined,
  );
  return entry?.article === article ? entry : undefined;
}

/** The key of the Article seen first; of those seen at the same moment, the first key. */
async function firstOf(
  claims: readonly Claim[],
  unclaimed: readonly Unclaimed[],
  reader: Reader,
): Promise<string> {
  const rivals = [...new Set([...unclaimed, ...claims].map(({ article }) => article))];
  const [only] = rivals;
  if (only === undefined) throw new RangeError('only an article has an identity');
  if (rivals.length === 1) return only;
  const seen = rivals.map(async (article) => {
    const begun = unclaimed.filter((group) => group.article === article).map(({ seenAt }) => seenAt);
    const instants = [await firstSeenOf(article, claims, reader), ...begun].sort();
    return `${instants[0]} ${article}`;
  });
  const [first = ''] = (await Promise.all(seen)).sort();
  return first.slice(first.indexOf(' ') + 1);
}

/** The identity with this digest, where a Page tells it. */
export async function identityIn(digest: string, reader: Reader): Promise<string> {
  return accountOf(digest, await reader.group(digest)).identity;
}
