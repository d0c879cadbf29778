import type { Element } from 'domhandler';
import { filter, map } from '../../core/lists.ts';
import { classOf, idOf, isMarked } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import { collapse, isElement, isText, pathOf, textOf } from '../../html/tree.ts';
import { isSmall, markedOrNamed, type Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';
import { type Anchors, agreementOf, anchorsOf } from './agreement.ts';
import type { Proposal } from './decide.ts';

/** Longer headings are leads or whole teasers. Characters. */
export const longestTitle = 300;
const mostProposals = 40;

/** Elements that a class may name as the headline. */
const titleCarriers = new Set(['a', 'div', 'h1', 'h2', 'h3', 'h4', 'p', 'span', 'strong', 'td', 'header']);
/** A heading of the site, not of the article. */
const siteHeading = /\b(?:logo|site-?(?:title|name|logo)|brand|masthead)\b/i;

/** Worth of a heading that says nothing declared. */
const firstHeading = 4.5;
const headingScores: Readonly<Record<string, number>> = { h1: 3.5, h2: 2, h3: 0.5 };

/** Agreement with what is declared, below which only an `h1` may be the headline. */
const leastAgreement = 0.5;

/** Headings and title-like boxes of the page; one that says what is declared is what readers see as the headline. */
export function shownTitles(
  outline: Outline,
  anchors: readonly string[],
  sites: readonly string[],
): Proposal[] {
  const proposals: Proposal[] = [];
  const known = anchorsOf(anchors);
  let headings = 0;
  for (const i of markedOrNamed(outline, marks.heading, roles.title)) {
    if (proposals.length >= mostProposals) break;
    const element = outline.elements[i] as Element;
    const isNamed = ((outline.roles[i] ?? 0) & roles.title) !== 0 && titleCarriers.has(element.name);
    const isHeading = isMarked(element, marks.heading) && element.name < 'h4';
    if ((!isHeading && !isNamed) || !isSmall(outline, i)) continue;
    const isMain = element.name === 'h1';
    const found = filter(
      saidBy(element, sites, known),
      ({ agreement }) => isMain || agreement >= leastAgreement,
    );
    if (found.length === 0 || siteHeading.test(`${classOf(element) ?? ''} ${idOf(element) ?? ''}`)) continue;
    if (isMain) headings += 1;
    const start = isMain && headings === 1 ? firstHeading : (headingScores[element.name] ?? 2);
    const origin = `text ${pathOf(element)}`;
    for (const { value, part, most, agreement } of found) {
      const score = start + (isNamed ? 0.5 : 0) + agreement * 3;
      proposals.push({ value, origin: `${origin}${part}`, score: Math.min(score, most) });
    }
  }
  return proposals;
}

interface Said {
  readonly value: string;
  /** For the Trace: which part of the heading. */
  readonly part: string;
  readonly most: number;
  /** With one of the declared titles, 0 to 1. */
  readonly agreement: number;
}

/** With its kicker, a heading is worth less than any declaration of the same words: that has a mark between the two. */
const withKicker = 5.4;

/** What a heading says: all of it, and, where it opens with a kicker, what follows. */
function saidBy(element: Element, sites: readonly string[], anchors: Anchors): Said[] {
  const value = textOf(element);
  const words = titleWords(value, sites);
  if (words === undefined) return [];
  const divided = withoutKicker(element);
  const rest = divided && titleWords(divided.rest, sites);
  if (divided === undefined || rest === undefined)
    return [{ value, part: '', most: Infinity, agreement: agreementOf(words, anchors) }];
  const all = `${divided.kicker} ${divided.rest}`;
  return [
    { value: all, part: '', most: withKicker, agreement: agreementOf(wordsOf(all), anchors) },
    { value: divided.rest, part: ' below its kicker', most: Infinity, agreement: agreementOf(rest, anchors) },
  ];
}

/** The words of a text that may be a title. */
function titleWords(value: string, sites: readonly string[]): string | undefined {
  if (value.length < 2 || value.length > longestTitle) return undefined;
  const words = wordsOf(value);
  return words === '' || sites.includes(words) ? undefined : words;
}

/** What editors call the line above a headline; sorted. */
const kicker =
  /(?:^|[\s_-])(?:antetitulo|category|cintillo|dachzeile|eyebrow|headline-?intro|kicker|label|oberzeile|occhiello|over-?(?:line|title)|pre-?(?:headline|title)|roof-?line|rubri[ck]\w*|section|spitzmarke|strapline|sub-?headline|sup(?:er|ra)?-?title|surtitre|titleheader|top-?(?:ic|line)|volanta)(?=$|[\s_-])/i;

/** The texts of a heading's first child and of what follows, where that child is named as its kicker. */
function withoutKicker(heading: Element): { readonly kicker: string; readonly rest: string } | undefined {
  // Most hold one text.
  if (heading.children.length === 1 && isText(heading.children[0])) return undefined;
  const children = filter(heading.children, (child) => !isText(child) || child.data.trim() !== '');
  const [first, ...others] = children;
  if (children.length === 1 && isElement(first)) return withoutKicker(first);
  if (!isElement(first) || others.length === 0 || !kicker.test(spaced(classOf(first) ?? '')))
    return undefined;
  const text = collapse(map(others, (child) => (isText(child) ? child.data : ` ${textOf(child)} `)).join(''));
  const rest = text.replace(/^[\s:|–—-]+/, '');
  return rest === '' ? undefined : { kicker: textOf(first), rest };
}

/** `ContentHead_titleheader__MSr` and `articleKicker` hold their words behind any mark or capital. */
const spaced = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1 $2');
