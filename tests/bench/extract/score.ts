import type { BenchPage } from './pages.ts';
import { likenessOf, meanLikeness } from './shingles.ts';

/** What an extractor says of a page. */
export interface Extract {
  readonly title?: string | null | undefined;
  readonly authors?: readonly string[];
  readonly published?: string | null | undefined;
  readonly text: string;
}

/** Shares from 0 to 1; NaN where nothing was judged. */
export interface Quality {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Of bags of four-token shingles against the whole text, where a gold has it: means over pages. */
  readonly text: { readonly f1: number; readonly precision: number; readonly recall: number };
  readonly title: number;
  readonly authors: number;
  readonly day: number;
  readonly minute: number;
  /** Pages on which it threw or gave no text. */
  readonly errors: number;
}

const flat = (text: string | null | undefined): string =>
  String(text ?? '')
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const nameOf = (text: string): string =>
  flat(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const share = (judged: readonly boolean[]): number => judged.filter(Boolean).length / judged.length;

/**
 * Judges extracts by the segments that must and must not be there, as `score.mjs` of the corpora does, and by the whole
 * text where a gold has it.
 */
export function qualityOf(pages: readonly BenchPage[], extracts: readonly Extract[]): Quality {
  const of = (index: number): Extract => extracts[index] ?? { text: '' };
  const wanted = pages.flatMap((page, i) =>
    page.contains.map((part) => flat(of(i).text).includes(flat(part))),
  );
  const unwanted = pages.flatMap((page, i) =>
    page.notContains.map((part) => flat(of(i).text).includes(flat(part))),
  );
  const hits = wanted.filter(Boolean).length;
  const precision = hits / (hits + unwanted.filter(Boolean).length || 1);
  const recall = share(wanted);
  const dated = pages.flatMap(({ published }, i) =>
    published ? [[published, of(i).published ?? ''] as const] : [],
  );
  const timed = dated.filter(([want]) => /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(want));
  return {
    f1: (2 * precision * recall) / (precision + recall || 1),
    precision,
    recall,
    text: meanLikeness(
      pages.flatMap(({ text }, i) => (text === undefined ? [] : [likenessOf(of(i).text, text)])),
    ),
    title: share(pages.flatMap(({ title }, i) => (title ? [flat(of(i).title) === flat(title)] : []))),
    authors: share(
      pages.flatMap(({ authors = [] }, i) =>
        authors.length > 0 ? [sameNames(authors, of(i).authors ?? [])] : [],
      ),
    ),
    day: share(dated.map(([want, got]) => got.slice(0, 10) === want.slice(0, 10))),
    minute: share(timed.map(([want, got]) => Math.abs(Date.parse(got) - Date.parse(want)) < 60_000)),
    errors: extracts.filter(({ text }) => text.trim() === '').length,
  };
}

function sameNames(wanted: readonly string[], got: readonly string[]): boolean {
  const names = new Set(got.map(nameOf));
  return wanted.length === names.size && wanted.every((name) => names.has(nameOf(name)));
}
