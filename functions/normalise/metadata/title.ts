import { remembered } from '../../core/dates/locale.ts';
import { filter, find, flatMap, map, some } from '../../core/lists.ts';
import type { Outline } from '../outline.ts';
import { wordsOf } from '../words.ts';
import type { Proposal } from './decide.ts';
import { type Head, metaOf, metasOf, microdataValue } from './head.ts';
import { blocksSaying, weightOf } from './headline.ts';
import { textField } from './json-fields.ts';
import { isWeak } from './json-ld.ts';
import { longestTitle, shownTitles } from './shown-titles.ts';
import { cutAtHeading, longestDocumentTitle, piecesOf, stripSite } from './title-parts.ts';

/** Nodes of JSON-LD that are looked at: the page's own come first. */
const mostNodes = 4;
/** Titles of one page that are remembered. */
const mostKnown = 16;

/** Meta names, best first. */
const metaTitles: readonly (readonly [string, number])[] = [
  ['og:title', 5.5],
  ['parsely-title', 5],
  ['sailthru.title', 5],
  ['twitter:title', 4.5],
  ['dc.title', 4.5],
  ['dcterms.title', 4.5],
  ['title', 3],
];

/** Candidates for the headline: what the page declares, and what it shows, confirmed against each other. */
export function titleProposals(head: Head, outline: Outline, sites: readonly string[]): Proposal[] {
  const suffixes = { sites, sections: sectionNames(head) };
  // A page declares the same title several times.
  const strip = remembered((title: string) => stripSite(title, suffixes), mostKnown);
  const declared = declaredTitles(head, strip);
  const parts = shownParts(head, outline);
  const titles = new Set([...map(declared, ({ value }) => value), head.title ?? '']);
  const anchors = filter(map([...titles], wordsOf), Boolean);
  const shown = shownTitles(outline, anchors, sites);
  const headings = new Set(map(filter(shown, isMainHeading), ({ value }) => wordsOf(value)));
  const cut = (proposal: Proposal): Proposal => ({
    ...proposal,
    value: whole(cutAtHeading(proposal.value, headings), shown),
  });
  const proposals = [...map(declared, cut), ...shown, ...map(documentTitle(head, strip), cut), ...parts];
  return [...proposals, ...loneHeading(shown, declared)];
}

const isMainHeading = ({ origin }: Proposal): boolean => origin.startsWith('text h1');

/** What software cut short, `Harbour crane lifted after for…`, is what a heading of the page says in full. */
function whole(title: string, shown: readonly Proposal[]): string {
  if (!ellipsis.test(title)) return title;
  const start = wordsOf(title.replace(ellipsis, ''));
  const full = find(
    shown,
    ({ value }) => start.length >= tellingStart && !ellipsis.test(value) && wordsOf(value).startsWith(start),
  );
  return full?.value ?? title;
}

const ellipsis = /\s?(?:\.{3}|…)$/;
/** Shorter beginnings may be those of another heading. Characters. */
const tellingStart = 15;

/** Shorter headings may be a section's. Characters. */
const tellingHeading = 20;
const scoreOfLoneHeading = 8.6;

/**
 * The only `h1` of a page says what its editors call the article, where `og:title` says it in words for search engines and
 * nothing declares the headline; a heading that says the same words and others has a kicker or a claim.
 */
function loneHeading(shown: readonly Proposal[], declared: readonly Proposal[]): Proposal[] {
  const [heading, ...others] = filter(shown, isMainHeading);
  if (heading === undefined || others.length > 0 || heading.value.length < tellingHeading) return [];
  if (declared.length === 0 || some(declared, ({ origin }) => !origin.startsWith('meta'))) return [];
  const words = wordsOf(heading.value);
  const isPart = some(declared, ({ value }) => {
    const said = wordsOf(value);
    return words.includes(said) || said.includes(words);
  });
  return isPart ? [] : [{ ...heading, origin: 'lone h1', score: scoreOfLoneHeading }];
}

/** Sections of this article, as words. */
function sectionNames(head: Head): string[] {
  const declared = [textField(head.jsonLd[0], 'articleSection'), metaOf(head, 'article:section')];
  return filter(
    flatMap([...declared, ...head.crumbs], (name) => (name === undefined ? [] : [wordsOf(name)])),
    Boolean,
  );
}

type Strip = (title: string) => string;

function declaredTitles(head: Head, strip: Strip): Proposal[] {
  const proposals: Proposal[] = [];
  for (const node of head.jsonLd.slice(0, mostNodes)) {
    const weak = isWeak(node);
    const headline = textField(node, 'headline') ?? (weak ? undefined : textField(node, 'name'));
    if (headline !== undefined)
      proposals.push({
        value: strip(headline),
        origin: 'json-ld headline',
        score: weak ? 3 : 6,
      });
  }
  for (const [name, score] of metaTitles)
    for (const value of metasOf(head, name).slice(0, 1))
      proposals.push({ value: strip(value), origin: `meta ${name}`, score });
  for (const element of head.microdata.get('headline')?.slice(0, 2) ?? [])
    proposals.push({ value: microdataValue(element), origin: 'microdata headline', score: 6.5 });
  return filter(proposals, ({ value }) => value !== '' && value.length <= longestTitle);
}

function documentTitle(head: Head, strip: Strip): Proposal[] {
  return head.title === undefined ? [] : [{ value: strip(head.title), origin: 'title', score: 3.5 }];
}

/** A part of the document's title that stands alone on the page is the headline; the rest is the site. */
function shownParts(head: Head, outline: Outline): Proposal[] {
  const title = (head.title ?? '').slice(0, longestDocumentTitle);
  return flatMap(piecesOf(title), (value) => {
    const long = value.length >= 15 && value.length > title.length / 2;
    return long && blocksSaying(outline, wordsOf(value), weightOf(value)).length > 0
      ? [{ value, origin: 'title part', score: 5 }]
      : [];
  });
}
