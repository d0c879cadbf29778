import { Buffer } from 'node:buffer';
import type { Article } from '../core/article.ts';
import { stableJson } from '../core/digest.ts';
import { mintId } from '../core/identity.ts';
import { digestInKey } from '../core/keys.ts';
import type { LedgerEntry } from '../core/ledger.ts';
import type { Withdrawal } from '../core/tombstone.ts';
import { changeObject } from '../stored/change-object.ts';
import { readEntry } from '../stored/ledger.ts';
import { obedient, parseArticle } from './identity/stored-article.ts';
import { accountsOf, areStrangers, kinAt } from './identity/strangers.ts';
import type { Reader } from './read-group.ts';
import { foldArticle } from './revise.ts';
import type { Account } from './statements.ts';

/** An Article as it now stands. */
export interface Written {
  /** What it was folded from, by address: digests, sorted. */
  readonly accounts: readonly Account[];
  /** None when its Pages are not there: of an Article that is all that is left of them, only orders change something. */
  readonly bytes?: Uint8Array;
  /** Digests of addresses that it had and that show something else: it is written without them. */
  readonly strange: readonly string[];
}

/**
 * Writes the Article of these addresses and of those it has already, by compare-and-set: its Pages are read after what is
 * to be replaced, so that the older of two writers never wins. The same Pages give the same bytes and no write.
 * `ended` when it went on as another Article.
 */
export async function writeArticle(
  key: string,
  aliases: Iterable<string>,
  reader: Reader,
): Promise<Written | 'ended'> {
  const { source, store } = reader;
  const root = digestInKey(key);
  let written: Written | 'ended' = { accounts: [], strange: [] };
  await changeObject(store, key, async (bytes) => {
    const known = bytes === undefined ? undefined : parseArticle(bytes);
    const all = [...new Set([...aliases, ...(known?.aliases ?? []), root])].sort();
    const met = await accountsOf(all, reader);
    written = { accounts: met, strange: [] };
    const entries = await Promise.all(all.map((alias) => readEntry(source.id, alias, store)));
    const order = takedownIn(entries);
    if (met.every(({ statements }) => statements.length === 0)) return bytes && obedient(bytes, order);
    const own = entries[all.indexOf(root)];
    if (hasEnded(key, own)) {
      written = 'ended';
      return undefined;
    }
    const kept = met.filter(({ group }, at) => group === root || !isGivenBack(group, entries[at], key, met));
    const told = kinAt(root, kept);
    const strange = kept.filter((account) => !told.includes(account)).map(({ group }) => group);
    const identity = {
      id: known?.id ?? own?.id ?? mintId(source, root),
      source: source.id,
      aliases: told.map(({ group }) => group),
      ...(order === undefined ? {} : { takedown: order }),
    };
    const next = encodeArticle(foldArticle(identity, told, known));
    written = { accounts: told, bytes: next, strange };
    return next;
  });
  return written;
}

/** Whether an Article went on as another one, from the entry of its root. */
export const hasEnded = (article: string, root: LedgerEntry | undefined): boolean =>
  root !== undefined && root.article !== article;

const encodeArticle = (article: Article): Uint8Array => Buffer.from(stableJson(article), 'utf8');

/**
 * Whether an address that Pages named as the article's own went to another one, which it shows, or whose Pages named it
 * first. One that is about to be taken over with its Article is no such.
 */
function isGivenBack(
  alias: string,
  entry: LedgerEntry | undefined,
  article: string,
  accounts: readonly Account[],
): boolean {
  if (entry === undefined || entry.article === article) return false;
  const shown = accounts.filter(({ group, statements }) => group === alias && statements.length > 0);
  if (shown.length === 0) return !accounts.some(({ group }) => group === digestInKey(entry.article));
  return areStrangers(
    accounts.filter(({ group }) => group !== alias),
    shown,
  );
}

/** An order holds for the Article, under whatever address it was given. */
function takedownIn(entries: readonly (LedgerEntry | undefined)[]): Withdrawal | undefined {
  const takedown = entries.find((entry) => entry?.takedown !== undefined)?.takedown;
  if (takedown === undefined) return undefined;
  const { at, note } = takedown;
  return { reason: 'takedown', at, ...(note === '' ? {} : { note }) };
}
