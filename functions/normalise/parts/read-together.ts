import type { Page } from '../../core/page.ts';
import type { Source } from '../../core/source.ts';
import type { Trace } from '../../core/trace.ts';
import { type Normalised, normalisePage } from '../normalise.ts';
import { isPart, type JoinedArticle, joinParts, type Part } from './join-parts.ts';

export interface StoredPage {
  readonly key: string;
  readonly page: Page;
}

/** A stored Page with what it says. */
export interface PageReading extends StoredPage {
  readonly normalised: Normalised;
}

/** Parts that come later than this after their first page were not there to be had with it. Milliseconds. */
const oneVisit = 30 * 60_000;

interface FirstPage extends StoredPage {
  readonly from: number;
  /** Until the next first page. Milliseconds since the epoch. */
  readonly until: number;
}

/**
 * Reads all Pages of one URL, oldest first, each with the parts that continue it. A part says nothing by itself; one that
 * came late makes the article say something new at its own time.
 */
export function readTogether(stored: readonly StoredPage[], source: Source): readonly PageReading[] {
  const ordered = [...stored].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  if (ordered.every(({ page }) => page.part === undefined))
    return ordered.map((one) => readAlone(one, source));
  const firsts = firstPages(ordered);
  const group: Group = {
    firsts,
    parts: ordered.map(({ page }) => page).filter(isPart),
    join: joiner(source),
    source,
  };
  return ordered.map((one) => (isPart(one.page) ? readPart(one, one.page, group) : readFirst(one, group)));
}

type Join = (first: Page, parts: readonly Part[]) => JoinedArticle;

interface Group {
  readonly firsts: readonly FirstPage[];
  readonly parts: readonly Part[];
  readonly join: Join;
  readonly source: Source;
}

/** Joins the same Pages once: every part asks for the same article. */
function joiner(source: Source): Join {
  const known: { readonly pages: readonly Page[]; readonly joined: JoinedArticle }[] = [];
  return (first, parts) => {
    const pages = [first, ...parts];
    const before = known.find(
      (one) => one.pages.length === pages.length && one.pages.every((page, i) => page === pages[i]),
    );
    const joined = before?.joined ?? joinParts(first, parts, source);
    if (before === undefined) known.push({ pages, joined });
    return joined;
  };
}

const orderOf = ({ key, page }: StoredPage): string => page.fetchedAt + key;
const timeOf = ({ fetchedAt }: Page): number => Date.parse(fetchedAt);

const readAlone = (one: StoredPage, source: Source): PageReading => ({
  ...one,
  normalised: normalisePage(one.page, source),
});

function firstPages(ordered: readonly StoredPage[]): readonly FirstPage[] {
  const firsts = ordered.filter(({ page }) => !isPart(page));
  return firsts.map((one, at) => {
    const next = firsts[at + 1];
    const until = next === undefined ? Number.POSITIVE_INFINITY : timeOf(next.page);
    return { ...one, from: timeOf(one.page), until };
  });
}

/** Content as it was when the page came; a Trace of all that was ever said of its parts. */
function readFirst(one: StoredPage, { firsts, parts, join, source }: Group): PageReading {
  const first = firsts.find(({ key }) => key === one.key);
  if (first === undefined) return readAlone(one, source);
  const early = partsOf(first, parts, first.from + oneVisit);
  const all = partsOf(first, parts, first.until);
  if (all.length === 0) return readAlone(one, source);
  const { normalised } = join(one.page, early);
  if (all.every((part) => early.includes(part))) return { ...one, normalised };
  const { trace } = join(one.page, all).normalised;
  return { ...one, normalised: { ...normalised, trace: { ...trace, verdict: normalised.trace.verdict } } };
}

function readPart(one: StoredPage, page: Part, { firsts, parts, join }: Group): PageReading {
  const time = timeOf(page);
  const first = firsts.findLast(({ from }) => from <= time) ?? firsts[0];
  if (first === undefined)
    return { ...one, normalised: traceOnly(page, 'the first page of its article is missing') };
  const known = partsOf(first, parts, Math.max(time, first.from) + oneVisit);
  const { normalised, refused } = join(first.page, known);
  const refusal = known.includes(page) ? refused.get(page) : 'a newer one took its place';
  const isLate = time > first.from + oneVisit && refusal === undefined;
  if (isLate) return { ...one, normalised: { ...normalised, trace: traceOnly(page, undefined).trace } };
  return { ...one, normalised: traceOnly(page, refusal) };
}

/** The newest part of each number that was there by then, and before the next first page. */
function partsOf(first: FirstPage, parts: readonly Part[], by: number): readonly Part[] {
  const newest = new Map<Part['part']['number'], Part>();
  for (const page of parts) {
    const time = timeOf(page);
    if (time <= by && time < first.until) newest.set(page.part.number, page);
  }
  return [...newest.values()];
}

/** A part names the Article that it went into; one that was not taken says why. */
function traceOnly({ finalUrl, part }: Part, refusal: string | undefined): Normalised {
  const element = part.number === 'whole' ? 'whole article' : `part ${part.number}`;
  const trace: Trace = {
    url: finalUrl,
    verdict:
      refusal === undefined
        ? { kind: 'article' }
        : { kind: 'rejected', code: 'not-a-part', reason: `not joined to ${part.of}: ${refusal}` },
    candidates: [],
    passes:
      refusal === undefined
        ? [{ pass: 'join-parts', element, action: 'chosen', why: `it continues ${part.of}` }]
        : [],
  };
  return { trace, unindexed: false };
}
