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
  /** A Page as it is, whatever is known of others; undefined when it is gone or broken. */
  readonly page: (key: string) => Promise<PageReading | undefined>;
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
  const alike = await pagesAlike(readings, neighbourhood);
  const told = readings.map((reading) =>
    alike.some((other) => isOriginal(other, reading)) ? rejected(reading) : reading,
  );
  return told.some((reading) => articleIn(reading) !== undefined) ? told : readings;
}

/** The Pages that were noted with a sign that one of these shows. */
async function pagesAlike(
  readings: readonly PageReading[],
  { source, store, page }: Neighbourhood,
): Promise<readonly PageReading[]> {
  const contents = readings.flatMap((reading) => articleIn(reading) ?? []);
  const signs = new Set(contents.flatMap(signsOf));
  const noted = await Promise.all([...signs].map((sign) => pagesWith(sign, source, store)));
  const found = await Promise.all([...new Set(noted.flat())].map(page));
  return found.filter((one) => one !== undefined);
}

/** Whether a Page shows the article of another one that was there before, at an address that ends with another number. */
function isOriginal(other: PageReading, reading: PageReading): boolean {
  const [theirs, ours] = [numberAtEnd(other.page.url), numberAtEnd(reading.page.url)];
  if (theirs === undefined || ours === undefined || theirs === ours) return false;
  if (other.page.fetchedAt >= reading.page.fetchedAt) return false;
  const [shown, content] = [articleIn(other), articleIn(reading)];
  return shown !== undefined && content !== undefined && whySameArticle(content, shown) !== undefined;
}

function rejected(reading: PageReading): PageReading {
  const { normalised } = reading;
  return { ...reading, normalised: { ...normalised, trace: { ...normalised.trace, verdict: otherArticle } } };
}
