import type { Document } from 'domhandler';
import { type Candidate, weighTargets } from './candidates.ts';
import { adjustedScore, learnPattern } from './pattern.ts';
import type { Target } from './targets.ts';
import { isSideHost } from './url-shape.ts';
import { listParameters } from './words.ts';

/** From this adjusted score a link is taken for an article. */
export const accepted = 3.5;
/** Articles that name the section a page is of, as a number and as a part of all, from which on others stand out. */
const enoughOwn = 8;
const mostlyOwn = 0.6;
/** Headlines that make a column of their own. */
const enoughInset = 5;
/** A summary of a card in a river, in characters of an alphabetic script. */
const summarised = 40;

/**
 * The listing's own articles, in document order. On a front page every block is its own, but for menus and what readers'
 * clicks or money chose. A section page has one main list: side columns and blocks below it belong to it only when
 * their URLs say so.
 */
export function selectArticles(
  document: Document,
  targets: readonly Target[],
  listing: string,
): readonly Candidate[] {
  const { host } = new URL(listing);
  const plausible = targets.filter(
    ({ url, shape, label }) => !shape.excluded && !label && !leadsToSideHost(url, host),
  );
  const byUrl = plausible.filter(({ shape }) => shape.score > 0);
  // The first round tells sections from articles well enough to see where each article's card ends.
  const first = weighTargets(document, plausible, byUrl).filter(({ zone }) => zone !== 'menu');
  const second = weighTargets(document, first.map(targetOf), likelyArticles(first).map(targetOf));
  const likely = likelyArticles(second).filter(({ zone, title }) => zone !== 'menu' && title !== '');
  const chosen = likely.filter(({ zone }) => zone !== 'popular');
  // Where all is called popular or promoted, that is the site's word for a teaser.
  const articles = chosen.length > 0 ? chosen : likely;
  const own = isFrontPage(listing) ? articles : ofSection(articles, foldersOf(listing));
  // A page that has nothing but side columns has no side columns.
  return own.length > 0 ? own : articles;
}

/** Who lists such a host itself wants what is there. */
function leadsToSideHost(url: string, own: string): boolean {
  const { host, hostname } = new URL(url);
  return host !== own && isSideHost(hostname);
}

const targetOf = ({ target }: Candidate): Target => target;

function likelyArticles(candidates: readonly Candidate[]): readonly Candidate[] {
  const pattern = learnPattern(candidates);
  return candidates.filter((candidate) => adjustedScore(candidate, pattern) >= accepted);
}

function ofSection(articles: readonly Candidate[], folders: readonly string[]): readonly Candidate[] {
  const last = folders.slice(-1);
  // `/economy/news` beside `/defence/news`: the last folder alone names a section where no article names all.
  const named = articles.some(({ target }) => liesIn(target.url, folders)) ? folders : last;
  const isOwn = ({ target }: Candidate) => named.length > 0 && liesIn(target.url, named);
  const foreign = new Set(
    [
      ...blocksBelowRiver(articles).filter((block) => block.filter(isOwn).length < block.length / 2),
      ...blocksOfOthers(articles, isOwn),
      insetColumn(articles),
    ].flat(),
  );
  return articles.filter((article) => isOwn(article) || (article.zone === 'main' && !foreign.has(article)));
}

/** Last segments that name nothing: `/index.html`, `/news/home`, `/en` and `/en-gb` of a paper in several languages. */
const frontNames =
  /^(?:default|home|index|[a-z]{2}|(?:ar|da|de|el|en|es|fa|fi|fr|he|hi|id|it|ja|ko|ms|nl|no|pl|pt|ru|sv|th|tr|uk|vi|zh)-[a-z]{2})$/i;
/** Segments that count the pages of a list: `/town/page/2/`, `/town/trang-2.htm`. A date has such a number, too. */
const pageNames = /^(?:page|trang|seite|pagina)$|^(?:page|trang|seite|pagina|p)?[-_]?\d{1,4}$/i;

/** `/?cat=7` is a section, as `/sport/` is; `/en/index.html` is not. */
function isFrontPage(listing: string): boolean {
  const query = [...new URL(listing).searchParams.keys()];
  return foldersOf(listing).length === 0 && !query.some((name) => listParameters.has(name.toLowerCase()));
}

/** The sections a listing's URL names, the smallest last: `kinh-te` of `/kinh-te.htm`, `/en/kinh-te/` and `/kinh-te/index.html`. */
function foldersOf(listing: string): readonly string[] {
  const names = new URL(listing).pathname
    .split('/')
    .map((segment) => segment.replace(/\.\w+$/, ''))
    .filter((name) => name !== '' && !frontNames.test(name));
  const speaking = names.filter((name) => !pageNames.test(name));
  // A number alone is a section's.
  return speaking.length > 0 ? speaking : names.slice(-1);
}

function liesIn(url: string, folders: readonly string[]): boolean {
  const own = new URL(url).pathname.split('/').slice(1, -1);
  return folders.every((folder) => own.includes(folder));
}

/** Lists that follow the page's main list and show less of each article: blocks of other sections. */
function blocksBelowRiver(articles: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const summaries = articles.filter(({ zone, card }) => zone === 'main' && card.summary >= summarised);
  const [river] = bySignature(summaries).sort((a, b) => b.length - a.length);
  const end = river?.at(-1);
  if (river === undefined || end === undefined || river.length < 4) return [];
  const below = articles.slice(articles.indexOf(end) + 1);
  // More than the list itself is no appendix of it: on some front pages only the first articles have a summary.
  return bySignature(
    below.filter(({ card }) => card.summary < summarised && card.signature !== end.card.signature),
  ).filter((block) => block.length <= river.length);
}

/**
 * Where most articles name their section in the URL, a block of which none does is another section's, if it stands above
 * or below them all: between them stand the section's own parts.
 */
function blocksOfOthers(
  articles: readonly Candidate[],
  isOwn: (article: Candidate) => boolean,
): readonly (readonly Candidate[])[] {
  const placed = articles.filter(({ zone }) => zone === 'main');
  if (placed.filter(isOwn).length < Math.max(enoughOwn, mostlyOwn * placed.length)) return [];
  const [first, last] = [placed.findIndex(isOwn), placed.findLastIndex(isOwn)];
  const outside = [placed.slice(0, first), placed.slice(last + 1)];
  return outside.flatMap((part) => bySignature(part).filter((block) => block.length >= 3));
}

/**
 * Bare headlines in a narrow column beside the lead, where the list itself sums up what it links to: highlights, of any
 * section. Two or three belong to the lead.
 */
function insetColumn(articles: readonly Candidate[]): readonly Candidate[] {
  const placed = articles.filter(({ zone }) => zone === 'main');
  const summaries = placed.filter(({ card }) => card.summary >= summarised);
  if (summaries.length < Math.max(enoughOwn, mostlyOwn * placed.length)) return [];
  const bare = placed.filter(({ inset, card }) => inset && card.summary < summarised);
  return bare.length >= enoughInset ? bare : [];
}

function bySignature(articles: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const article of articles) {
    const known = groups.get(article.card.signature);
    if (known === undefined) groups.set(article.card.signature, [article]);
    else known.push(article);
  }
  return [...groups.values()];
}
