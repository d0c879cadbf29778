import type { Element } from 'domhandler';
import { find } from '../../core/lists.ts';
import { itempropOf } from '../../html/marked.ts';
import { blockElements, contains } from '../../html/tree.ts';
import type { Outline } from '../outline.ts';
import { bytesIn } from '../room.ts';
import { roles } from '../vocabulary.ts';
import { type Reading, reread } from './boilerplate.ts';
import { holdsCards } from './cards.ts';
import { playerAround } from './player.ts';
import { proseOf } from './visibility.ts';

/** Cards of other stories stand below this share of the prose. */
const mostBelowCards = 0.5;

/** Elements that may be a box of their own inside the body. */
const boxes = new Set([
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'fieldset',
  'header',
  'ol',
  'section',
  'span',
  'table',
  'ul',
]);
/** Names that say a box is not the story; inside the body only, and only for a small part of it. */
const foreignInBody = roles.author | roles.date | roles.credit | roles.box;
const smallPart = 0.15;
/** Share of the prose that may stand above the headline. */
const mostAbove = 0.3;

/**
 * Marks what is foreign inside the chosen body: what stands above the headline, boxes named after something else, and
 * boxes whose text is mostly links. The more text a box has, the more links it may hold.
 */
export function pruneBody(
  reading: Reading,
  parts: readonly Element[],
  headline: number | undefined,
): Reading {
  const { outline, text } = reading;
  const dropped = bytesIn(outline.room, reading.dropped);
  for (const part of parts) {
    const start = outline.indexOf.get(part);
    if (start === undefined) continue;
    const whole = Math.max(1, text[start] ?? 1);
    const above = headline === undefined || standsBelowProse(reading, start, headline) ? undefined : headline;
    let seen = 0;
    for (let i = start + 1; i < (outline.end[start] ?? 0); i++) {
      if (dropped[i] === 1) continue;
      seen += proseOf(outline, i);
      const foreign =
        isAboveHeadline(outline, i, above, start) ||
        (!holdsHeadline(outline, i, headline) && isForeignBox(reading, i, whole)) ||
        isNextArticle(outline, i, headline) ||
        (seen >= (reading.prose[start] ?? 0) * mostBelowCards && holdsCards(reading, i));
      if (!foreign) continue;
      dropped.fill(1, i, outline.end[i]);
    }
    for (const i of mailBoxes(reading, start, whole)) dropped.fill(1, i, outline.end[i]);
  }
  return reread(outline, dropped);
}

/** A box that asks for an e-mail address is no larger. Characters. */
const largestMailBox = 700;

/** Boxes around a field for an e-mail address: newsletters, with all they say about themselves. */
function mailBoxes(reading: Reading, start: number, whole: number): number[] {
  const { outline, text } = reading;
  const found: number[] = [];
  for (let i = start + 1; i < (outline.end[start] ?? 0); i++) {
    const { name, attribs } = outline.elements[i] as Element;
    if (name === 'button') {
      const box = playerAround(reading, i, start);
      if (box !== undefined) found.push(box);
      continue;
    }
    if (name !== 'input' || !/e-?mail/i.test(`${attribs['type']} ${attribs['name']}`)) continue;
    let box = i;
    for (let parent = outline.parent[i] ?? -1; parent > start; parent = outline.parent[parent] ?? -1) {
      if ((text[parent] ?? 0) > Math.min(largestMailBox, whole * smallPart * 2)) break;
      box = parent;
    }
    found.push(box);
  }
  return found;
}

const holdsHeadline = (outline: Outline, i: number, headline: number | undefined): boolean =>
  headline !== undefined && headline > i && headline < (outline.end[i] ?? 0);

/** A further article on the same page: it has a first heading of its own, behind that of this one. */
function isNextArticle(outline: Outline, i: number, headline: number | undefined): boolean {
  if (headline === undefined || i <= headline || outline.elements[headline]?.name !== 'h1') return false;
  if (!articleLike.has(outline.elements[i]?.name ?? '') || (outline.end[i] ?? 0) - i > 2000) return false;
  const first = find(outline.elements.slice(i, outline.end[i]), ({ name }) => name === 'h1');
  return first !== undefined && first.parent === outline.elements[i]
    ? true
    : outline.elements[i]?.name === 'article' && first !== undefined;
}

