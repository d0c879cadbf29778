import type { Selection } from '../core/edition.ts';
import { matcherOf } from '../core/glob.ts';
import { parseUrl } from '../core/urls.ts';
import type { PublishableArticle } from './article-schema.ts';
import { folded } from './folded.ts';
import { phraseTest } from './phrases.ts';

/** Tells whether a Feed takes an Article. */
export type ArticleTest = (article: PublishableArticle) => boolean;

/** The test for a Selection. Work is linear in the length of the Article, whatever the patterns are. */
export function selectsBy(selection: Selection): ArticleTest {
  const tests = [
    oneOf(selection.sections, ({ section }) => (section === undefined ? [] : [section])),
    oneOf(selection.tags, ({ tags }) => tags),
    oneOf(selection.authors, ({ authors }) => authors),
    languageTest(selection.languages),
    mentions(selection.include),
    inverse(mentions(selection.exclude)),
  ].filter((test) => test !== undefined);
  return (article) => tests.every((test) => test(article));
}

function oneOf(
  wanted: readonly string[] | undefined,
  namesOf: (article: PublishableArticle) => readonly string[],
): ArticleTest | undefined {
  if (wanted === undefined) return undefined;
  const names = new Set(wanted.map(folded));
  return (article) => namesOf(article).some((name) => names.has(folded(name)));
}

/** RFC 4647 §3.3.1, basic filtering: a shorter range takes every longer tag that begins with it. */
function languageTest(wanted: readonly string[] | undefined): ArticleTest | undefined {
  if (wanted === undefined) return undefined;
  const ranges = wanted.map((range) => range.toLowerCase());
  return ({ language }) => {
    const tag = language?.toLowerCase();
    return tag !== undefined && ranges.some((range) => tag === range || tag.startsWith(`${range}-`));
  };
}

function mentions(patterns: readonly string[] | undefined): ArticleTest | undefined {
  if (patterns === undefined) return undefined;
  const isAddress = matcherOf(patterns.filter((pattern) => pattern.startsWith('/')));
  const occurs = phraseTest(patterns.filter((pattern) => !pattern.startsWith('/')));
  return ({ url, title, lead, text }) =>
    (parseUrl(url) !== undefined && isAddress(url)) || occurs(folded([title, lead ?? '', text].join('\n')));
}

function inverse(test: ArticleTest | undefined): ArticleTest | undefined {
  return test && ((article) => !test(article));
}
