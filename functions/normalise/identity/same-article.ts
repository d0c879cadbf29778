import type { ArticleContent } from '../../core/article.ts';
import { withoutCounters } from '../counters.ts';
import { sharedWords } from '../words.ts';
import { similarity, tokensOf } from './likeness.ts';
import { articleNumber, longTitle, numberAtEnd, publicationTime } from './signs.ts';

/** Milliseconds. */
const day = 86_400_000;
/** A story that was corrected, and more than corrected, keeps this share of its text. */
const rewritten = 0.5;
/** Shorter texts are alike by chance: notices, results, weather. Words. */
const longEnough = 60;

/** Everything that two Pages say alike or differently, as far as it tells whether they are one article. */
interface Comparison {
  /** 0 to 1. */
  readonly text: number;
  readonly published: boolean;
  readonly title: boolean;
  readonly number: boolean;
  /** The number ends the address: it is the article's and not its section's. */
  readonly numberAtEnd: boolean;
}

/**
 * Why two Pages of different addresses are one article, for people; undefined when that is not certain. Equal text is
 * not enough: weather, prices, results and obituaries differ in a name or a number, and are different articles.
 */
export function whySameArticle(a: ArticleContent, b: ArticleContent): string | undefined {
  if (daysApart(a, b)) return undefined;
  const ours = tokensOf(withoutCounters(a.text));
  const theirs = tokensOf(withoutCounters(b.text));
  if (Math.min(ours.length, theirs.length) < longEnough) return undefined;
  const compared = compare(a, b, ours, theirs);
  return isProven(compared, a, b, ours, theirs) ? describe(compared) : undefined;
}

function compare(
  a: ArticleContent,
  b: ArticleContent,
  ours: readonly string[],
  theirs: readonly string[],
): Comparison {
  const agree = (value: string | undefined, other: string | undefined) =>
    value !== undefined && value === other;
  return {
    text: similarity(ours, theirs),
    published: agree(publicationTime(a), publicationTime(b)),
    title: agree(longTitle(a), longTitle(b)),
    number: agree(articleNumber(a.url), articleNumber(b.url)),
    numberAtEnd: agree(numberAtEnd(a.url), numberAtEnd(b.url)),
  };
}

/** Thresholds are shares of common text. An edit of one paragraph in ten leaves about .8. */
function isProven(
  { text, published, title, number, numberAtEnd }: Comparison,
  a: ArticleContent,
  b: ArticleContent,
  ours: readonly string[],
  theirs: readonly string[],
): boolean {
  // One number in the newspaper's database, one time of publication: corrected as it was renamed.
  if (number && published && text >= 0.5) return true;
  const otherNames = namesDiffer(a, b, ours, theirs);
  const otherNumbers = numbersDiffer(ours, theirs);
  // The same without a time, unless it may be a postal code: the weather of two days.
  if (numberAtEnd && text >= 0.5 && !(otherNames && otherNumbers)) return true;
  if (otherNames || otherNumbers) return false;
  if (!title && differentlyNumbered(a, b)) return false;
  if (published && title && text >= 0.6) return true;
  if ((published || title || number) && text >= 0.9) return true;
  return text >= 0.97 && a.published !== undefined && b.published !== undefined && isReworded(a, b);
}

function describe({ text, published, title, number }: Comparison): string {
  const shared = [
    published ? 'publication time' : '',
    title ? 'title' : '',
    number ? 'number in the address' : '',
  ].filter((name) => name !== '');
  return [`${Math.floor(text * 100)} % of the text`, ...shared].join(', ');
}

function daysApart(a: ArticleContent, b: ArticleContent): boolean {
  if (a.published === undefined || b.published === undefined) return false;
  return Math.abs(Date.parse(a.published) - Date.parse(b.published)) >= day;
}

/** Whether each has a number that the other has not: the day's figures, not a correction that adds one. */
function numbersDiffer(ours: readonly string[], theirs: readonly string[]): boolean {
  const numbers = (tokens: readonly string[]) => new Set(tokens.filter((token) => /\d/.test(token)));
  return !isCovered(numbers(ours), numbers(theirs)) && !isCovered(numbers(theirs), numbers(ours));
}

/** Whether titles or addresses count them as two: a serial, the rounds of a league, a template filled in twice. */
function differentlyNumbered(a: ArticleContent, b: ArticleContent): boolean {
  const [ours, theirs] = [articleNumber(a.url), articleNumber(b.url)];
  if (ours !== undefined && theirs !== undefined && ours !== theirs) return true;
  return numbersDiffer(tokensOf(a.title), tokensOf(b.title));
}

/** Share of the shorter title's words that the other has too. */
const leastShared = 0.4;

/** Whether one title may be the other, changed: on the same day two stories may be told in the same words. */
function isReworded(a: ArticleContent, b: ArticleContent): boolean {
  const ours = new Set(tokensOf(a.title));
  const theirs = new Set(tokensOf(b.title));
  return sharedWords(ours, theirs) >= leastShared * Math.min(ours.size, theirs.size);
}

const isCovered = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].every((one) => others.has(one));

/** Whether the titles name different things, and each text is about its own: one form letter, two towns. */
function namesDiffer(
  a: ArticleContent,
  b: ArticleContent,
  ours: readonly string[],
  theirs: readonly string[],
): boolean {
  const inOurs = new Set(ours);
  const inTheirs = new Set(theirs);
  const titleA = new Set(tokensOf(a.title));
  const titleB = new Set(tokensOf(b.title));
  const owns = (
    title: ReadonlySet<string>,
    other: ReadonlySet<string>,
    text: Set<string>,
    others: Set<string>,
  ) => [...title].some((word) => !other.has(word) && text.has(word) && !others.has(word));
  return owns(titleA, titleB, inOurs, inTheirs) && owns(titleB, titleA, inTheirs, inOurs);
}

/**
 * Whether an article may be what another one at its address became: one that came to show another story of a series is not
 * that story.
 */
export const mayBecome = (first: ArticleContent, now: ArticleContent): boolean =>
  longTitle(first) === longTitle(now) || similarity(tokensOf(first.text), tokensOf(now.text)) >= rewritten;

/** What tells articles apart. */
export type Told = Pick<ArticleContent, 'title' | 'text' | 'published'>;

/** Shares of words and text below which two Pages of one address tell of different things: headlines share small words. */
const otherTitle = 0.7;
const otherText = 0.1;

/**
 * Whether a Page tells of something else than the one before it at the same address: another article under this URL, a
 * front page, an advertisement. A text that was written anew keeps its title or its time.
 */
export function isOtherArticle(before: Told, now: Told): boolean {
  const time = publicationTime(before);
  if (time !== undefined && time === publicationTime(now)) return false;
  const title = new Set(tokensOf(before.title));
  const words = tokensOf(now.title);
  const shared = words.filter((word) => title.has(word)).length / Math.max(1, words.length);
  return shared < otherTitle && similarity(tokensOf(before.text), tokensOf(now.text)) < otherText;
}
