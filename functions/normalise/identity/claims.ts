import { digestInKey } from '../../core/keys.ts';
import type { FirstPage, LedgerEntry } from '../../core/ledger.ts';
import { readEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import { accountOf } from '../statements.ts';
import { readArticle } from './stored-article.ts';
import { placeOf } from './strangers.ts';

/** An Article that an address belongs to. */
export interface Claim {
  /** Digest of the identity that has it in the ledger. */
  readonly alias: string;
  /** Key of the Article that goes on. */
  readonly article: string;
  /** Keys of those that ended in it, on the way from the address; mostly none. */
  readonly ended: readonly string[];
  /** The Page that the Article begins with; unknown of those of versions before this one. */
  readonly first?: FirstPage;
  /** Whether the ledger has an entry for the root of the Article. */
  readonly isRooted: boolean;
  /** Whether the address is still to be taken out of an Article that had it before. */
  readonly isLeaving: boolean;
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
  let isLeaving = false;
  for (let digest = alias; ; ) {
    const entry = await readEntry(source.id, digest, store);
    if (digest === alias) isLeaving = entry?.leaves !== undefined;
    const claim = { alias, isLeaving, isRooted: entry !== undefined };
    const article = entry?.article ?? way.at(-1);
    if (article === undefined) return [];
    if (article === way.at(-1)) return [{ ...claim, ...firstIn(entry), article, ended: way.slice(0, -1) }];
    if (way.includes(article)) return ringOf(claim, way, article);
    if (digestInKey(article) === digest) return [{ ...claim, ...firstIn(entry), article, ended: way }];
    way.push(article);
    digest = digestInKey(article);
  }
}

const firstIn = (entry: LedgerEntry | undefined): Pick<Claim, 'first'> =>
  entry?.first === undefined ? {} : { first: entry.first };

function ringOf(
  claim: Omit<Claim, 'article' | 'ended'>,
  way: readonly string[],
  again: string,
): readonly Claim[] {
  const ring = way.slice(way.indexOf(again));
  return ring.map((article) => ({ ...claim, article, ended: way.filter((key) => key !== article) }));
}

/** The Page that an Article begins with. It may have been noted while the claims were looked up: the earliest counts. */
export function firstOf(article: string, claims: readonly Claim[]): FirstPage | undefined {
  const firsts = claims.flatMap((claim) => (claim.article === article ? (claim.first ?? []) : []));
  return firsts.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))[0];
}

/**
 * The place of an Article among all. Of those that do not note it, that of the first Page of the root: an Article that took
 * others over for a moment must not look as old as they are. A root that no Page was asked for, being only a canonical
 * address, is as old as its Article, and as those of its addresses that claim it.
 */
export async function rankOf(article: string, claims: readonly Claim[], reader: Reader): Promise<string> {
  const noted = firstOf(article, claims);
  if (noted !== undefined) return placeOf(noted);
  const root = await firstPageOf(digestInKey(article), reader);
  if (root !== undefined) return placeOf(root);
  const claiming = claims.filter((claim) => claim.article === article).map(({ alias }) => alias);
  const pages = await Promise.all(claiming.map((alias) => firstPageOf(alias, reader)));
  const stored = (await readArticle(article, reader.store))?.firstSeen;
  const [first = never] = [...pages.map((page) => page?.seenAt), stored].filter(isKnown).sort();
  // Before the place of the Page itself, which may be the one that it was minted from.
  return first;
}

async function firstPageOf(alias: string, reader: Reader) {
  return accountOf(alias, await reader.group(alias)).statements[0];
}

const isKnown = (instant: string | undefined): instant is string => instant !== undefined;

/** Later than every instant. */
const never = '9999';
