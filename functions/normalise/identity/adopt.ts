import { articleKeyOf, digestInKey } from '../../core/keys.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { changeEntry, readEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import type { Account } from '../statements.ts';
import { identityIn } from './root.ts';
import type { Settlement, Weighed } from './settle.ts';
import { readArticle } from './stored-article.ts';
import { isStrange, placeOf } from './strangers.ts';

/** What came of making addresses an Article's own. */
export interface Adoption {
  /** Whether an address changed hands. */
  readonly isNews: boolean;
  /** Digests of addresses of which more is to be known first, and of further ones: settle again, with these. */
  readonly left: readonly string[];
  /** Digests of addresses that turned out to be those of another article: write without them. */
  readonly strange: readonly string[];
}

export const nothingToAdopt: Adoption = { isNews: false, left: [], strange: [] };

/**
 * Makes all addresses of a written Article its own, and ends the Articles that some of them had before: the entry first,
 * then the object. Whoever writes the ending one before sees its addresses looked through here, whoever writes it
 * afterwards finds that its entry has changed. Done again after a crash, it finishes.
 */
export async function adopt(
  accounts: readonly Account[],
  { article, weighed }: Settlement,
  reader: Reader,
): Promise<Adoption> {
  const { source, store } = reader;
  const root = digestInKey(article);
  const id = (await readEntry(source.id, root, store))?.id;
  let isNews = false;
  const left: string[] = [];
  const strange: string[] = [];
  const aliases = accounts.map(({ group }) => group);
  if (id === undefined) return nothingToAdopt;
  for (const alias of aliases.filter((one) => one !== root)) {
    const present = await readEntry(source.id, alias, store);
    if (present?.article !== article) {
      const entry = await takeOver(alias, { article, id }, weighed, reader);
      if (entry?.article === article) isNews = true;
      else if (
        entry !== undefined &&
        (await isStrange(alias, entry.article, without(accounts, alias), reader))
      ) {
        strange.push(alias);
        continue;
      }
      // It belongs to an Article that nobody weighed; or brings an order to take down that was not there when we wrote.
      if (entry?.article !== article || entry.takedown !== undefined) left.push(alias);
      if (entry?.article !== article) continue;
    }
    const more = await unknownOf(articleKeyOf(source.id, alias), article, accounts, reader);
    if (more === undefined) continue;
    // An address that was given back meanwhile has an Article of its own.
    const isStillOurs = (await readEntry(source.id, alias, store))?.article === article;
    if (isStillOurs && more.length === 0) await store.delete(articleKeyOf(source.id, alias));
    left.push(...(isStillOurs ? more : [alias]));
  }
  return { isNews, left, strange };
}

const without = (accounts: readonly Account[], alias: string): readonly Account[] =>
  accounts.filter(({ group }) => group !== alias);

/** Gives an address to an Article, unless one has it that was not weighed. What then stands there. */
async function takeOver(
  alias: string,
  owner: Pick<LedgerEntry, 'article' | 'id'>,
  weighed: Weighed,
  reader: Reader,
): Promise<LedgerEntry | undefined> {
  const identity = await identityIn(alias, reader);
  return changeEntry(reader.source.id, alias, reader.store, (entry) =>
    entry === undefined || (weighed.has(entry.article) && isSoOld(entry, weighed))
      ? { identity, ...withoutBeginning(entry), ...owner }
      : undefined,
  );
}

/** Whether an Article is not older than it was when it was weighed: the entry of its root would say so. */
function isSoOld({ article, first }: LedgerEntry, weighed: Weighed): boolean {
  const known = weighed.get(article);
  return first === undefined || known === undefined || placeOf(first) >= placeOf(known);
}

function withoutBeginning(entry: LedgerEntry | undefined): Partial<LedgerEntry> {
  const { first: _, ...rest } = entry ?? {};
  return rest;
}

/**
 * Addresses of an Article that ended which are not among these, but for those that went to another one, to which they are
 * nothing; undefined when it is gone.
 */
async function unknownOf(
  ended: string,
  article: string,
  accounts: readonly Account[],
  reader: Reader,
): Promise<readonly string[] | undefined> {
  const { source, store } = reader;
  if ((await store.head(ended)) === undefined) return undefined;
  const known = new Set(accounts.map(({ group }) => group));
  const unknown: string[] = [];
  for (const alias of (await readArticle(ended, store))?.aliases ?? []) {
    if (known.has(alias)) continue;
    const entry = await readEntry(source.id, alias, store);
    const isElsewhere = entry !== undefined && entry.article !== article && entry.article !== ended;
    if (!isElsewhere || !(await isStrange(alias, entry.article, accounts, reader))) unknown.push(alias);
  }
  return unknown;
}
