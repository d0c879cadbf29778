import type { ArticleContent } from '../../core/article.ts';
import type { Page } from '../../core/page.ts';
import type { Source } from '../../core/source.ts';
import type { PassRecord, Trace, Verdict } from '../../core/trace.ts';
import { type Evidence, whyNotPart, whyNotWhole } from '../../html/pagination/evidence.ts';
import { mostParts } from '../../html/pagination/page-address.ts';
import { readEvidence } from '../../html/pagination/read-evidence.ts';
import { textOfBlocks } from '../body/block.ts';
import { figureImages } from '../body/figure-images.ts';
import { serialise } from '../body/serialise.ts';
import { type Normalised, type ReadPage, readPage } from '../normalise.ts';
import { countWords } from '../words.ts';
import { joinBlocks } from './join-blocks.ts';

export type Part = Page & Required<Pick<Page, 'part'>>;

export const isPart = (page: Page): page is Part => page.part !== undefined;

/** An article that was read from several Pages. */
export interface JoinedArticle {
  readonly normalised: Normalised;
  /** Why a part was not taken. */
  readonly refused: ReadonlyMap<Part, string>;
}

interface Choice {
  readonly bodies: readonly Page[];
  readonly refused: ReadonlyMap<Part, string>;
}

/**
 * Page and the parts that continue it → Article and Trace. Metadata is that of the first page; the bodies follow each
 * other as far as no part is missing. Pure. The order of `parts` does not matter; of one number there is one part.
 */
export function joinParts(first: Page, parts: readonly Part[], source: Source): JoinedArticle {
  const head = readPage(first, source);
  const { bodies, refused } = chooseParts(first, parts);
  const read = bodies.map((page) => (page === first ? head : readPage(page, source, head.places)));
  const records = [
    ...bodies.filter((page) => page !== first).map((page) => noteOf(page, undefined)),
    ...[...refused].map(([page, why]) => noteOf(page, why)),
  ];
  return { normalised: assemble(head, read, records), refused };
}

/** Which Pages the body is read from, in order: the whole on one, else the first and its parts without a gap. */
function chooseParts(first: Page, parts: readonly Part[]): Choice {
  const refused = new Map<Part, string>();
  const evidence = readEvidence(first);
  const whole = parts.find(({ part }) => part.number === 'whole');
  if (whole !== undefined) {
    const reason = whyNotWhole(evidence, readEvidence(whole));
    if (reason === undefined) {
      for (const part of parts) if (part !== whole) refused.set(part, 'the article is read from one page');
      return { bodies: [whole], refused };
    }
    refused.set(whole, reason);
  }
  return { bodies: [first, ...contiguous(evidence, parts, refused)], refused };
}

function contiguous(first: Evidence, parts: readonly Part[], refused: Map<Part, string>): Part[] {
  const byNumber = new Map(parts.map((page) => [page.part.number, page]));
  const named = new Set(first.parts.keys());
  const chain: Part[] = [];
  let gap: string | undefined;
  for (let number = 2; number <= mostParts; number += 1) {
    const page = byNumber.get(number);
    if (page === undefined) gap ??= `part ${number} is missing`;
    else if (gap !== undefined) refused.set(page, gap);
    else {
      const evidence = readEvidence(page);
      gap = named.has(number) ? whyNotPart(first, evidence, number) : 'no page before it names it';
      if (gap === undefined) chain.push(page);
      else {
        refused.set(page, gap);
        gap = `part ${number} was not taken`;
      }
      for (const later of evidence.parts.keys()) named.add(later);
    }
  }
  return chain;
}

function noteOf({ part, finalUrl }: Page, refusal: string | undefined): PassRecord {
  const element =
    part === undefined ? 'page' : part.number === 'whole' ? 'whole article' : `part ${part.number}`;
  return refusal === undefined
    ? { pass: 'join-parts', element, action: 'chosen', why: `its text is that of ${finalUrl}` }
    : { pass: 'join-parts', element, action: 'removed', why: `${finalUrl}: ${refusal}` };
}

function assemble(head: ReadPage, read: readonly ReadPage[], records: readonly PassRecord[]): Normalised {
  const { blocks: _blocks, places: _places, ...said } = head;
  const trace: Trace = { ...head.trace, passes: [...head.trace.passes, ...records] };
  if (head.content === undefined || read.every(({ blocks }) => blocks === head.blocks))
    return { ...said, trace };
  const content = withBody(head.content, read);
  return { ...said, content, trace: { ...trace, verdict: verdictOf(head.trace.verdict, content) } };
}

function withBody(head: ArticleContent, read: readonly ReadPage[]): ArticleContent {
  const blocks = joinBlocks(
    read.map((page) => page.blocks),
    head.title,
  );
  const text = textOfBlocks(blocks);
  const images = figureImages(blocks);
  const image = head.image ?? images[0];
  const later = read.map(({ content }) => content?.authors ?? []).filter((names) => names.length > 0);
  return {
    ...head,
    // A byline may stand at the very end.
    authors: head.authors.length > 0 ? head.authors : (later.at(-1) ?? []),
    ...(image === undefined ? {} : { image }),
    images,
    body: serialise(blocks),
    text,
    wordCount: countWords(text),
  };
}

/** Words that make an article of what was too short on its first page. */
const enoughWords = 60;

function verdictOf(verdict: Verdict, { wordCount }: ArticleContent): Verdict {
  const wasShort = verdict.kind === 'rejected' && verdict.code === 'too-short';
  return wasShort && wordCount >= enoughWords ? { kind: 'article' } : verdict;
}
