import { SyndicationError } from '../../core/errors.ts';
import { digestInKey } from '../../core/keys.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { changeEntry, claimEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { Account, Statement } from '../statements.ts';
import { type Claim, claimsOf } from './claims.ts';
import { noteAndLook } from './evidence.ts';
import { type NamedAddresses, namedAddresses } from './names.ts';
import { namersOf, namesakesOf } from './namesakes.ts';
import { type Beginning, beginningsAt, rootOf } from './root.ts';
import { secede } from './secede.ts';
import { readArticle } from './stored-article.ts';
import { accountsOf, isStrange } from './strangers.ts';
import { twinsOf } from './twins.ts';

/** Which Article an address belongs to. */
export interface Settlement {
  /** Key of the Article. */
  readonly article: string;
  /** Digests of the identities that belong to it, as far as this settled. */
  readonly aliases: ReadonlySet<string>;
  /** Keys of the Articles among which it was chosen: from no other may it take an address. */
  readonly weighed: ReadonlySet<string>;
  /** Digests of addresses that Articles which had them before have still to give back. */
  readonly leaving: ReadonlySet<string>;
}

/**
 * What a Page is to its address: it was settled before (whatever it says now, it changes no id); it never was; or it never
 * was and is the first that shows an article there.
 */
export type Novelty = 'known' | 'fresh' | 'first';

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
  const namesakes = await namesakesOf(statement, account, reader);
  const alike =
    novelty === 'known' ? [] : [...(await twinsOf(statement, account, candidates, reader)), ...namesakes];
  const known = new Set([account.group, ...alike, ...also]);
  for (let look = 1; look <= mostLooks; look += 1) {
    const settled = await settleOnce(account, known, novelty, reader);
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
  novelty: Novelty,
  reader: Reader,
): Promise<Settlement | undefined> {
  const addresses = await namedAddresses(account, reader);
  const { aliases, claims } = await claimsAt(account, [...known, ...addresses.taken], novelty, reader);
  if (novelty !== 'known' && (await secede(claims, reader))) return undefined;
  const beginnings = await beginningsAt(account, aliases, claims, novelty, reader);
  // A Page that was no article before, and is one now, joins those that are there.
  const mayBegin = novelty !== 'known' || claims.length === 0;
  const root = await rootOf(claims, mayBegin ? beginnings : [], reader);
  if (root === undefined) return undefined;
  const weighed = new Set([root.article, ...claims.flatMap(({ article, ended }) => [article, ...ended])]);
  const claimed = await claimAddresses(beginnings, addresses, root, weighed, reader);
  const after = await claimsOf(aliases, reader);
  if (![...claimed, ...after].every(({ article }) => weighed.has(article))) return undefined;
  const named = [...addresses.free.keys(), ...addresses.won.keys()];
  const met = [digestInKey(root.article), ...after.map(({ alias }) => alias), ...named];
  const others = [...weighed].filter((article) => article !== root.article);
  const theirs = await Promise.all(others.map((article) => addressesOf(article, reader)));
  return {
    article: root.article,
    aliases: new Set([...met, ...theirs.flat()]),
    weighed,
    leaving: leavingOf(addresses, after),
  };
}

/** The claims of these addresses, and of those that named this one before it was asked for. */
async function claimsAt(
  account: Account,
  aliases: readonly string[],
  novelty: Novelty,
  reader: Reader,
): Promise<{ readonly aliases: ReadonlySet<string>; readonly claims: readonly Claim[] }> {
  const claims = await claimsOf(new Set(aliases), reader);
  const isNamed = novelty === 'first' && claims.some(({ alias }) => alias === account.group);
  const namers = isNamed ? [...(await namersOf(account, reader))] : [];
  const further = await claimsOf(
    namers.filter((namer) => !aliases.includes(namer)),
    reader,
  );
  const strange = await strangeAmong(account, claims, reader);
  return {
    aliases: new Set([...aliases, ...namers].filter((alias) => !strange.has(alias))),
    claims: [...claims, ...further].filter(({ alias }) => !strange.has(alias)),
  };
}

/** Addresses that belonged to the Article a moment ago, until it was seen that they are those of another one. */
async function strangeAmong(
  { group }: Account,
  claims: readonly Claim[],
  reader: Reader,
): Promise<ReadonlySet<string>> {
  const own = claims.filter(({ alias }) => alias === group).map(({ article }) => article);
  const others = claims.filter(({ article }) => own.length > 0 && !own.includes(article));
  const strange = new Set<string>();
  for (const { alias, article } of others) {
    const rest = claims.map((claim) => claim.alias).filter((one) => one !== alias);
    if (await isStrange(alias, article, await accountsOf(rest, reader), reader)) strange.add(alias);
  }
  return strange;
}

const leavingOf = ({ won, leaving }: NamedAddresses, claims: readonly Claim[]): ReadonlySet<string> =>
  new Set([
    ...won.keys(),
    ...leaving,
    ...claims.filter(({ isLeaving }) => isLeaving).map(({ alias }) => alias),
  ]);

/**
 * Entries for the groups and addresses that nobody has, and for those that a stranger has for no good reason. Those that
 * belong to Articles that end follow later.
 */
async function claimAddresses(
  beginnings: readonly Beginning[],
  { free, won }: NamedAddresses,
  { article, id }: LedgerEntry,
  weighed: ReadonlySet<string>,
  { source, store }: Reader,
): Promise<readonly LedgerEntry[]> {
  const standing: LedgerEntry[] = [];
  for (const { account } of beginnings) {
    const { group, identity } = account;
    standing.push(await claimEntry(source.id, group, store, { identity, article, id }));
  }
  for (const [digest, identity] of free) {
    if (digest === digestInKey(article)) continue;
    standing.push(await claimEntry(source.id, digest, store, { identity, article, id }));
  }
  for (const [digest, from] of won) {
    const entry = await changeEntry(source.id, digest, store, (present) =>
      present?.article === from && !weighed.has(from)
        ? { ...present, article, id, leaves: [...(present.leaves ?? []), from] }
        : undefined,
    );
    if (entry !== undefined) standing.push(entry);
  }
  return standing;
}

async function addressesOf(article: string, { store }: Reader): Promise<readonly string[]> {
  return [digestInKey(article), ...((await readArticle(article, store))?.aliases ?? [])];
}
