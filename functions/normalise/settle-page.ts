import { SyndicationError } from '../core/errors.ts';
import { digestInKey, groupOfPage } from '../core/keys.ts';
import { readEntry } from '../stored/ledger.ts';
import { giveBack } from './give-back.ts';
import { adopt, nothingToAdopt } from './identity/adopt.ts';
import { type Novelty, noveltyOf } from './identity/novelty.ts';
import { settle } from './identity/settle.ts';
import { namedBy } from './identity/strangers.ts';
import { whyAlias } from './identity/why-alias.ts';
import type { PageReading } from './parts/read-together.ts';
import type { Reader } from './read-group.ts';
import { hasStayed, retrace } from './retrace.ts';
import { type Account, accountOf } from './statements.ts';
import { hasEnded, writeArticle } from './write-article.ts';
import { type Destination, rewriteTrace, traceOf, writeTrace } from './write-trace.ts';

/** As often as others take the same addresses over meanwhile; each time there are fewer Articles left to do so. */
const mostRounds = 12;

/**
 * Works one Page into its Article: identity, Article, Trace, in this order. A Page without a Trace is one whose work is
 * not finished, and all of this can be done again. Answers the Account of its URL. Throws `store-conflict` when others
 * never leave off.
 */
export async function settlePage(
  own: PageReading,
  readings: readonly PageReading[],
  reader: Reader,
): Promise<Account> {
  const account = accountOf(groupOfPage(own.key), readings);
  const isFirst = account.statements[0]?.page === own.key;
  const novelty = await noveltyOf(own, isFirst, reader);
  let isNews = isFirst;
  for (let round = 1; round <= mostRounds; round += 1) {
    const arrival = await intoArticle(own, account, novelty, isNews, reader);
    await writeTraces(own, readings, account, arrival, reader);
    // Who gives the Article more addresses, or takes it over, rewrites the Traces that are there: ours came too late for
    // that, or was written over theirs.
    if (arrival === undefined || (await hasStayed(arrival.article, arrival.aliases, reader))) return account;
    isNews = true;
  }
  throw new SyndicationError('store-conflict', { step: 'normalise', url: account.identity });
}

async function writeTraces(
  own: PageReading,
  readings: readonly PageReading[],
  account: Account,
  destination: Destination | undefined,
  { store }: Reader,
): Promise<void> {
  await writeTrace(own.key, traceOf(own, account, destination), store);
  // A Page that comes late may overrule what later ones were taken for; what is said of a part stands in the Trace of its
  // first page too.
  const hasParts = readings.some(({ page }) => page.part !== undefined);
  const others = hasParts ? readings : readings.slice(readings.indexOf(own) + 1);
  for (const reading of others) {
    await rewriteTrace(reading.key, traceOf(reading, account, destination), store);
  }
}

/** Where a Page went, with all addresses that were known to lead there: digests, sorted. */
interface Arrival extends Destination {
  readonly aliases: readonly string[];
}

/** `isNews`: the Traces of the whole Article may have to say something else. */
async function intoArticle(
  own: PageReading,
  account: Account,
  novelty: Novelty,
  isNews: boolean,
  reader: Reader,
): Promise<Arrival | undefined> {
  const statement = account.statements.find(({ page }) => page === own.key) ?? account.statements[0];
  if (statement === undefined) return undefined;
  const also = new Set<string>();
  let hasChanged = isNews;
  for (let round = 1; round <= mostRounds; round += 1) {
    const settlement = await settle(account, statement, novelty, also, reader);
    const { article } = settlement;
    // Before the Article that has them now: while its message goes ahead, feeds take it for one that ended.
    for (const alias of settlement.leaving) await giveBack(alias, reader);
    const accounts = await writeArticle(article, settlement.aliases, reader);
    if (accounts === 'ended') continue;
    const all = accounts.map(({ group }) => group);
    const adoption = all.length > 1 ? await adopt(accounts, settlement, reader) : nothingToAdopt;
    hasChanged ||= adoption.isNews;
    const isOver = await isEnded(article, reader);
    // While it was written, somebody found that it belongs to an older one, and may not have seen what we wrote.
    if (isOver) await reader.store.delete(article);
    if (isOver || adoption.left.length > 0 || adoption.strange.length > 0) {
      for (const alias of [...all, ...adoption.left]) also.add(alias);
      for (const alias of adoption.strange) also.delete(alias);
      continue;
    }
    hasChanged ||= novelty !== 'known' && namedBy(statement).some((name) => name !== account.identity);
    if (hasChanged && all.length > 1) await retrace(article, accounts, reader);
    return { article, why: whyAlias(account.group, digestInKey(article), accounts), aliases: all };
  }
  throw new SyndicationError('store-conflict', { step: 'normalise', url: account.identity });
}

async function isEnded(article: string, { source, store }: Reader): Promise<boolean> {
  return hasEnded(article, await readEntry(source.id, digestInKey(article), store));
}
