import { digestOf } from '../../core/digest.ts';
import { digestInKey } from '../../core/keys.ts';
import { identityOf } from '../../core/urls.ts';
import { readEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf } from '../statements.ts';
import { isOtherArticle } from './same-article.ts';
import { readArticle } from './stored-article.ts';

/** An Article that an address may belong to. */
export interface Claim {
  /** Digest of the identity that has it in the ledger. */
  readonly alias: string;
  /** Key of the Article. */
  readonly article: string;
}

/** What other addresses, which the Pages name as their own, mean for a group. */
export interface AddressClaims {
  readonly claims: readonly Claim[];
  /** Identities that nobody has yet, by digest. */
  readonly free: ReadonlyMap<string, string>;
  /** Digests of identities that belong to something else, whatever the Pages say. */
  readonly refused: ReadonlySet<string>;
}

/** The canonical addresses of Pages and the ones that answered for them, but for the one asked for. */
export async function addressClaims(account: Account, { source, store }: Reader): Promise<AddressClaims> {
  const claims: Claim[] = [];
  const free = new Map<string, string>();
  const refused = new Set<string>();
  for (const { content, finalUrl } of account.statements) {
    for (const identity of [content.url, finalUrl].map(identityOf)) {
      const alias = digestOf(identity);
      const isKnown = free.has(alias) || refused.has(alias) || claims.some((claim) => claim.alias === alias);
      if (alias === account.group || isKnown) continue;
      const entry = await readEntry(source.id, alias, store);
      const article = entry === undefined ? undefined : await readArticle(entry.article, store);
      if (entry === undefined) free.set(alias, identity);
      else if (article !== undefined && isOtherArticle(article, content)) refused.add(alias);
      else claims.push({ alias, article: entry.article });
    }
  }
  return { claims, free, refused };
}

/** Articles of other addresses that show the same; those that have none yet find us when they settle. */
export async function twinClaims(
  twins: ReadonlySet<string>,
  { source, store }: Reader,
): Promise<readonly Claim[]> {
  const claims = [...twins].map(async (alias) => {
    const entry = await readEntry(source.id, alias, store);
    return entry === undefined ? [] : [{ alias, article: entry.article }];
  });
  return (await Promise.all(claims)).flat();
}

/**
 * When the first Page of an Article's root was fetched: an Article that took others over for a moment must not look as
 * old as they are. A root that no Page was asked for, being only a canonical address, is as old as its Article.
 */
export async function firstSeenOf(article: string, reader: Reader): Promise<string> {
  const root = digestInKey(article);
  const first = accountOf(root, await reader.group(root)).statements[0];
  return first?.seenAt ?? (await readArticle(article, reader.store))?.firstSeen ?? never;
}

/** Later than every instant. */
const never = '9999';
