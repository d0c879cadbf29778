import type { AnyNode, Element } from 'domhandler';
import { filter, flatMap, map, some } from '../../core/lists.ts';
import type { Candidate } from '../../core/trace.ts';
import { isMarked } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import { ancestors, contains, pathOf, textOf } from '../../html/tree.ts';
import { type Block, type Heading, lengthOf, type Paragraph, textOfBlock } from '../body/block.ts';
import { isSmall, markedOrNamed, type Outline } from '../outline.ts';
import { paperPrefix } from '../passes/paper-prefix.ts';
import { isMachineMade } from '../phrases/machine-made.ts';
import { roles } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';
import { isDescribed } from './described.ts';
import type { Head } from './head.ts';
import { weightOf } from './headline.ts';

/** A standfirst says something, and is not the article itself. Characters, at least as `weightOf` counts them. */
const shortestLead = 40;
const longestLead = 1500;
const shortestSentence = 50;

export interface LeadDecision {
  /** Plain text, without the name of the paper. */
  readonly text: string | undefined;
  /** Paragraphs that hold it when it stands outside the body: they belong on top of it. */
  readonly above: readonly Block[];
  readonly candidates: readonly Candidate[];
}

export interface LeadPlace {
  readonly outline: Outline;
  readonly dropped: Uint8Array;
  /** Index of the headline's element. */
  readonly headline: number | undefined;
  readonly parts: readonly Element[];
  /** What stands between headline and body. */
  readonly preamble: readonly Block[];
  readonly build: (nodes: readonly AnyNode[]) => readonly Block[];
}

interface Found {
  readonly text: string;
  readonly origin: string;
  readonly score: number;
  /** As it would stand in the Body; empty when it stands there already. */
  readonly above: readonly Block[];
}

/** The standfirst: a box named so near the headline, what stands between headline and body, or a first paragraph set apart. */
export function decideLead(
  head: Head,
  blocks: readonly Block[],
  place: LeadPlace,
  selected: readonly Element[] = [],
): LeadDecision {
  const chosen = map(selected, (element) => boxed(element, 'site-file lead', 20, place));
  const titled = wordsOf(head.title ?? '');
  const found = filter(
    [...chosen, ...namedBoxes(place), ...fromPreamble(place, head), ...firstParagraphs(blocks, head)],
    ({ text, above }) =>
      weightOf(text) >= shortestLead &&
      text.length <= longestLead &&
      !some(above, isByMachine) &&
      // `Headline - The Paper, 3 March`, as search engines are told.
      !titled.includes(wordsOf(text)),
  );
  let winner: Found | undefined;
  for (const lead of found) if (winner === undefined || lead.score > winner.score) winner = lead;
  const above =
    winner === undefined || winner.above.length === 0 || opensWith(blocks, winner.text)
      ? []
      : missingIn(blocks, winner.above);
  const candidates = map(found, (lead) => ({
    field: 'lead',
    value: lead.text.slice(0, 200),
    origin: lead.origin,
    score: lead.score,
    won: lead === winner,
    why:
      lead !== winner
        ? 'lower score'
        : above.length > 0
          ? 'stands above the body; added to it'
          : 'best score',
  }));
  return { text: winner?.text.replace(paperPrefix, ''), above, candidates };
}

/** Blocks from the top among which a lead may stand already. */
const reach = 12;

function opensWith(blocks: readonly Block[], text: string): boolean {
  return wordsOf(map(blocks.slice(0, reach), textOfBlock).join(' ')).includes(wordsOf(text));
}

/** "AI summary": editors wrote no such lead. */
const isByMachine = (block: Block): boolean => isMachineMade(textOfBlock(block));

/** A box named as the lead may be that of the story: what of it does not stand in the body was taken out there. */
function missingIn(blocks: readonly Block[], above: readonly Block[]): readonly Block[] {
  const there = new Set(map(blocks, textOfBlock));
  const missing = filter(above, (block) => !there.has(textOfBlock(block)));
  return lengthOf(missing) * 2 > lengthOf(above) ? missing : [];
}

function boxed(element: Element, origin: string, score: number, place: LeadPlace): Found {
  return {
    text: textOf(element),
    origin,
    score,
    above: map(filter(filter(place.build([element]), isParagraph), isNoLabel), asParagraph),
  };
}

const isParagraph = (block: Block): block is Paragraph | Heading =>
  block.kind === 'paragraph' || block.kind === 'heading';
/** A short heading is the label of what follows. */
const isNoLabel = ({ kind, text }: Paragraph | Heading): boolean =>
  kind === 'paragraph' || weightOf(text) >= shortestLead;