const articleLike = new Set(['article', 'header', 'section']);

/** Whether much prose stands above the headline: then it is the headline of another story. */
function standsBelowProse({ outline, dropped, prose }: Reading, start: number, headline: number): boolean {
  let above = 0;
  for (let i = start + 1; i < headline; i++) if (dropped[i] !== 1) above += proseOf(outline, i);
  return above > (prose[start] ?? 0) * mostAbove;
}

/** Breadcrumbs, kickers and clocks; pictures above the headline stay. */
function isAboveHeadline(outline: Outline, i: number, headline: number | undefined, start: number): boolean {
  if (headline === undefined || headline <= start || i >= headline) return false;
  const element = outline.elements[i] as Element;
  if (element.name === 'img' || element.name === 'figure' || element.name === 'picture') return false;
  const shown = outline.elements[headline];
  if (shown !== undefined && contains(element, shown)) return false;
  const box = Math.max(start + 1, outline.parent[i] ?? 0);
  for (let j = box; j < Math.min(outline.end[box] ?? 0, headline); j++)
    if (outline.elements[j]?.name === 'img') return false;
  return (outline.own[i] ?? 0) > 0 && (outline.own[i] ?? 0) < 300;
}

/** Microdata that is about the article rather than of it. */
const metadataProperties =
  /^(?:articleSection|author|dateModified|datePublished|headline|keywords|publisher)$/;

function isForeignBox({ outline, text, linked, prose }: Reading, i: number, whole: number): boolean {
  const element = outline.elements[i] as Element;
  const length = text[i] ?? 0;
  const links = linked[i] ?? 0;
  const found = outline.roles[i] ?? 0;
  if (length > whole * 0.3) return false;
  if (
    blockElements.has(element.name) &&
    (found & foreignInBody) !== 0 &&
    (found & roles.body) === 0 &&
    length <= whole * smallPart &&
    !(element.name === 'p' && length > 200)
  )
    return true;
  if (length > 0 && length <= whole * smallPart && isPlayer(outline, i, found)) return true;
  const property = itempropOf(element);
  if (property !== undefined && length < 200 && metadataProperties.test(property)) return true;
  if (!boxes.has(element.name) || length === 0) return false;
  const share = links / length;
  if (length < 40) return false;
  if (prosaic.has(element.name) && countLinks(outline, i) < 2) return false;
  if (element.name === 'ul' || element.name === 'ol' || element.name === 'dl')
    return share > 0.6 && (prose[i] ?? 0) < length * 0.3;
  if (element.name === 'table') return share > 0.6;
  return (
    (share > 0.5 && (prose[i] ?? 0) < length * 0.4) ||
    ((prose[i] ?? 0) < length * 0.4 && isLinkFarm(outline, i, length))
  );
}

/** What a box says of a recording that a script puts there; one that is there stays, with what stands below it. */
function isPlayer(outline: Outline, i: number, found: number): boolean {
  if ((found & roles.player) === 0 || (found & roles.body) !== 0) return false;
  const { name } = outline.elements[i] as Element;
  if (!boxes.has(name) || !blockElements.has(name)) return false;
  for (let j = i + 1; j < (outline.end[i] ?? 0); j++)
    if (recordings.has(outline.elements[j]?.name ?? '')) return false;
  return true;
}

const recordings = new Set(['amp-iframe', 'amp-youtube', 'blockquote', 'figure', 'iframe', 'img']);

/** What holds one link among few words in these is said by the story, not by the site. */
const prosaic = new Set(['dd', 'details', 'dl', 'fieldset', 'ol', 'table', 'ul']);

function countLinks(outline: Outline, i: number): number {
  let links = 0;
  for (let j = i + 1; j < (outline.end[i] ?? 0); j++) if (outline.elements[j]?.name === 'a') links += 1;
  return links;
}

/** Cards and galleries: many links with hardly a word each, often around pictures. */
const fewestInFarm = 5;
const leastTextALink = 60;

function isLinkFarm(outline: Outline, i: number, length: number): boolean {
  const { name } = outline.elements[i] as Element;
  if (name !== 'div' && name !== 'section') return false;
  const links = countLinks(outline, i);
  return links >= fewestInFarm && length < links * leastTextALink;
}
