import type { Document, Element } from 'domhandler';
import { canonicalUrl, identityOf } from '../../core/urls.ts';
import { limits } from '../limits.ts';
import type { SiteTest } from '../site.ts';
import { weigh } from './headline.ts';
import { ancestorsOf, classWords, elementsBelow, textOf } from './tree.ts';
import { headlineWords, labelWords } from './words.ts';

/** Elements looked at in one anchor: a card has fewer, the rest of a page that forgot `</a>` has more. */
const mostInAnchor = 60;

/** One `a href` to a page of the same site. */
export interface Anchor {
  readonly element: Element;
  /** Absolute, without fragment and tracking. */
  readonly url: string;
  readonly identity: string;
  /** What it says of its target; may be empty. */
  readonly text: string;
  /** The text is not shown: it stands for an image, or for the whole card that the anchor covers. */
  readonly alternative: boolean;
  /** It is, holds or lies in a heading. */
  readonly heading: boolean;
}

/** Anchors of the same site in document order. `base` is what relative URLs count from. */
export function collectAnchors(document: Document, base: string, isOfSite: SiteTest): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const element of elementsBelow(document)) {
    if (element.name !== 'a' && element.name !== 'area') continue;
    const anchor = readAnchor(element, base, isOfSite);
    if (anchor !== undefined) anchors.push(anchor);
    if (anchors.length >= limits.anchors) break;
  }
  return anchors;
}

function readAnchor(element: Element, base: string, isOfSite: SiteTest): Anchor | undefined {
  const href = element.attribs['href']?.trim() ?? '';
  // The site says itself that somebody paid for the link.
  if (/(?:^|\s)sponsored(?:\s|$)/i.test(element.attribs['rel'] ?? '')) return undefined;
  if (href === '' || href.startsWith('#') || href.length > limits.urlLength) return undefined;
  const url = canonicalUrl(href, base);
  if (url === undefined || url.length > limits.urlLength || !isOfSite(url)) return undefined;
  const inner = headingWithin(element);
  const text = inner === undefined ? ownText(element) : textOf(inner, 300, isLabel);
  const heading = inner !== undefined || isHeadingAround(element);
  const shown = text !== '';
  return {
    element,
    url,
    identity: identityOf(url),
    text: shown ? text : alternativeText(element),
    alternative: !shown,
    heading,
  };
}

function headingWithin(anchor: Element): Element | undefined {
  for (const element of elementsBelow(anchor, mostInAnchor)) {
    if (isHeading(element) && !isLabel(element) && textOf(element, 20, isLabel) !== '') return element;
  }
  return undefined;
}

/** At most three levels up: further away a heading heads more than this link. */
function isHeadingAround(anchor: Element): boolean {
  if (isHeading(anchor)) return true;
  let level = 0;
  for (const element of ancestorsOf(anchor)) {
    level += 1;
    if (isHeading(element)) return true;
    if (level === 3) break;
  }
  return false;
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.name) || classWords(element).some((word) => headlineWords.has(word));
}

/** An anchor around a whole card begins with its headline: of a long text, the first block that says enough. */
function ownText(anchor: Element): string {
  const whole = textOf(anchor, 600, isLabel);
  if (whole.length <= 160) return whole;
  for (const element of elementsBelow(anchor, mostInAnchor)) {
    const text = textOf(element, 600, isLabel);
    if (text.length < whole.length && text.length <= 200 && weigh(text) >= 16 && !isLabel(element))
      return text;
  }
  return whole.slice(0, 300);
}

function isLabel(element: Element): boolean {
  return (
    element.name === 'time' ||
    element.name === 'button' ||
    classWords(element).some((word) => labelWords.has(word))
  );
}

function alternativeText(anchor: Element): string {
  const { attribs } = anchor;
  const image = [...elementsBelow(anchor, mostInAnchor)].find(({ name }) => name === 'img');
  const texts = [attribs['aria-label'], attribs['title'], image?.attribs['alt']];
  const text = texts.find((candidate) => candidate !== undefined && candidate.trim() !== '') ?? '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
