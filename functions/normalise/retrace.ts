import { digestInKey } from '../core/keys.ts';
import { readArticle } from './identity/stored-article.ts';
import { whyAlias } from './identity/why-alias.ts';
import type { Reader } from './read-group.ts';
import type { Account } from './statements.ts';
import { rewriteTrace, traceOf } from './write-trace.ts';

/** The Traces of an Article whose addresses changed name it, and say why. */
export async function retrace(article: string, accounts: readonly Account[], reader: Reader): Promise<void> {
  for (const account of accounts) {
    const why = whyAlias(account.group, digestInKey(article), accounts);
    for (const reading of await reader.group(account.group)) {
      await rewriteTrace(reading.key, traceOf(reading, account, { article, why }), reader.store);
    }
  }
}

/** Whether an Article still has the addresses that its Traces were written for: digests, sorted. */
export async function hasStayed(
  article: string,
  aliases: readonly string[],
  { store }: Reader,
): Promise<boolean> {
  const present = await readArticle(article, store);
  return present?.aliases.join() === aliases.join();
}
