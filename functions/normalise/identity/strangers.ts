import { digestOf } from '../../core/digest.ts';
import { digestInKey } from '../../core/keys.ts';
import type { FirstPage } from '../../core/ledger.ts';
import { identityOf } from '../../core/urls.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf, type Statement } from '../statements.ts';
import { isOtherArticle, type Told } from './same-article.ts';
import { readArticle } from './stored-article.ts';

/**
 * Whether two sets of Accounts tell of nothing in common: then a name that one gives itself is no sign that it is the
 * other, but a mistake of the newspaper. Where one says nothing yet, nothing is known against it.
 */
export function areStrangers(ours: readonly Account[], theirs: readonly Account[]): boolean {
  const said = toldIn(theirs);
  const own = toldIn(ours);
  if (said.length === 0 || own.length === 0) return false;
  return own.every((one) => said.every((other) => areDifferent(one, other)));
}

/** Most Pages of one address say the same. */
function toldIn(accounts: readonly Account[]): readonly Told[] {
  const all = accounts.flatMap(({ statements }) => statements.map(({ told }) => told));
  const named = all.map((one) => [`${one.title}\n${one.published}\n${one.text}`, one] as const);
  return [...new Map(named).values()];
}

const areDifferent = (one: Told, other: Told): boolean =>
  isOtherArticle(one, other) && isOtherArticle(other, one);

export async function accountsOf(aliases: Iterable<string>, reader: Reader): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for (const alias of aliases) accounts.push(accountOf(alias, await reader.group(alias)));
  return accounts;
}

/**
 * The Accounts of the addresses of an Article, whether it is written yet or not, but for those that it only has until
 * somebody looks at what they show.
 */
export async function accountsIn(article: string, reader: Reader): Promise<readonly Account[]> {
  const root = digestInKey(article);
  const known = await readArticle(article, reader.store);
  const accounts = await accountsOf(new Set([root, ...(known?.aliases ?? [])]), reader);
  return kinAt(root, accounts);
}

/**
 * The Accounts that have something in common with that of a root, or with one that has; all of them where nobody asked for
 * the root.
 */
export function kinAt(root: string, accounts: readonly Account[]): readonly Account[] {
  const own = accounts.filter(({ group, statements }) => group === root && statements.length > 0);
  if (own.length === 0) return accounts;
  const kin = kinOf(own, accounts);
  return accounts.filter((account) => kin.includes(account));
}

/** Those that have something in common with some, or with one that has. */
function kinOf(some: readonly Account[], accounts: readonly Account[]): readonly Account[] {
  const others = accounts.filter((account) => !some.includes(account));
  const kin = others.filter((account) => !areStrangers(some, [account]));
  return kin.length === 0 ? some : kinOf([...some, ...kin], accounts);
}

/**
 * Whether an address that belongs to another Article is nothing to these Accounts: what it shows decides; where nobody
 * asked for it, what its Article shows.
 */
export async function isStrange(
  alias: string,
  article: string,
  ours: readonly Account[],
  reader: Reader,
): Promise<boolean> {
  const [shown] = await accountsOf([alias], reader);
  if (shown !== undefined && shown.statements.length > 0) return areStrangers(ours, [shown]);
  const groups = new Set(ours.map(({ group }) => group));
  const theirs = await accountsIn(article, reader);
  return areStrangers(
    ours,
    theirs.filter(({ group }) => !groups.has(group)),
  );
}

/** The identities that a Statement gives as the article's own: its canonical address, and the one that answered. */
export const namedBy = ({ content, finalUrl }: Statement): readonly string[] =>
  [content.url, finalUrl].map(identityOf);

/** When one of these first named an address: the earliest of two that have nothing in common has it. */
export function firstNamed(alias: string, accounts: readonly Account[]): string | undefined {
  const naming = accounts.flatMap(({ statements }) =>
    statements.filter((statement) => namedBy(statement).some((identity) => digestOf(identity) === alias)),
  );
  return naming.map(placeOf).sort()[0];
}

export const firstPageIn = ({ page, seenAt }: Statement): FirstPage => ({ page, seenAt });

/** The place of a Statement among all: by time, and by key where several were fetched at once. */
export const placeOf = ({ seenAt, page }: FirstPage): string => `${seenAt} ${page}`;
