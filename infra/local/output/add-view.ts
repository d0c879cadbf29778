import type { ListingKind } from '../../../functions/scrape/listing.ts';
import { wrapText } from './wrap.ts';

/** What was found out of a site. */
export interface Finding {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly listings: readonly FoundListing[];
  /** Articles in all of them together. */
  readonly links: number;
}

interface FoundListing {
  readonly url: string;
  readonly kind: ListingKind;
  readonly role: 'listing' | 'feed' | 'hints';
  readonly links: number;
}

/** An article as it would be published. */
export interface AddedSample {
  readonly url: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly language?: string;
  readonly words: number;
  readonly images: number;
  readonly beginning: string;
  /** Why it would not be published. */
  readonly refused?: string;
}

export interface Added {
  readonly finding: Finding;
  readonly sample: readonly AddedSample[];
  /** Path of the site file. */
  readonly file: string;
  readonly written: boolean;
}

/** What was found, as lines for a terminal of this width. */
export function addView({ finding, sample, file, written }: Added, columns: number): readonly string[] {
  const { name, id, home, language = 'not found', timeZone = 'not found', listings, links } = finding;
  return [
    `${name} (${id}) ${home}`,
    `  language ${language}, time zone ${timeZone}, ${links} articles listed`,
    ...listings.map((listing) => `  ${listing.kind.padEnd(13)} ${listing.url}: ${listing.links} links`),
    '',
    ...sample.flatMap((article) => sampleLines(article, columns)),
    ...(written
      ? [`Written: ${file}. Nothing is stored yet. Look at it, then: bantin run ${file}`]
      : [`Not written: ${file}, for no article of the sample would be published.`]),
  ];
}

function sampleLines(article: AddedSample, columns: number): readonly string[] {
  const { title, url, published = 'no date', authors, words, images, beginning, refused } = article;
  const facts = `${published}; ${authors.join(', ') || 'no author'}; ${words} words, ${images} images`;
  return [
    ...wrapText(title === '' ? url : title, columns, '  '),
    `    ${url}`,
    ...wrapText(refused === undefined ? facts : `would not be published: ${refused}`, columns, '    '),
    ...wrapText(`${beginning}…`, columns, '    '),
    '',
  ];
}
