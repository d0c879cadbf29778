import { digestOf } from '../../core/digest.ts';
import { mintId } from '../../core/identity.ts';
import { articleKeyOf, digestInKey } from '../../core/keys.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { identityOf } from '../../core/urls.ts';
import { changeEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf } from '../statements.ts';
import { type Claim, firstSeenOf, type NamedAddresses } from './claims.ts';

/**
 * The entry of the Article that goes on: of all that are claimed and the group's own, the one that was seen first.
 * Undefined when that one went on as another meanwhile, of which the claims tell nothing.
 */
export async function rootOf(
  account: Account,
  addresses: NamedAddresses,
  claims: readonly Claim[],
  reader: Reader,
): Promise<LedgerEntry | undefined> {
  const { source, store } = reader;
  const isKnown = claims.some(({ alias }) => alias === account.group);
  const begun = isKnown ? undefined : beginningOf(account, addresses);
  const article = await firstOf(account, begun, claims, reader);
  const root = digestInKey(article);
  const identity = begun !== undefined && digestOf(begun) === root ? begun : await identityIn(root, reader);
  const ended = new Set(claims.flatMap((claim) => claim.ended));
  const entry = await changeEntry(source.id, root, store, (present) =>
    present === undefined || ended.has(present.article)
      ? { identity, ...present, article, id: mintId(source, root) }
      : undefined,
  );
  return entry?.article === article ? entry : undefined;
}

/** An Article begins at the first canonical address; at the one asked for where another Article has that. */
function beginningOf(account: Account, { refused }: NamedAddresses): string {
  const canonical = identityOf(account.statements[0]?.content.url ?? '');
  return refused.has(digestOf(canonical)) ? account.identity : canonical;
}

/** The key of the Article seen first; of those seen at the same moment, the first. `begun`: where the group would begin one. */
async function firstOf(
  account: Account,
  begun: string | undefined,
  claims: readonly Claim[],
  reader: Reader,
): Promise<string> {
  const [own] = account.statements;
  if (own === undefined) throw new RangeError('only an article has an identity');
  const fresh = begun === undefined ? undefined : articleKeyOf(reader.source.id, digestOf(begun));
  const rivals = [
    ...new Set([...(fresh === undefined ? [] : [fresh]), ...claims.map(({ article }) => article)]),
  ];
  const [only = ''] = rivals;
  if (rivals.length === 1) return only;
  const seen = rivals.map(async (article) => {
    const at = await firstSeenOf(article, claims, reader);
    return { article, at: article === fresh && own.seenAt < at ? own.seenAt : at };
  });
  const [first] = (await Promise.all(seen)).sort((a, b) => compare(a.at + a.article, b.at + b.article));
  return first?.article ?? only;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The identity with this digest, where a Page tells it. */
export async function identityIn(digest: string, reader: Reader): Promise<string> {
  return accountOf(digest, await reader.group(digest)).identity;
}
