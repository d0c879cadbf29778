import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { normalisePage } from '../../../functions/normalise/normalise.ts';
import type { BenchPage } from './pages.ts';
import type { Extract } from './score.ts';

/** What an extractor answers; HTML is made text after the clock has stopped. */
export type Answer = Omit<Extract, 'text'> & ({ readonly text: string } | { readonly html: string });

export interface Extractor {
  readonly name: string;
  /** Slow ones are timed in one round only. */
  readonly slow?: boolean;
  extract(page: BenchPage): Answer | Promise<Answer>;
}

export function extractOf(answer: Answer): Extract {
  return 'text' in answer ? answer : { ...answer, text: textOf(answer.html) };
}

/** The text of HTML, blocks on lines of their own. */
function textOf(html: string): string {
  const { document } = parseHTML(
    `<html><body>${html.replace(/<(?:\/?(?:p|div|li|h\d|tr|blockquote|figure|section)|br)\b/gi, '\n$&')}</body></html>`,
  );
  return document.body.textContent ?? '';
}

function byline(text: string | null | undefined): string[] {
  return (text ?? '')
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;|&|\s(?:and|und|et|y|e|và|и)\s)\s*/)
    .filter(Boolean);
}

function withBantin(page: BenchPage): Answer {
  const home = `${new URL(page.url).origin}/`;
  const source = { id: 'bench', name: new URL(home).hostname, home, listings: [home] };
  const { content } = normalisePage(
    {
      source: 'bench',
      url: page.url,
      finalUrl: page.url,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      fetchedAt: '2026-11-23T00:00:00.000Z',
      bytes: page.bytes,
    },
    source,
  );
  return content === undefined ? { text: '' } : content;
}

function withReadability(page: BenchPage): Answer {
  const { document } = parseHTML(page.html);
  const article = new Readability(document).parse();
  return {
    title: article?.title,
    authors: byline(article?.byline),
    published: article?.publishedTime,
    html: article?.content ?? '',
  };
}

async function withDefuddle(page: BenchPage): Promise<Answer> {
  const { document } = parseHTML(page.html);
  const article = await Defuddle(document, page.url, { useAsync: false });
  return {
    title: article.title,
    authors: byline(article.author),
    published: article.published,
    html: article.content,
  };
}

async function withArticleExtractor(page: BenchPage): Promise<Answer> {
  const article = await extractFromHtml(page.html, page.url);
  return {
    title: article?.title,
    authors: byline(article?.author),
    published: article?.published,
    html: article?.content ?? '',
  };
}

/** In the order of the table. */
export const extractors: readonly Extractor[] = [
  { name: 'bantin', extract: withBantin },
  { name: 'Readability + linkedom', extract: withReadability },
  { name: 'Defuddle + linkedom', slow: true, extract: withDefuddle },
  { name: 'article-extractor', slow: true, extract: withArticleExtractor },
];