const asParagraph = ({ html, text, linked, links, strong, emphasised, origin }: Paragraph | Heading): Paragraph => ({
  kind: 'paragraph', html, text, linked, links, strong, emphasised, origin,
}); // biome-ignore format: one record

function namedBoxes(place: LeadPlace): Found[] {
  const { outline, dropped, headline, parts } = place;
  const end = endOf(outline, parts);
  const start = startOf(outline, parts);
  const found: Found[] = [];
  for (const i of markedOrNamed(outline, marks.itemprop, roles.lead, Math.min(end, start + 30))) {
    if (found.length >= 5) break;
    if (dropped[i] === 1) continue;
    const element = outline.elements[i] as Element;
    if (((outline.roles[i] ?? 0) & roles.lead) === 0 && !isDescription(element)) continue;
    if (!isSmall(outline, i, 200)) continue;
    if (some(parts, (part) => contains(element, part)) || ((outline.roles[i] ?? 0) & roles.body) !== 0)
      continue;
    const text = textOf(element);
    if (weightOf(text) < shortestLead || text.length > longestLead || linkedShare(outline, i) > 0.3) continue;
    const afterHeadline = headline === undefined || i > headline || (outline.end[i] ?? 0) > headline;
    if (!afterHeadline && i < start) continue;
    if (headline !== undefined && contains(element, outline.elements[headline] as Element)) continue;
    // What is a link as a whole leads elsewhere.
    if (some(ancestors(element), ({ name }) => name === 'a')) continue;
    found.push(boxed(element, `text ${pathOf(element)}`, 7 - found.length, place));
  }
  return found;
}

/** Microdata says what the article is about, and readers see it; a caption may be called so too. */
const isDescription = (element: Element): boolean =>
  isMarked(element, marks.itemprop) &&
  described.has(element.name) &&
  element.attribs['itemprop'] === 'description';
const described = new Set(['div', 'h2', 'h3', 'p']);

function linkedShare(outline: Outline, i: number): number {
  let own = 0;
  let linked = 0;
  for (let j = i; j < (outline.end[i] ?? 0); j++) {
    own += outline.own[j] ?? 0;
    linked += outline.ownLinked[j] ?? 0;
  }
  return own === 0 ? 0 : linked / own;
}

const startOf = (outline: Outline, parts: readonly Element[]): number =>
  parts[0] === undefined ? 0 : (outline.indexOf.get(parts[0]) ?? 0);
function endOf(outline: Outline, parts: readonly Element[]): number {
  const last = parts.at(-1);
  const index = last === undefined ? undefined : outline.indexOf.get(last);
  return index === undefined ? outline.elements.length : (outline.end[index] ?? 0);
}

/** Paragraphs between headline and body: the description in full, or else the only ones that are sentences, or a heading right below the headline. */
function fromPreamble({ preamble }: LeadPlace, head: Head): Found[] {
  const found = flatMap(filter(preamble, isParagraph), (block, index) => {
    if (block.linked > block.text.length * 0.3) return [];
    const described = isDescribed(block.text, head);
    const isSentence =
      (/[.!?…。！？”"]$/u.test(block.text) || (index === 0 && block.kind === 'heading')) &&
      weightOf(block.text) >= shortestSentence;
    if (!described && !isSentence) return [];
    return [
      {
        text: inOneLine(block.text),
        origin: 'text between headline and body',
        score: described ? 6 : 4.5,
        above: [asParagraph(block)],
      },
    ];
  });
  return found.length > 3 ? found.slice(0, 1) : found;
}

const inOneLine = (text: string): string => (text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text);

/** The first paragraphs of the Body, set apart by bold type or known as the description. */
function firstParagraphs(blocks: readonly Block[], head: Head): Found[] {
  const first = filter(blocks, isParagraph).slice(0, 3);
  return flatMap(first, (block, index) => {
    const score = scoreOf(block, index, head);
    return score === 0
      ? []
      : [
          {
            text: inOneLine(block.text),
            origin: `body paragraph ${index + 1}`,
            score,
            above: [],
          },
        ];
  });
}

function scoreOf(block: Paragraph | Heading, index: number, head: Head): number {
  const setApart =
    (block.kind === 'heading' && block.text.length > 80) ||
    block.strong > block.text.length * 0.9 ||
    block.emphasised > block.text.length * 0.9;
  if (isDescribed(block.text, head)) return 5.5 - index * 0.5;
  if (setApart && index === 0) return 5;
  return index === 0 ? 2 : 0;
}
