import type { Document } from 'domhandler';
import type { Link } from '../../core/page.ts';
import { identityOf } from '../../core/urls.ts';
import { parseHtml } from '../../html/parse.ts';
import { collectAnchors } from './anchors.ts';
import { weighTargets } from './candidates.ts';
import { baseOf, enoughShown, type HtmlListingOptions } from './html-listing.ts';
import { adjustedScore, learnPattern } from './pattern.ts';
import { accepted, selectArticles } from './select.ts';
import { mergeAnchors, type Target } from './targets.ts';
import { findToldLinks } from './told-links.ts';

/** What a listing makes of one of its links. */
export interface LinkVerdict {
  readonly url: string;
  readonly title: string;
  readonly taken: boolean;
  readonly why: string;
}

/** Says of every link of a web page whether it is taken for an article, and why. In document order; never throws. */
export function explainHtmlListing(html: string, options: HtmlListingOptions): readonly LinkVerdict[] {
  const { url, isOfSite, isArticle } = options;
  const document = parseHtml(html);
  const anchors = collectAnchors(document, baseOf(document, url), isOfSite);
  const targets = mergeAnchors(anchors).filter(({ identity }) => identity !== identityOf(url));
  if (isArticle !== undefined) return targets.map((target) => bySiteFile(target, isArticle(target.url)));
  const taken = new Set(selectArticles(document, targets, url).map(({ target }) => target));
  const told = taken.size >= enoughShown ? [] : findToldLinks(document, baseOf(document, url), isOfSite);
  return told.length > taken.size ? told.map(byScript) : explainTargets(document, targets, taken);
}

const byScript = ({ url, title = '' }: Link): LinkVerdict => ({
  url,
  title,
  taken: true,
  why: 'a script of the page names it; its anchors hold fewer articles',
});

function bySiteFile({ url, title }: Target, taken: boolean): LinkVerdict {
  return {
    url,
    title,
    taken,
    why: taken ? 'its address is one of articleUrls' : 'its address is none of articleUrls',
  };
}

function explainTargets(
  document: Document,
  targets: readonly Target[],
  taken: ReadonlySet<Target>,
): readonly LinkVerdict[] {
  const candidates = weighTargets(document, targets, [...taken]);
  const pattern = learnPattern(candidates.filter(({ target }) => taken.has(target)));
  return candidates.map((candidate) => {
    const { target, title, zone, heading, card } = candidate;
    const { shape } = target;
    const score = adjustedScore(candidate, pattern);
    const signs = [
      shape.numbered ? 'number or date in its address' : '',
      heading ? 'headline' : '',
      card.image ? 'picture' : '',
      card.summary >= 20 ? 'summary' : '',
      card.published === undefined ? '' : 'time',
      pattern.templates.has(shape.template) ? 'address like the others' : '',
    ].filter((sign) => sign !== '');
    const why = taken.has(target)
      ? `${signs.join(', ') || 'its card is like the others'} (score ${score.toFixed(1)})`
      : whyNot(candidate.target, zone, score);
    return { url: target.url, title, taken: taken.has(target), why };
  });
}

function whyNot({ shape, label }: Target, zone: string, score: number): string {
  if (shape.excluded) return 'its address is that of a file, list or function';
  if (label) return 'the same few words stand on card after card';
  if (zone === 'menu') return 'it stands in a menu, header or footer';
  if (zone === 'popular') return 'it stands in a box of what is popular, watched, recommended or paid for';
  if (score < accepted) return `too little speaks for an article (score ${score.toFixed(1)} of ${accepted})`;
  return 'it belongs to a column or block of other sections';
}
