import { digestOf } from '../../core/digest.ts';
import { digestInKey } from '../../core/keys.ts';
import { identityOf } from '../../core/urls.ts';
import { readEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf } from '../statements.ts';
import { isOtherArticle } from './same-article.ts';
import { readArticle } from './stored-article.ts';

/** An Article that an address belongs to. */
export interface Claim {
  /** Digest of the identity that has it in the ledger. */
  readonly alias: string;
  /** Key of the Article that goes on. */
  readonly article: string;
  /** Keys of those that ended in it, on the way from the address; mostly none. */
  readonly ended: readonly string[];
}

/** What other addresses, which the Pages name as their own, mean for a group. */
export interface NamedAddresses {
  /** Digests of identities that belong to an Article already. */
  readonly taken: ReadonlySet<string>;
  /** Identities that nobody has yet, by digest. */
  readonly free: ReadonlyMap<string, string>;
  /** Digests of identities that belong to something else, whatever the Pages say. */
  readonly refused: ReadonlySet<string>;
}

/** The canonical addresses of Pages and the ones that answered for them, but for the one asked for. */
export async function namedAddresses(account: Account, { source, store }: Reader): Promise<NamedAddresses> {
  const taken = new Set<string>();
  const free = new Map<string, string>();
  const refused = new Set<string>();
  for (const { content, finalUrl } of account.statements) {
    for (const identity of [content.url, finalUrl].map(identityOf)) {
      const alias = digestOf(identity);
      const isKnown = free.has(alias) || refused.has(alias) || taken.has(alias);
      if (alias === account.group || isKnown) continue;
      const entry = await readEntry(source.id, alias, store);
      const article = entry === undefined ? undefined : await readArticle(entry.article, store);
      if (entry === undefined) free.set(alias, identity);
      else if (article !== undefined && isOtherArticle(article, content)) refused.add(alias);
      else taken.add(alias);
    }
  }
  return { taken, free, refused };
}

/** What these addresses belong to by now, as far as they have an entry. */
export async function claimsOf(aliases: Iterable<string>, reader: Reader): Promise<readonly Claim[]> {
  return (await Promise.all([...aliases].map((alias) => claimsOfOne(alias, reader)))).flat();
}

/**
 * An Article ended when the entry of its root names another one; that may have ended too, while somebody works at it.
 * Of those that ended in each other, which versions before this one could leave behind, any may go on.
 */
async function claimsOfOne(alias: string, { source, store }: Reader): Promise<readonly Claim[]> {
  const way: string[] = [];
  for (let digest = alias; ; ) {
    const article = (await readEntry(source.id, digest, store))?.article ?? way.at(-1);
    if (article === undefined) return [];
    if (article === way.at(-1)) return [{ alias, article, ended: way.slice(0, -1) }];
    if (way.includes(article)) return ringOf(alias, way, article);
    if (digestInKey(article) === digest) return [{ alias, article, ended: way }];
    way.push(article);
    digest = digestInKey(article);
  }
}

function ringOf(alias: string, way: readonly string[], again: string): readonly Claim[] {
  const ring = way.slice(way.indexOf(again));
  return ring.map((article) => ({ alias, article, ended: way.filter((key) => key !== article) }));
}

/**
 * When the first Page of an Article's root was fetched: an Article that took others over for a moment must not look as
 * old as they are. A root that no Page was asked for, being only a canonical address, is as old as its Article, and as
 * those of its addresses that claim it.
 */
export async function firstSeenOf(
  article: string,
  claims: readonly Claim[],
  reader: Reader,
): Promise<string> {
  const root = await firstPageOf(digestInKey(article), reader);
  if (root !== undefined) return root;
  const claiming = claims.filter((claim) => claim.article === article).map(({ alias }) => alias);
  const seen = await Promise.all(claiming.map((alias) => firstPageOf(alias, reader)));
  const stored = (await readArticle(article, reader.store))?.firstSeen;
  return [...seen, stored].reduce<string>(
    (first, at) => (at !== undefined && at < first ? at : first),
    never,
  );
}

async function firstPageOf(alias: string, reader: Reader): Promise<string | undefined> {
  return accountOf(alias, await reader.group(alias)).statements[0]?.seenAt;
}

/** Later than every instant. */
const never = '9999';
