import { decodeHtml } from '../../core/charset.ts';
import type { Page } from '../../core/page.ts';
import { identityOf } from '../../core/urls.ts';
import { parseHtml } from '../parse.ts';
import type { Evidence } from './evidence.ts';
import { longLines } from './lines.ts';
import { readPagination } from './pagination.ts';

export type PageText = Pick<Page, 'bytes' | 'headers' | 'finalUrl'>;

/** Reads a page for what it says of its parts. Parses it. */
export function readEvidence({ bytes, headers, finalUrl }: PageText): Evidence {
  const document = parseHtml(decodeHtml(bytes, headers['content-type']).text);
  return { ...readPagination(document, finalUrl), lines: longLines(document) };
}

/** Whether it is worth parsing a page for its pagination: a glance at its text, which most pages do not pass. */
export function mayHaveParts({ bytes, headers, finalUrl }: PageText): boolean {
  const { text } = decodeHtml(bytes, headers['content-type']);
  return numberedQuery.test(text) || nextRelation.test(text) || slugTest(finalUrl).test(text);
}

const numberedQuery =
  /[?&;](?:page|pag|pagina|p|pg|seite|trang|paged|page_?no|page_?num|pageid|strona|sayfa|halaman)=\d/i;
const nextRelation = /rel\s{0,3}=\s{0,3}["']?[^"'>]{0,40}\bnext\b/i;

/** The last word of the path with a number behind it, as `href`s of further pages have it. */
function slugTest(url: string): RegExp {
  const path = identityOf(url)
    .replace(/\?.*$/, '')
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[-_/,.~](?:p|page)?[01]$/i, '');
  const slug = path.slice(path.lastIndexOf('/') + 1);
  const spellings = [slug, decoded(slug)].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `(?:${spellings.join('|')})(?:\\.[a-z]{2,5})?[-_/,.~](?:[a-z]{1,8}[-_/]?)?\\d{1,2}\\b`,
    'i',
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
