import { identityOf } from '../../core/urls.ts';
import type { Pagination } from './pagination.ts';

/** A page with what is needed to tell whether it goes on with another. */
export interface Evidence extends Pagination {
  /** As `longLines` gives them. */
  readonly lines: ReadonlySet<string>;
}

/** This share of the first page's lines again on another, and that one repeats it: pages of comments under one article, say. */
const repeated = 0.7;
/** A page that claims to be the whole article holds this share of the first page's lines (navigation differs). */
const held = 0.8;

/** Why `part` is not taken for page `number` of the article that `first` begins; undefined when it is. */
export function whyNotPart(first: Evidence, part: Evidence, number: number): string | undefined {
  if (identityOf(part.url) === identityOf(first.url) && part.number <= 1)
    return 'it answers with the first page';
  const reason = whyNotSameArticle(first, part);
  if (reason !== undefined) return reason;
  if (part.number !== 1 && part.number !== number) return `it says that it is part ${part.number}`;
  if (part.lines.size === 0) return 'it has no text';
  if (shareOf(first.lines, part.lines) > repeated) return 'it repeats the text of the first page';
  return undefined;
}

/** Why `whole` does not stand for all pages of the article; undefined when it does. */
export function whyNotWhole(first: Evidence, whole: Evidence): string | undefined {
  const reason = whyNotSameArticle(first, whole);
  if (reason !== undefined) return reason;
  if (shareOf(first.lines, whole.lines) < held) return 'it does not hold the text of the first page';
  if (lengthOf(whole.lines) < lengthOf(first.lines) * 1.1) return 'it has no more text than the first page';
  return undefined;
}

function whyNotSameArticle(first: Evidence, other: Evidence): string | undefined {
  const known = new Set([first.url, first.canonical, other.url].map((url) => identityOf(url ?? '')));
  const { canonical } = other;
  if (canonical !== undefined && !known.has(identityOf(canonical)))
    return 'its canonical address is another article';
  const home = new Set([identityOf(first.url), identityOf(first.canonical ?? first.url)]);
  const sameAddress = canonical !== undefined && home.has(identityOf(canonical));
  if (sameAddress || other.names.some((name) => first.names.includes(name))) return undefined;
  return 'neither its headline nor its canonical address is that of the first page';
}

function shareOf(lines: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const line of lines) if (others.has(line)) shared += 1;
  return lines.size === 0 ? 0 : shared / lines.size;
}

const lengthOf = (lines: ReadonlySet<string>): number =>
  [...lines].reduce((sum, line) => sum + line.length, 0);
