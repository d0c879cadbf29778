import { mintId } from '../../core/identity.ts';
import { articleKeyOf, digestInKey } from '../../core/keys.ts';
import type { FirstPage, LedgerEntry } from '../../core/ledger.ts';
import type { ObjectStore } from '../../ports.ts';
import { changeEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf } from '../statements.ts';
import { type Claim, rankOf } from './claims.ts';
import type { Novelty } from './novelty.ts';
import { readArticle, takedownOf } from './stored-article.ts';
import { firstPageIn, placeOf } from './strangers.ts';

/** A group of Pages that belongs to no Article yet, or with whose first Page its Article would begin anew. */
export interface Beginning {
  readonly account: Account;
  /** The key of the Article that begins at its address. */
  readonly article: string;
  readonly first: FirstPage;
}

/**
 * The groups among these at which an Article may begin. Those without entry: the one that is settled, and those that show
 * its article and are worked on at the same moment. They are settled together, for their worker may have looked for others
 * before we could be seen. And the one that is settled, when its first Page came later than others of its Article, of
 * which it may be the earliest.
 */
export async function beginningsAt(
  own: Account,
  aliases: Iterable<string>,
  claims: readonly Claim[],
  novelty: Novelty,
  reader: Reader,
): Promise<readonly Beginning[]> {
  const isLate = ({ alias, article, first }: Claim) =>
    novelty === 'first' && alias === own.group && digestInKey(article) !== alias && first !== undefined;
  const settled = new Set(claims.filter((claim) => !isLate(claim)).map(({ alias }) => alias));
  const found: Beginning[] = [];
  for (const alias of aliases) {
    if (settled.has(alias)) continue;
    const account = alias === own.group ? own : accountOf(alias, await reader.group(alias));
    const [first] = account.statements;
    if (first === undefined) continue;
    found.push({ account, article: articleKeyOf(reader.source.id, alias), first: firstPageIn(first) });
  }
  return found;
}

/**
 * Notes a first Page where its Article begins, for whoever weighs it at the same moment: one that came late, or before which
 * the address only showed another article, as is known by now. Answers whether it was noted before: else look again.
 */
export async function isNoted(account: Account, claims: readonly Claim[], reader: Reader): Promise<boolean> {
  const { group, readings, statements } = account;
  const own = claims.find(({ alias, article }) => alias === group && digestInKey(article) === group);
  const [page] = statements;
  if (own?.first === undefined || page === undefined) return true;
  const first = firstPageIn(page);
  const noted = own.first;
  if (noted.page === first.page) return true;
  const isOurs = readings.some(({ key }) => key === noted.page);
  if (!isOurs && placeOf(noted) <= placeOf(first)) return true;
  await changeEntry(reader.source.id, group, reader.store, (present) =>
    present?.article === own.article ? { ...present, first } : undefined,
  );
  return false;
}

/**
 * The entry of the Article that goes on: of all that are claimed or would begin, the one that was seen first. Undefined
 * when that one went on as another meanwhile, of which the claims tell nothing.
 */
export async function rootOf(
  claims: readonly Claim[],
  beginnings: readonly Beginning[],
  reader: Reader,
): Promise<LedgerEntry | undefined> {
  const { source, store } = reader;
  const article = await firstOf(claims, beginnings, reader);
  const root = digestInKey(article);
  const begun = beginnings.find((group) => group.article === article);
  const identity = begun?.account.identity ?? (await identityIn(root, reader));
  const begins = begun === undefined ? {} : { first: begun.first };
  const others = new Set(claims.flatMap((claim) => [claim.article, ...claim.ended]));
  others.delete(article);
  // Where it would begin may have become an address of one that was seen later.
  const entry = await changeEntry(source.id, root, store, async (present) =>
    present === undefined || others.has(present.article)
      ? {
          identity,
          ...(present ?? (await orderOn(article, store))),
          article,
          id: mintId(source, root),
          ...begins,
        }
      : undefined,
  );
  return entry?.article === article ? entry : undefined;
}

/** An entry that was lost, or cannot be read any more, may have held an order: the Article still obeys it. */
async function orderOn(article: string, store: ObjectStore): Promise<Pick<LedgerEntry, 'takedown'>> {
  const known = await readArticle(article, store);
  return known === undefined ? {} : takedownOf(known);
}

/** The key of the Article whose first Page is the earliest. */
async function firstOf(
  claims: readonly Claim[],
  beginnings: readonly Beginning[],
  reader: Reader,
): Promise<string> {
  const rivals = [...new Set([...beginnings, ...claims].map(({ article }) => article))];
  const [only] = rivals;
  if (only === undefined) throw new RangeError('only an article has an identity');
  if (rivals.length === 1) return only;
  const ranked = rivals.map(async (article) => {
    const begun = beginnings.find((group) => group.article === article)?.first;
    return { article, place: begun ? placeOf(begun) : await rankOf(article, claims, reader) };
  });
  const [first] = (await Promise.all(ranked)).sort((a, b) => (a.place < b.place ? -1 : 1));
  return first?.article ?? only;
}

/** The identity with this digest, where a Page tells it. */
export async function identityIn(digest: string, reader: Reader): Promise<string> {
  return accountOf(digest, await reader.group(digest)).identity;
}
