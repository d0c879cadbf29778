import type { AnyNode, Element } from 'domhandler';
import type { Image } from '../../core/article.ts';
import { codeAt } from '../../core/characters.ts';
import { filter, find, map } from '../../core/lists.ts';
import {
  byName,
  descendants,
  holdsMoreText,
  holdsMoreThan,
  isElement,
  isText,
  silentElements,
  someText,
  textOf,
  walk,
} from '../../html/tree.ts';
import { rolesOf as readRoles, roles } from '../vocabulary.ts';
import type { Block, Inline } from './block.ts';
import { imagesIn } from './images.ts';
import { addText, createRun, isBlank, takeInline } from './inline.ts';
import type { BuildContext } from './sink.ts';

/** More text than this below an image is not its caption. Characters. */
const longestCaption = 600;
/** A table or box around an image with no more text than this is a figure. */
const longestUnnamedCaption = 400;
const longestBoxedCaption = 250;
/** Text besides the caption in a box around an image: a credit, a button. More is text of the story. Characters. */
const mostBesideCaption = 90;
/** A paragraph that opens with an image and goes on with a sentence of this length is a paragraph. Characters. */
const shortestSentence = 60;

/** A picture with its caption consists of no more elements than this. */
const mostInFigure = 60;
const figureCarriers = new Set(['center', 'div', 'dl', 'p', 'span', 'table', 'td']);

/** A `figure`, or a box or table whose only text is the caption of the image in it. */
export function isFigure(element: Element, context: BuildContext): boolean {
  if (element.name === 'figure') return true;
  if (!figureCarriers.has(element.name) || holdsMoreThan(element, mostInFigure)) return false;
  const images = byName(element, 'img', 'amp-img');
  if (images.length === 0 || images.length > 4) return false;
  if (showsMoreThan(element, longestCaption)) return false;
  const text = textOf(element);
  if (text.length > longestCaption) return false;
  const named = captionElement(element, context);
  if (named !== undefined) return text.length - textOf(named).length <= mostBesideCaption;
  if (element.name === 'span') return false;
  if (element.name !== 'table') return images.length === 1 && isPictureBox(element, text);
  return text.length <= longestUnnamedCaption && byName(element, 'tr').length <= 2 * images.length + 1;
}

/** Whether more characters are seen, spaces aside. Most boxes around a picture hold a story: little of it is looked at. */
function showsMoreThan(element: Element, most: number): boolean {
  let seen = 0;
  return someText(element, (text) => {
    const { length } = text;
    for (let at = 0; at < length && seen <= most; at++) if (!isBlank(codeAt(text, at))) seen += 1;
    return seen > most;
  });
}

const isShown = (node: AnyNode): boolean =>
  isText(node)
    ? node.data.trim() !== ''
    : isElement(node) && !silentElements.has(node.name) && node.name !== 'br';

/** Nothing but one image and, below it, one short text of its own: `p > img + br + text`, `div > img + p`. */
function isPictureBox(element: Element, text: string): boolean {
  if (text === '' || text.length > longestBoxedCaption) return false;
  const [first, ...rest] = filter(element.children, isShown);
  const leads =
    isElement(first) && (first.name === 'img' || (byName(first, 'img').length === 1 && textOf(first) === ''));
  return leads && rest.length === 1 && !isSentence(rest[0] as AnyNode, text);
}

/** Prose right behind an image, as in `p > img + text`: no line break, no element of its own, a full stop at the end. */
function isSentence(node: AnyNode, text: string): boolean {
  const apart = isElement(node) || (isElement(node.prev) && node.prev.name === 'br');
  return !apart && text.length >= shortestSentence && /[.!?…。！？।]["”»’)]?$/u.test(text);
}

/** Nested figures around a whole text would have it read once each. Characters, with all white space; elements. */
const longestInFigure = 20_000;
const mostElements = 2_000;

/** The figure as blocks; undefined when it holds no image (a figure around a table, quote or video). */
export function figureOf(element: Element, context: BuildContext): Block[] | undefined {
  if (holdsMoreThan(element, mostElements) || holdsMoreText(element, longestInFigure)) return undefined;
  const images = imagesIn(element, context.base);
  if (images.length === 0)
    return byName(element, 'iframe', 'table', 'blockquote', 'pre', 'p').length > 0 ? undefined : [];
  const named = captionElement(element, context);
  const caption = phrasingOf(named ?? element, context);
  if ((caption?.text.length ?? 0) > longestCaption) return undefined;
  if (named !== undefined && besideCaption(element, named) > longestCaption) return undefined;
  const credit = creditOf(element, context);
  return [
    {
      kind: 'figure',
      images: map(images, withoutEcho(caption)),
      ...captionField(caption),
      ...(credit === undefined ? {} : { credit }),
      origin: element,
    },
  ];
}

const besideCaption = (element: Element, caption: Element): number =>
  textOf(element).length - textOf(caption).length;

const captionField = (caption: Inline | undefined) => (caption === undefined ? {} : { caption });

/** An `alt` that repeats the caption would be read twice. */
const withoutEcho =
  (caption: Inline | undefined) =>
  (image: Image): Image => {
    if (image.alt === undefined || image.alt !== caption?.text) return image;
    const { alt: _, ...rest } = image;
    return rest;
  };

function captionElement(element: Element, { rolesOf = readRoles }: BuildContext): Element | undefined {
  const [declared] = byName(element, 'figcaption');
  if (declared !== undefined && textOf(declared) !== '') return declared;
  return find(
    descendants(element, (inner) => (rolesOf(inner) & roles.caption) !== 0),
    (inner) => byName(inner, 'img', 'amp-img').length === 0 && textOf(inner) !== '',
  );
}

function creditOf(element: Element, { rolesOf = readRoles }: BuildContext): string | undefined {
  const [found] = descendants(element, (inner) => (rolesOf(inner) & roles.credit) !== 0);
  const text = found === undefined ? '' : textOf(found);
  return text === '' || text.length > 120 ? undefined : text;
}

/** The text of an element as one run of inline HTML, images left out. */
function phrasingOf(element: Element, context: BuildContext): Inline | undefined {
  const run = createRun();
  walk(element, (node) => {
    if (isText(node)) addText(run, node.data);
    else if (isElement(node)) {
      if (node !== element && (silentElements.has(node.name) || context.skip(node))) return false;
      addText(run, ' ');
    }
    return true;
  });
  return takeInline(run);
}
