import type { Element } from 'domhandler';
import { byName, collapse, pathOf, textOf } from '../../html/tree.ts';
import { isSmall, type Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import { sharedWords, wordsOf } from '../words.ts';
import type { Proposal } from './decide.ts';
import { type Head, metasOf, microdataValue } from './head.ts';
import { blocksSaying, weightOf } from './headline.ts';
import { textField, typesOf } from './json-fields.ts';

/** Longer headings are leads or whole teasers. Characters. */
const longestTitle = 300;
/** No more of a document's title is looked at. Characters. */
const longestDocumentTitle = 1000;
/** What stands between a headline and the name of the site. */
const separators = /\s+[|•·»«‹›–—-]+\s+|\s*--\s*|\s*[|»]\s*|\s+::\s+|\s+\/\/?\s+|:\s+/;

/** Names under which the site may append itself to a title: declared, its host, and what links to its front page say. */
export function siteNames(
  head: Head,
  outline: Outline,
  source: { readonly home: string; readonly name: string },
): string[] {
  const declared = metasOf(
    head,
    'og:site_name',
    'application-name',
    'twitter:site',
    'al:ios:app_name',
    'dc.publisher',
    'publisher',
  );
  const host = new URL(source.home).hostname.replace(/^www\./, '');
  const publisher = textField(head.jsonLd[0], 'publisher');
  const names = [
    source.name,
    ...declared,
    ...(publisher === undefined ? [] : [publisher]),
    host,
    host.replace(/\.[a-z.]{2,6}$/, ''),
    ...homeLinkTexts(outline, source.home),
  ];
  return [...new Set(names.map((name) => wordsOf(name.replace(/^@/, ''))).filter(Boolean))];
}

/** Longer texts of links to the front page are teasers. Characters. */
const longestSiteName = 50;

function homeLinkTexts(outline: Outline, home: string): string[] {
  const addresses = homeAddresses(home);
  const links = outline.elements
    .filter(({ name, attribs }) => name === 'a' && addresses.has(attribs['href'] ?? ''))
    .slice(0, 10);
  const texts = links.flatMap((link) => [
    textOf(link),
    link.attribs['title'] ?? '',
    ...byName(link, 'img').map((image) => image.attribs['alt'] ?? ''),
  ]);
  return texts.filter((text) => text.length > 2 && text.length <= longestSiteName);
}

/** The ways in which pages write the address of their front page. */
function homeAddresses(home: string): ReadonlySet<string> {
  const host = new URL(home).host.replace(/^www\./, '');
  const written = ['http:', 'https:', ''].flatMap((scheme) => [
    `${scheme}//${host}`,
    `${scheme}//www.${host}`,
  ]);
  return new Set(['/', './', ...written, ...written.map((address) => `${address}/`)]);
}

/** Candidates for the headline: what the page declares, and what it shows, confirmed against each other. */
export function titleProposals(head: Head, outline: Outline, sites: readonly string[]): Proposal[] {
  const declared = declaredTitles(head, sites);
  const parts = shownParts(head, outline);
  const anchors = [...declared.map(({ value }) => value), head.title ?? ''].map(wordsOf).filter(Boolean);
  return [...declared, ...shownTitles(outline, anchors, sites), ...documentTitle(head, sites), ...parts];
}

function declaredTitles(head: Head, sites: readonly string[]): Proposal[] {
  const proposals: Proposal[] = [];
  for (const node of head.jsonLd.slice(0, 4)) {
    const weak = typesOf(node).every((type) =>
      ['WebPage', 'ItemPage', 'AboutPage', 'VideoObject', 'CreativeWork'].includes(type),
    );
    const headline = textField(node, 'headline') ?? (weak ? undefined : textField(node, 'name'));
    if (headline !== undefined)
      proposals.push({ value: stripSite(headline, sites), origin: 'json-ld headline', score: weak ? 3 : 6 });
  }
  for (const [name, score] of metaTitles) {
    for (const value of metasOf(head, name).slice(0, 1)) {
      proposals.push({ value: stripSite(value, sites), origin: `meta ${name}`, score });
    }
  }
  for (const element of head.microdata.get('headline')?.slice(0, 2) ?? []) {
    const value = microdataValue(element);
    if (value !== '') proposals.push({ value, origin: 'microdata headline', score: 6.5 });
  }
  return proposals.filter(({ value }) => value !== '' && value.length <= longestTitle);
}

const metaTitles: readonly (readonly [string, number])[] = [
  ['og:title', 5.5],
  ['twitter:title', 4.5],
  ['dc.title', 4.5],
  ['dcterms.title', 4.5],
  ['parsely-title', 5],
  ['sailthru.title', 5],
  ['title', 3],
];

/** Headings and title-like boxes of the page; one that says what is declared is what readers see as the headline. */
function shownTitles(outline: Outline, anchors: readonly string[], sites: readonly string[]): Proposal[] {
  const proposals: Proposal[] = [];
  const known = [...new Set(anchors)].map((anchor) => ({ text: anchor, words: new Set(anchor.split(' ')) }));
  let firstHeadings = 0;
  for (let i = 0; i < outline.elements.length && proposals.length < 40; i++) {
    const element = outline.elements[i] as Element;
    const isHeading = element.name === 'h1' || element.name === 'h2' || element.name === 'h3';
    const isNamed = ((outline.roles[i] ?? 0) & roles.title) !== 0 && titleCarriers.has(element.name);
    if ((!isHeading && !isNamed) || !isSmall(outline, i)) continue;
    const value = textOf(element);
    if (value.length < 2 || value.length > longestTitle || value.split('\n').length > 1) continue;
    const words = wordsOf(value);
    if (words === '' || sites.includes(words)) continue;
    if (element.name === 'h1') firstHeadings += 1;
    const agreement = agreementOf(words, known);
    const start =
      element.name === 'h1'
        ? firstHeadings === 1
          ? 4.5
          : 3.5
        : element.name === 'h2'
          ? 2
          : element.name === 'h3'
            ? 0.5
            : 2;
    const score = start + (isNamed ? 0.5 : 0) + agreement * 3;
    if (element.name !== 'h1' && agreement < 0.5) continue;
    proposals.push({ value, origin: `text ${pathOf(element)}`, score });
  }
  return proposals;
}

const titleCarriers = new Set(['a', 'div', 'h1', 'h2', 'h3', 'h4', 'p', 'span', 'strong', 'td', 'header']);

interface Anchor {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** How much a text says the same as one of the declared titles, 0 to 1. */
function agreementOf(text: string, anchors: readonly Anchor[]): number {
  let best = 0;
  let words: ReadonlySet<string> | undefined;
  for (const anchor of anchors) {
    if (text === anchor.text) return 1;
    if (text.length >= 8 && anchor.text.includes(text))
      best = Math.max(best, anchor.text.startsWith(text) ? 0.95 : 0.9);
    if (text.length > anchor.text.length * 3 || anchor.text.length > text.length * 4) continue;
    words ??= new Set(text.split(' '));
    const shared = sharedWords(words, anchor.words);
    const share = Math.min(shared / words.size, shared / anchor.words.size + 0.2);
    if (share >= 0.5) best = Math.max(best, share * 0.85);
  }
  return best;
}

function documentTitle(head: Head, sites: readonly string[]): Proposal[] {
  if (head.title === undefined) return [];
  return [{ value: stripSite(head.title, sites), origin: 'title', score: 3.5 }];
}

/** A part of the document's title that stands alone on the page is the headline; the rest is the site. */
function shownParts(head: Head, outline: Outline): Proposal[] {
  const title = (head.title ?? '').slice(0, longestDocumentTitle);
  const parts = splitParts(title);
  if (parts.length < 2) return [];
  const pieces = [
    title.slice(0, parts.at(-1)?.start).replace(trailingSeparator, ''),
    title.slice(parts[1]?.start ?? 0),
  ];
  return pieces.flatMap((value) => {
    const long = value.length >= 15 && value.length > title.length / 2;
    return long && blocksSaying(outline, wordsOf(value), weightOf(value)).length > 0
      ? [{ value, origin: 'title part', score: 5 }]
      : [];
  });
}

const trailingSeparator = /[\s|•·»«‹›–—:/-]+$/;

/** Takes the name of the site off either end of a title; without a known name, a short last part behind a bar. */
export function stripSite(title: string, sites: readonly string[]): string {
  const text = collapse(title.slice(0, longestDocumentTitle));
  const parts = splitParts(text);
  if (parts.length < 2) return text;
  const isSite = (part: string): boolean => {
    const words = wordsOf(part);
    return (
      words !== '' &&
      sites.some(
        (site) =>
          site !== '' &&
          (site === words || (words.length > 3 && site.replace(/ /g, '') === words.replace(/ /g, ''))),
      )
    );
  };
  let first = 0;
  let last = parts.length - 1;
  while (last > first && isSite(parts[last]?.text ?? '')) last -= 1;
  while (first < last && isSite(parts[first]?.text ?? '')) first += 1;
  if (first === 0 && last === parts.length - 1) return stripUnknown(text, parts);
  return text.slice(parts[first]?.start ?? 0, parts[last]?.end ?? text.length).trim();
}

/** `Headline | Name`: a bar never stands in a headline, and the name is the shorter side. */
function stripUnknown(text: string, parts: readonly Part[]): string {
  const last = parts.at(-1);
  const [first] = parts;
  if (last === undefined || first === undefined) return text;
  const before = text.slice(0, parts.at(-2)?.end ?? 0).trim();
  const separator = text.slice(parts.at(-2)?.end ?? 0, last.start);
  if (/[|»•·]|::/.test(separator) && before.length >= last.text.length)
    return before.includes('|') ? stripUnknown(before, splitParts(before)) : before;
  return text;
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function splitParts(text: string): Part[] {
  const parts: Part[] = [];
  const pattern = new RegExp(separators, 'g');
  let start = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    parts.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ text: text.slice(start), start, end: text.length });
  return parts.filter((part) => part.text.trim() !== '');
}
