import { Buffer } from 'node:buffer';
import type { Article } from '../core/article.ts';
import { stableJson } from '../core/digest.ts';
import { mintId } from '../core/identity.ts';
import { digestInKey } from '../core/keys.ts';
import type { LedgerEntry } from '../core/ledger.ts';
import type { Withdrawal } from '../core/tombstone.ts';
import { changeObject } from '../stored/change-object.ts';
import { readEntry } from '../stored/ledger.ts';
import { parseArticle } from './identity/stored-article.ts';
import type { Reader } from './read-group.ts';
import { foldArticle } from './revise.ts';
import { type Account, accountOf } from './statements.ts';

/**
 * Writes the Article of these addresses and of those it has already, by compare-and-set: its Pages are read after what is
 * to be replaced, so that the older of two writers never wins. The same Pages give the same bytes and no write. Answers
 * the Accounts it was folded from, none when its Pages are not there; `ended` when it went on as another Article.
 */
export async function writeArticle(
  key: string,
  aliases: Iterable<string>,
  reader: Reader,
): Promise<readonly Account[] | 'ended'> {
  const { source, store } = reader;
  const root = digestInKey(key);
  let accounts: readonly Account[] | 'ended' = [];
  await changeObject(store, key, async (bytes) => {
    const known = bytes === undefined ? undefined : parseArticle(bytes);
    const all = [...new Set([...aliases, ...(known?.aliases ?? []), root])].sort();
    const told = await accountsOf(all, reader);
    accounts = told;
    if (told.every(({ statements }) => statements.length === 0)) return undefined;
    const entries = await Promise.all(all.map((alias) => readEntry(source.id, alias, store)));
    const own = entries[all.indexOf(root)];
    if (hasEnded(key, own)) {
      accounts = 'ended';
      return undefined;
    }
    const identity = {
      id: known?.id ?? own?.id ?? mintId(source, root),
      source: source.id,
      aliases: all,
      ...takedownIn(entries),
    };
    return encodeArticle(foldArticle(identity, told, known));
  });
  return accounts;
}

/** Whether an Article went on as another one, from the entry of its root. */
export const hasEnded = (article: string, root: LedgerEntry | undefined): boolean =>
  root !== undefined && root.article !== article;

const encodeArticle = (article: Article): Uint8Array => Buffer.from(stableJson(article), 'utf8');

async function accountsOf(aliases: readonly string[], reader: Reader): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for (const alias of aliases) accounts.push(accountOf(alias, await reader.group(alias)));
  return accounts;
}

/** An order holds for the Article, under whatever address it was given. */
function takedownIn(entries: readonly (LedgerEntry | undefined)[]): { readonly takedown?: Withdrawal } {
  const takedown = entries.find((entry) => entry?.takedown !== undefined)?.takedown;
  if (takedown === undefined) return {};
  const { at, note } = takedown;
  return { takedown: { reason: 'takedown', at, ...(note === '' ? {} : { note }) } };
}
