import { groupOfPage } from '../../core/keys.ts';
import type { ObjectStore } from '../../ports.ts';
import type { PageReading } from '../parts/read-together.ts';
import { accountOf, articleIn, otherArticle } from '../statements.ts';
import { pagesWith } from './evidence.ts';
import { whySameArticle } from './same-article.ts';
import { numberAtEnd, signsOf } from './signs.ts';

/** What is needed to look at the Pages of other addresses. */
export interface Neighbourhood {
  readonly source: string;
  readonly store: ObjectStore;
  /** The Pages of an address as they are, oldest first. */
  readonly readings: (group: string) => Promise<readonly PageReading[]>;
}

/**
 * The Pages of one address without what they borrowed. A new address may answer with another article for an hour, until
 * its own is there. Where an address shows different articles, and one of them was seen before at an address that ends
 * with another number, that one is not its own: it is as if the Page were rejected. An address that has nothing else keeps
 * what it showed first.
 */
export async function withoutBorrowed(
  group: string,
  readings: readonly PageReading[],
  neighbourhood: Neighbourhood,
): Promise<readonly PageReading[]> {
  const { overruled } = accountOf(group, readings);
  if (![...overruled.values()].includes(otherArticle)) return readings;
  const borrowed = await Promise.all(
    readings.map(async (reading) =>
      (await isBorrowed(reading, group, neighbourhood)) ? reading : undefined,
    ),
  );
  const told = readings.map((reading) => (borrowed.includes(reading) ? rejected(reading) : reading));
  return told.some((reading) => articleIn(reading) !== undefined) ? told : readings;
}

function rejected(reading: PageReading): PageReading {
  const { normalised } = reading;
  return { ...reading, normalised: { ...normalised, trace: { ...normalised.trace, verdict: otherArticle } } };
}

async function isBorrowed(
  reading: PageReading,
  group: string,
  { source, store, readings }: Neighbourhood,
): Promise<boolean> {
  const content = articleIn(reading);
  const number = numberAtEnd(reading.page.url);
  if (content === undefined || number === undefined) return false;
  const found = await Promise.all(signsOf(content).map((sign) => pagesWith(sign, source, store)));
  for (const key of new Set(found.flat())) {
    const other = (await readings(groupOfPage(key))).find((one) => one.key === key);
    if (other === undefined || groupOfPage(key) === group || !isEarlier(other, reading)) continue;
    const theirs = numberAtEnd(other.page.url);
    const shown = articleIn(other);
    if (theirs === undefined || theirs === number || shown === undefined) continue;
    if (whySameArticle(content, shown) !== undefined) return true;
  }
  return false;
}

const isEarlier = (one: PageReading, other: PageReading): boolean =>
  one.page.fetchedAt < other.page.fetchedAt;
