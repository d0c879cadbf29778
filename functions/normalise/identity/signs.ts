import type { ArticleContent } from '../../core/article.ts';
import { parseHttpUrl } from '../../core/urls.ts';
import { wordsOf } from '../words.ts';
import { tokensOf } from './likeness.ts';

/** Shorter titles are shared by chance: "Weather", "Letters". Words. */
const titleWords = 3;
/** An opening paragraph is at least this long. Words. */
const openingWords = 12;

/** What two Pages of one article would have in common, each as text that names it. */
export function signsOf(content: ArticleContent): readonly string[] {
  const signs = {
    published: publicationTime(content),
    title: longTitle(content),
    number: articleNumber(content.url),
    opening: openingOf(content.text),
  };
  return Object.entries(signs).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
}

/** The UTC instant of publication where the page states a time of day; midnight is what clocks say that know none. */
export function publicationTime({ published }: Pick<ArticleContent, 'published'>): string | undefined {
  if (published === undefined || /T00:00(?::00)?(?:\.0+)?(?:Z|[+-])/.test(published)) return undefined;
  const time = Date.parse(published);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

export function longTitle({ title }: ArticleContent): string | undefined {
  const words = tokensOf(title);
  return words.length < titleWords ? undefined : words.join(' ');
}

/** Dates as eight or six digits: all articles of a day have them. */
const dateLike = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?$/;

/** The number under which a newspaper's database knows an article: the last long one in the path. */
export const articleNumber = (url: string): string | undefined => longNumber(parseHttpUrl(url)?.pathname);

/** That number where the last segment ends with it, as `/city/ferry-71048.html`: a folder may be a section's. */
export function numberAtEnd(url: string): string | undefined {
  const [last] = /[^/]*\/?$/.exec(parseHttpUrl(url)?.pathname ?? '') ?? [];
  return longNumber(/\d{5,}(?:\.\w{1,6})?\/?$/.exec(last ?? '')?.[0]);
}

const longNumber = (path = ''): string | undefined =>
  path
    .match(/\d{5,}/g)
    ?.filter((digits) => !dateLike.test(digits))
    .at(-1);

function openingOf(text: string): string | undefined {
  const line = text.split('\n', 20).find((candidate) => tokensOf(candidate).length >= openingWords);
  return line === undefined ? undefined : wordsOf(line).slice(0, 300);
}
