import { type Element, isTag, isText } from 'domhandler';
import { machineDate } from '../machine-date.ts';
import { weigh } from './headline.ts';
import { isPaidLabel } from './paid-labels.ts';
import type { Target } from './targets.ts';
import { ancestorsOf, classWords, elementsBelow, textOf } from './tree.ts';

/** What stands around one link and no other: image, headline, summary, time. */
export interface Card {
  /** Tags and classes of the card and what holds it: equal for the cards of one list. */
  readonly signature: string;
  readonly image: boolean;
  /** The first heading in it. */
  readonly headline?: string;
  /** Text besides the headline, in characters of an alphabetic script. */
  readonly summary: number;
  /** ISO 8601 with offset, from a `time` element. */
  readonly published?: string;
  /** It says of itself that somebody paid for it. */
  readonly paid: boolean;
}

/** Reads the outermost element around the first preferred anchor that holds no other article's link. */
export function readCard(
  target: Target,
  prefer: (anchor: Element) => boolean,
  targetsIn: ReadonlyMap<Element, number>,
  isCounted: boolean,
): Card {
  const anchor = target.anchors.find(({ element }) => prefer(element)) ?? target.anchors[0];
  if (anchor === undefined) return { signature: '', image: false, summary: 0, paid: false };
  // A link that is not counted itself (a section's, on an article's card) has no card where one that is begins.
  const own = isCounted ? 1 : 0;
  let card = anchor.element;
  let level = 0;
  for (const around of ancestorsOf(anchor.element)) {
    level += 1;
    if (level > mostLevels || (targetsIn.get(around) ?? 0) > own) break;
    card = around;
  }
  let image = false;
  let headline = '';
  let published: string | undefined;
  let paid = false;
  for (const element of elementsBelow(card, mostInCard)) {
    paid ||= isLabelled(element) && labelsTarget(element, target);
    image ||= element.name === 'img' || element.name === 'picture';
    if (headline === '' && /^h[1-6]$/.test(element.name)) headline = textOf(element, 300);
    if (element.name === 'time') published ??= machineDate(element.attribs['datetime'] ?? '');
  }
  const summary = Math.max(0, weigh(textOf(card, 600)) - weigh(target.title));
  return {
    signature: signatureOf(card),
    image,
    summary,
    paid,
    ...(headline === '' ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
  };
}

const isLabelled = ({ children }: Element): boolean =>
  children.some((child) => isText(child) && isPaidLabel(child.data));

/** A label beside a link to somebody else is that link's, though both stand in one box. */
function labelsTarget(label: Element, { anchors }: Target): boolean {
  for (const around of [label, ...ancestorsOf(label)]) {
    if (anchors.some(({ element }) => element === around || isWithin(element, around))) return true;
    for (const element of elementsBelow(around, mostInCard)) {
      if (element.name === 'a') return false;
    }
  }
  return false;
}

function isWithin(element: Element, around: Element): boolean {
  for (const up of ancestorsOf(element)) if (up === around) return true;
  return false;
}

/** The card, three elements above it, and the first element in it. */
function signatureOf(card: Element): string {
  const around = [card, ...ancestorsOf(card)].slice(0, 4);
  const first = card.children.find(isTag);
  return [...around, ...(first === undefined ? [] : [first])].map(nameOf).join('<');
}

/** Digits in classes (`item-3`, `post-1234`) count the cards, they do not sort them. */
function nameOf(element: Element): string {
  const words = classWords(element).filter((word) => !/\d/.test(word) && !stateWords.has(word));
  return `${element.name}.${words.slice(0, 3).join('.')}`;
}

/** Elements between a link and the edge of its card. */
const mostLevels = 8;
/** Elements of one card. */
const mostInCard = 80;

/** Class words that differ within one list. */
const stateWords: ReadonlySet<string> = new Set(['active', 'even', 'first', 'last', 'odd']);
