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
 * its own is there. Where an address shows different articles, and one of them was first seen at an address that
 * ends with another number, that one is not its own: it is as if the Page were rejected. An address that has nothing else keeps
 * what it showed first.
 */
export async function withoutBorrowed(
  group: string,
  readings: readonly PageReading[],
  neighbourhood: Neighbourhood,
): Promise<readonly PageReading[]> {
  const { overruled } = accountOf(group, readings);
  if (![...overruled.values()].includes(otherArticle)) return readings;
  const known = [...readings, ...(await pagesAlike(readings, neighbourhood))];
  const told = readings.map((reading) =>
    isShownElsewhereFirst(reading, known) ? rejected(reading) : reading,
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

/** Whether the first of the Pages that show its article was at an address that ends with another number. */
function isShownElsewhereFirst(reading: PageReading, known: readonly PageReading[]): boolean {
  const number = numberAtEnd(reading.page.url);
  const content = articleIn(reading);
  if (number === undefined || content === undefined) return false;
  const earlier = known
    .filter(({ page }) => page.fetchedAt < reading.page.fetchedAt && numberAtEnd(page.url) !== undefined)
    .sort((a, b) => (a.page.fetchedAt < b.page.fetchedAt ? -1 : 1));
  const first = earlier.find((other) => {
    const shown = articleIn(other);
    return shown !== undefined && whySameArticle(content, shown) !== undefined;
  });
  return first !== undefined && numberAtEnd(first.page.url) !== number;
}

function rejected(reading: PageReading): PageReading {
  const { normalised } = reading;
  return { ...reading, normalised: { ...normalised, trace: { ...normalised.trace, verdict: otherArticle } } };
}
