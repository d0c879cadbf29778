import { digestInKey, groupOfPage, traceKey } from '../core/keys.ts';
import { readEntry } from '../stored/ledger.ts';
import { adopt } from './identity/adopt.ts';
import { settle } from './identity/settle.ts';
import { whyAlias } from './identity/why-alias.ts';
import type { PageReading } from './parts/read-together.ts';
import type { Reader } from './read-group.ts';
import { type Account, accountOf } from './statements.ts';
import { writeArticle } from './write-article.ts';
import { type Destination, rewriteTrace, traceOf, writeTrace } from './write-trace.ts';

/** A rival that settles the same addresses meanwhile is met at most so often. */
const mostRounds = 5;

/**
 * Works one Page into its Article: identity, Article, Trace, in this order. A Page without a Trace is one whose work is
 * not finished, and all of this can be done again. Answers the Account of its URL.
 */
export async function settlePage(
  own: PageReading,
  readings: readonly PageReading[],
  reader: Reader,
): Promise<Account> {
  const account = accountOf(groupOfPage(own.key), readings);
  const destination = await intoArticle(own, account, reader);
  await writeTrace(own.key, traceOf(own, account, destination), reader.store);
  // A Page that comes late may overrule what later ones were taken for; what is said of a part stands in the Trace of its
  // first page too.
  const hasParts = readings.some(({ page }) => page.part !== undefined);
  const others = hasParts ? readings : readings.slice(readings.indexOf(own) + 1);
  for (const reading of others) {
    await rewriteTrace(reading.key, traceOf(reading, account, destination), reader.store);
  }
  return account;
}

async function intoArticle(
  own: PageReading,
  account: Account,
  reader: Reader,
): Promise<Destination | undefined> {
  const { source, store } = reader;
  const statement = account.statements.find(({ page }) => page === own.key) ?? account.statements[0];
  if (statement === undefined) return undefined;
  const isFresh = (await store.head(traceKey(own.key))) === undefined;
  for (let round = 1; ; round += 1) {
    const { article, aliases } = await settle(account, statement, isFresh, reader);
    const accounts = await writeArticle(article, aliases, reader);
    const all = accounts.map(({ group }) => group);
    const changed = all.length > 1 ? await adopt(article, all, reader) : [];
    const root = digestInKey(article);
    const entry = await readEntry(source.id, root, store);
    // While it was written, somebody found that it belongs to an older one.
    if (entry !== undefined && entry.article !== article && round < mostRounds) {
      await store.delete(article);
      continue;
    }
    const isNews = changed.length > 0 || account.statements[0]?.page === own.key;
    if (isNews && all.length > 1) await retrace(article, accounts, reader);
    return { article, why: whyAlias(account.group, root, accounts) };
  }
}

/** The Traces of an Article whose addresses became more name it, and say why. */
async function retrace(article: string, accounts: readonly Account[], reader: Reader): Promise<void> {
  for (const account of accounts) {
    const why = whyAlias(account.group, digestInKey(article), accounts);
    for (const reading of await reader.group(account.group)) {
      await rewriteTrace(reading.key, traceOf(reading, account, { article, why }), reader.store);
    }
  }
}
