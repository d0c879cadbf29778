import { SyndicationError } from '../core/errors.ts';
import { digestInKey, groupOfPage } from '../core/keys.ts';
import { readEntry } from '../stored/ledger.ts';
import { giveBack } from './give-back.ts';
import { adopt, nothingToAdopt } from './identity/adopt.ts';
import { forget } from './identity/evidence.ts';
import { type Novelty, noveltyOf } from './identity/novelty.ts';
import { settle } from './identity/settle.ts';
import { namedBy } from './identity/strangers.ts';
import { whyAlias } from './identity/why-alias.ts';
import type { PageReading } from './parts/read-together.ts';
import type { Reader } from './read-group.ts';
import { hasStayed, retrace } from './retrace.ts';
import { type Account, accountOf, isBorrowed, type Statement } from './statements.ts';
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
  key: string,
  found: readonly PageReading[],
  reader: Reader,
  anew: Set<string> = new Set(),
): Promise<Account> {
  let readings = found;
  let account = accountOf(groupOfPage(key), readings);
  const novelty = await noveltyOf(key, account, readings, anew, reader);
  for (let round = 1; round <= mostRounds; round += 1) {
    const own = readings.find((reading) => reading.key === key);
    if (own === undefined) return account;
    const isNews = round > 1 || account.statements[0]?.page === key;
    const arrival = await intoArticle(own, account, novelty, isNews, reader);
    if (arrival !== 'outdated') {
      if (arrival !== undefined) await thinkAgain(arrival, anew, reader);
      await writeTraces(own, readings, account, arrival, reader);
      // Who changes the Article, or takes it over, rewrites the Traces that are there: ours came too late for that, or was
      // written over theirs.
      if (arrival === undefined) return account;
      if (await hasStayed(arrival.article, arrival.bytes, reader)) return account;
    }
    readings = await reader.group(account.group);
    account = accountOf(account.group, readings);
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
  // A Page that comes late may overrule what later ones were taken for, and a later one show that they were borrowed; what
  // is said of a part stands in the Trace of its first page too.
  const isMixed = readings.some((reading) => reading.page.part !== undefined || isBorrowed(reading));
  const others = isMixed ? readings : readings.slice(readings.indexOf(own) + 1);
  for (const reading of others) {
    await rewriteTrace(reading.key, traceOf(reading, account, destination), store);
  }
}

/** Where a Page went, and how that was then. */
interface Arrival extends Destination {
  readonly bytes: Uint8Array;
  readonly statement: Statement;
  /** Keys of Pages that were noted to show the same and do not. */
  readonly disproved: readonly string[];
  /** Digests of addresses that turned out to show something else. */
  readonly strange: readonly string[];
}

/**
 * Addresses that turned out not to show what they were taken for are settled as if their Pages had never been, but each
 * once only: two that borrow from each other would never end.
 */
async function thinkAgain(
  { statement, disproved, strange }: Arrival,
  anew: Set<string>,
  reader: Reader,
): Promise<void> {
  for (const group of new Set([...disproved.map(groupOfPage), ...strange])) {
    if (anew.has(group)) continue;
    anew.add(group);
    const readings = await reader.group(group);
    for (const { key } of readings) await settlePage(key, readings, reader, anew);
  }
  if (disproved.length > 0) await forget(disproved, statement, reader.source.id, reader.store);
}

/**
 * `isNews`: the Traces of the whole Article may have to say something else. `outdated` when its address has other Pages by
 * now.
 */
async function intoArticle(
  own: PageReading,
  account: Account,
  novelty: Novelty,
  isNews: boolean,
  reader: Reader,
): Promise<Arrival | 'outdated' | undefined> {
  const statement = account.statements.find(({ page }) => page === own.key) ?? account.statements[0];
  if (statement === undefined) return undefined;
  const also = new Set<string>();
  let hasChanged = isNews;
  for (let round = 1; round <= mostRounds; round += 1) {
    const settlement = await settle(account, statement, novelty, also, reader);
    const { article } = settlement;
    // Before the Article that has them now: while its message goes ahead, feeds take it for one that ended.
    for (const alias of settlement.leaving) await giveBack(alias, reader);
    const written = await writeArticle(article, settlement.aliases, reader);
    if (written === 'ended') continue;
    const { accounts, bytes } = written;
    if (bytes === undefined || isOutdated(account, accounts)) return 'outdated';
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
    const mustTell = hasChanged && all.length > 1;
    if (mustTell && !(await retrace(article, accounts, reader))) return 'outdated';
    const why = whyAlias(account.group, digestInKey(article), accounts);
    const { disproved } = settlement;
    return { article, why, bytes, statement, disproved, strange: written.strange };
  }
  throw new SyndicationError('store-conflict', { step: 'normalise', url: account.identity });
}

const isOutdated = ({ group, readings }: Account, accounts: readonly Account[]): boolean =>
  accounts.find((account) => account.group === group)?.readings.length !== readings.length;

async function isEnded(article: string, { source, store }: Reader): Promise<boolean> {
  return hasEnded(article, await readEntry(source.id, digestInKey(article), store));
}
