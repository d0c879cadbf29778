import { filter, find, map } from '../../core/lists.ts';
import { parseHtml } from '../../html/parse.ts';
import { scriptValues } from '../../html/script-values.ts';
import { textOf } from '../../html/tree.ts';
import { type Block, lengthOf, textOfBlocks } from '../body/block.ts';
import { buildBlocks } from '../body/build.ts';
import type { RawBody } from '../body/draft.ts';
import { weightOf } from '../metadata/headline.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import { findStateBody, paragraphsOf } from './find-body.ts';

/** A body with more text than this in the DOM is not doubted. Weight: characters, CJK ones twice. */
const enough = 900;
/** What JSON holds must be so many times as long as what the DOM holds. */
const clearlyMore = 1.5;
/** This share of the DOM's sentences again in the JSON, and the DOM holds its beginning. */
const sameText = 0.6;

/**
 * The body as JSON in the page tells it, where the DOM holds no body or clearly less of it; undefined where the DOM is
 * believed. Scripts are looked at only when the DOM's body is weak.
 */
export function toldBody(sheet: Sheet, raw: RawBody | undefined, title: string): RawBody | undefined {
  const blocks = raw?.blocks ?? [];
  const declared = declaredTexts(sheet);
  // Most pages: much text, and nothing beside it. What it weighs exactly does not matter.
  if (declared.length === 0 && lengthOf(blocks) > enough) return undefined;
  const shown = textOfBlocks(blocks);
  const weight = weightOf(shown);
  return (
    declaredBody(declared, sheet, shown, weight) ??
    (weight > enough ? undefined : stateBody(sheet, shown, weight, title))
  );
}

const declaredTexts = ({ head }: Sheet): readonly string[] =>
  filter(
    map(head.jsonLd, (node) => node['articleBody']),
    (text) => typeof text === 'string',
  );

/** Markup that was escaped once more for JSON. */
const escapedMarkup = /&lt;\/?(?:br|p)\b/i;

/** JSON-LD `articleBody`: taken when it goes on where the DOM breaks off. */
function declaredBody(
  declared: readonly string[],
  sheet: Sheet,
  shown: string,
  weight: number,
): RawBody | undefined {
  const texts = map(declared, (text) => (escapedMarkup.test(text) ? textOf(parseHtml(text)) : text));
  const text = find(texts, (each) => weightOf(each) > weight * clearlyMore);
  if (text === undefined || text.length < 280) return undefined;
  if (weight > enough / 4 && shareHeld(shown, text) < sameText) return undefined;
  if (saysTwice(shown, text)) return undefined;
  const html = /<(?:p|br)[\s/>]/i.test(text) ? text : paragraphsOf(text);
  return bodyOf(html, sheet, 'json-ld articleBody', weight);
}

function stateBody(sheet: Sheet, shown: string, weight: number, title: string): RawBody | undefined {
  const found = findStateBody(scriptValues(sheet.reading.outline.elements), title);
  if (found === undefined) return undefined;
  const isContinued = weight > 0 && shareHeld(shown, found.html) >= sameText;
  if (!found.titled && !isContinued && weight > enough / 3) return undefined;
  return bodyOf(found.html, sheet, found.path, weight);
}

function bodyOf(html: string, { base }: Sheet, origin: string, weight: number): RawBody | undefined {
  const blocks: readonly Block[] = buildBlocks(parseHtml(html).children, { base, skip: () => false });
  const told = weightOf(textOfBlocks(blocks));
  if (told <= weight * clearlyMore) return undefined;
  return {
    blocks,
    parts: [],
    why: `the page shows ${weight} characters of text, this holds ${told}`,
    origin,
  };
}

/** Some systems write the text, and then all of it again as a summary or without markup: no more than the DOM has. */
function saysTwice(shown: string, text: string): boolean {
  const line = linesOf(shown).at(-1);
  if (line === undefined) return false;
  const words = wordsOf(text.replace(/<[^<>]{0,300}>/g, ' '));
  const at = words.indexOf(line);
  return at >= 0 && words.includes(line, at + 1);
}

const longLine = 40;
/** Beginnings of the longer lines, as words. */
const linesOf = (text: string): readonly string[] =>
  map(
    filter(map(text.split('\n'), wordsOf), (line) => line.length >= longLine),
    (line) => line.slice(0, 60),
  );

/** Share of the longer lines of `shown` that `text` holds. */
function shareHeld(shown: string, text: string): number {
  const lines = linesOf(shown);
  const words = wordsOf(text.replace(/<[^<>]{0,300}>/g, ' '));
  return lines.length === 0 ? 0 : filter(lines, (line) => words.includes(line)).length / lines.length;
}
