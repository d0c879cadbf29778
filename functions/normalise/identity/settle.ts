import { SyndicationError } from '../../core/errors.ts';
import { digestInKey } from '../../core/keys.ts';
import type { FirstPage } from '../../core/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { Account, Statement } from '../statements.ts';
import { claimAddresses } from './claim-addresses.ts';
import { type Claim, claimsOf, firstOf } from './claims.ts';
import { claimsAbout } from './claims-about.ts';
import { noteAndLook } from './evidence.ts';
import { type NamedAddresses, namedAddresses } from './names.ts';
import { namesakesOf } from './namesakes.ts';
import type { Novelty } from './novelty.ts';
import { type Beginning, beginningsAt, isNoted, rootOf } from './root.ts';
import { secede } from './secede.ts';
import { readArticle } from './stored-article.ts';
import { twinsOf } from './twins.ts';

/** Which Article an address belongs to. */
export interface Settlement {
  /** Key of the Article. */
  readonly article: string;
  /** Digests of the identities that belong to it, as far as this settled. */
  readonly aliases: ReadonlySet<string>;
  /**
   * The Articles among which it was chosen, by key, with the Page that each began with: from no other may it take an
   * address, nor from one that turned out to be older.
   */
  readonly weighed: Weighed;
  /** Digests of addresses that Articles which had them before have still to give back. */
  readonly leaving: ReadonlySet<string>;
  /** Keys of Pages that were noted to show its article and do not count any more: their addresses are to be settled anew. */
  readonly disproved: readonly string[];
}

type Settled = Omit<Settlement, 'disproved'>;

export type Weighed = ReadonlyMap<string, FirstPage | undefined>;

/** Another address may become an Article while we look, or go on as another one; each look sees more. */
const mostLooks = 10;

/**
 * Settles to which Article a group of Pages belongs, and keeps it in the ledger: the one of its address, of an address
 * that its Pages name, or of an address that shows the same article; else a new one. Where these are several Articles, the
 * one seen first goes on, in whatever order they were met. `also`: digests of further addresses that are known to belong
 * to it. Throws `store-conflict` when others never leave off.
 */
export async function settle(
  account: Account,
  statement: Statement,
  novelty: Novelty,
  also: ReadonlySet<string>,
  reader: Reader,
): Promise<Settlement> {
  const candidates = await noteAndLook(statement, account, reader.source.id, reader.store);
  const { twins, disproved } = await twinsOf(statement, account, candidates, reader);
  const namesakes = await namesakesOf(statement, account, reader);
  const alike = novelty === 'known' ? [] : [...twins, ...namesakes];
  const known = new Set([account.group, ...alike, ...also]);
  for (let look = 1; look <= mostLooks; look += 1) {
    const settled = await settleOnce(account, known, novelty, reader);
    if (settled !== undefined) return { ...settled, disproved };
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
  novelty: Novelty,
  reader: Reader,
): Promise<Settled | undefined> {
  const addresses = await namedAddresses(account, reader);
  const { aliases, claims } = await claimsAbout(account, [...known, ...addresses.taken], novelty, reader);
  if (await secede(claims, reader)) return undefined;
  const beginnings = await beginningsAt(account, aliases, claims, novelty, reader);
  if (novelty === 'first' && !(await isNoted(account, claims, reader))) return undefined;
  const [first] = claims;
  if (first !== undefined && isDecided(first, claims, beginnings, addresses)) {
    return settlementOf(first.article, claims, claims, addresses, reader);
  }
  // A Page that was no article before, and is one now, joins those that are there.
  const mayBegin = novelty !== 'known' || claims.length === 0;
  const root = await rootOf(claims, mayBegin ? beginnings : [], reader);
  if (root === undefined) return undefined;
  const weighed = weighedOf(root.article, claims);
  const claimed = await claimAddresses(beginnings, addresses, root, weighed, reader);
  // The entry of the root was changed by us just now.
  const others = [...aliases].filter((alias) => alias !== digestInKey(root.article));
  const after = await claimsOf(others, reader);
  if (![...claimed, ...after].every(({ article }) => weighed.has(article))) return undefined;
  return settlementOf(root.article, claims, after, addresses, reader);
}

/** Whether there is nothing to choose and nothing to claim: so it is with most Pages that are not the first. */
function isDecided(
  { article }: Claim,
  claims: readonly Claim[],
  beginnings: readonly Beginning[],
  { free, won }: NamedAddresses,
): boolean {
  if (beginnings.length + free.size + won.size > 0) return false;
  return claims.every((claim) => claim.article === article && claim.isRooted);
}

function weighedOf(root: string, claims: readonly Claim[]): Weighed {
  const weighed = new Map<string, FirstPage | undefined>([[root, undefined]]);
  for (const { ended } of claims) for (const article of ended) weighed.set(article, undefined);
  for (const { article } of claims) weighed.set(article, firstOf(article, claims));
  return weighed;
}

/** `claims`: those among which it was chosen; `after`: as they stood when it had been. */
async function settlementOf(
  article: string,
  claims: readonly Claim[],
  after: readonly Claim[],
  addresses: NamedAddresses,
  reader: Reader,
): Promise<Settled> {
  const weighed = weighedOf(article, claims);
  const named = [...addresses.free.keys(), ...addresses.won.keys()];
  const met = [digestInKey(article), ...after.map(({ alias }) => alias), ...named];
  const others = [...weighed.keys()].filter((other) => other !== article);
  const theirs = await Promise.all(others.map((other) => addressesOf(other, reader)));
  const aliases = new Set([...met, ...theirs.flat()]);
  return { article, aliases, weighed, leaving: leavingOf(addresses, [...claims, ...after]) };
}

const leavingOf = ({ won, leaving }: NamedAddresses, claims: readonly Claim[]): ReadonlySet<string> =>
  new Set([
    ...won.keys(),
    ...leaving,
    ...claims.filter(({ isLeaving }) => isLeaving).map(({ alias }) => alias),
  ]);

async function addressesOf(article: string, { store }: Reader): Promise<readonly string[]> {
  return [digestInKey(article), ...((await readArticle(article, store))?.aliases ?? [])];
}
