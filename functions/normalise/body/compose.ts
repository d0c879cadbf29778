import type { AnyNode, Element } from 'domhandler';
import { holdsDigit } from '../../core/characters.ts';
import { concat, filter, flatMap, map, some } from '../../core/lists.ts';
import type { Candidate, PassRecord } from '../../core/trace.ts';
import { nodesBetween } from '../../html/between.ts';
import { pathOf } from '../../html/tree.ts';
import { besideDates, introducesBelow, isIntroduced, mayIntroduce } from '../metadata/introduced.ts';
import { labelledName, nameWithRole } from '../metadata/labelled-name.ts';
import { decideLead } from '../metadata/lead.ts';
import type { PlacedLine } from '../metadata/nearness.ts';
import { isOrganisation } from '../metadata/organisations.ts';
import { finishingPasses, runPasses } from '../passes/all.ts';
import { apart } from '../passes/line-markup.ts';
import type { Draft } from '../passes/pass.ts';
import type { Selection } from '../selectors.ts';
import type { Sheet } from '../sheet.ts';
import { type Block, textOfBlock, textOfBlocks } from './block.ts';
import type { Reading } from './boilerplate.ts';
import { buildBlocks } from './build.ts';
import { contextOf, type RawBody } from './draft.ts';
import { figureImages } from './figure-images.ts';

/** The finished Body, with what came to light while it was made. */
export interface ComposedBody {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly lead: string | undefined;
  /** Lines that were bylines. */
  readonly bylines: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly records: readonly PassRecord[];
  /** Short texts beside the article, in which dates stand. */
  readonly lines: readonly PlacedLine[];
}

/** What is known about the page before its body is made. */
export interface Surroundings {
  readonly title: string;
  /** Names that the page outside its body gives as authors. */
  readonly authors: readonly string[];
  /** Index of the headline's element in the outline. */
  readonly headline: number | undefined;
  readonly selection: Selection;
}

/** Runs the passes over the raw body and puts the lead on top, once. */
export function composeBody(
  sheet: Sheet,
  raw: RawBody | undefined,
  { title, authors, headline, selection }: Surroundings,
): ComposedBody {
  const { head, reading, base } = sheet;
  const { outline, dropped } = reading;
  const parts = raw?.parts ?? [];
  const draft: Draft = {
    blocks: raw?.blocks ?? [],
    title,
    authors,
    dates: {
      fetchedAt: sheet.page.fetchedAt,
      ...(head.language === undefined ? {} : { language: head.language }),
    },
    records: recordsOf(raw),
    bylines: [],
  };
  runPasses(draft);
  const context = contextOf(reading, base);
  const build = (nodes: readonly AnyNode[]): Block[] => buildBlocks(nodes, context);
  const preamble = build(betweenHeadlineAndBody(reading, headline, parts));
  const lead = decideLead(
    head,
    draft.blocks,
    { outline, dropped, headline, parts, build, preamble },
    selection.lead,
  );
  draft.blocks = [...lead.above, ...coverFigures(preamble, draft.blocks), ...draft.blocks];
  runPasses(draft, finishingPasses);
  const { blocks } = draft;
  const lines = linesBeside(preamble, raw?.blocks ?? []);
  draft.bylines.unshift(...bylinesAmong(lines, authors.every(isOrganisation)));
  return {
    blocks,
    lines,
    text: textOfBlocks(blocks),
    lead: lead.text,
    bylines: draft.bylines,
    candidates: lead.candidates,
    records: draft.records,
  };
}

/** Where the raw body was found. */
function recordsOf(raw: RawBody | undefined): PassRecord[] {
  const records: PassRecord[] = [];
  if (raw === undefined) return records;
  const note = (element: string): void => {
    records.push({ pass: 'choose-body', element, action: 'chosen', why: raw.why });
  };
  if (raw.origin !== undefined) note(raw.origin);
  for (const part of raw.parts) note(pathOf(part));
  return records;
}

function betweenHeadlineAndBody(
  { outline, dropped }: Reading,
  headline: number | undefined,
  parts: readonly Element[],
): AnyNode[] {
  const [first] = parts;
  const from = headline === undefined ? undefined : outline.elements[headline];
  if (from === undefined || first === undefined || dropped[headline ?? 0] === 1) return [];
  return nodesBetween(from, first);
}

/** Longer lines are sentences that begin with a preposition. Characters. */
const longestByline = 80;
const longestDateline = 200;
/** Of a line below a label. Characters. */
const longestName = 50;

/** What stands between headline and body and begins as bylines do. */
function bylinesAmong(lines: readonly PlacedLine[], isUnknown: boolean): string[] {
  const above = filter(lines, ({ text, where }) => where === 'above' && text.length <= longestDateline);
  const below = flatMap(above, ({ text }, index) => {
    const name = introducesBelow(text) ? above[index + 1]?.text : undefined;
    return name !== undefined && name.length <= longestName ? [name] : [];
  });
  const pieces = flatMap(above, ({ text }) => (mayIntroduce(text) ? [text, ...besideDates(text)] : []));
  const found = concat(filter(pieces, isOpened), below);
  return (found.length > 0 || !isUnknown ? found : flatMap(above, labelledNames)).slice(0, 3);
}

const isOpened = (text: string): boolean =>
  text.length <= longestByline && isIntroduced(text) && !/[.!?…]$/.test(text);

const labelledNames = ({ text }: PlacedLine): string | readonly string[] =>
  labelledName(text) ?? nameWithRole(text) ?? [];

/** A picture between headline and body belongs to the article when it has a caption, a figure of its own, or this width. CSS pixels. */
const coverWidth = 300;
const mostCovers = 2;

function coverFigures(preamble: readonly Block[], body: readonly Block[]): Block[] {
  if (!some(preamble, ({ kind }) => kind === 'figure')) return [];
  const shown = new Set(map(figureImages(body), ({ url }) => url));
  const isCover = (block: Block): boolean => {
    if (block.kind !== 'figure' || some(block.images, ({ url }) => shown.has(url))) return false;
    const wide = some(block.images, ({ width }) => (width ?? 0) >= coverWidth);
    return wide || block.caption !== undefined || block.origin?.name === 'figure';
  };
  return filter(preamble, isCover).slice(0, mostCovers);
}

/** Lines of the body's ends among which datelines stand. */
const blocksAbove = 200;
const linesAbove = 40;
const linesAtTop = 5;
const linesAtEnd = 3;

/** Of a short block with a date, what stands in elements of its own is told apart. */
function lineOf(block: Block): string {
  const text = textOfBlock(block);
  if (block.kind !== 'paragraph' || text.length > longestDateline || !holdsDigit(text)) return text;
  return text.includes('\n') ? text : apart(block, text);
}

function linesBeside(preamble: readonly Block[], body: readonly Block[]): PlacedLine[] {
  const lines: PlacedLine[] = [];
  const place = (text: string, where: PlacedLine['where']): void => {
    for (const line of text.split('\n')) lines.push({ text: line, where });
  };
  let left = linesAbove;
  for (const block of preamble.slice(0, blocksAbove)) {
    const text = lineOf(block);
    if (text === '' || left === 0) continue;
    place(text, 'above');
    left -= 1;
  }
  const spoken = filter(body, (block) => textOfBlock(block) !== '');
  for (const block of spoken.slice(0, linesAtTop)) place(lineOf(block), 'top');
  for (const block of spoken.slice(Math.max(linesAtTop, spoken.length - linesAtEnd)))
    place(lineOf(block), 'end');
  return lines;
}
