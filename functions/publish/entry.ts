import type { Image } from '../core/article.ts';
import type { Entry } from '../core/feed.ts';
import { canonicalLanguage } from '../core/locale.ts';
import type { PublishableArticle } from './article-schema.ts';
import { cleaned, distinctLines, oneLine } from './clean.ts';
import { defined } from './defined.ts';
import { instant, wholeSeconds } from './instants.ts';
import { webUrl } from './web-url.ts';

/** Characters of a summary made from the text, where a page has no lead. */
const summaryLength = 300;
/** Characters of a title made from the text, where a page has none. */
const titleLength = 80;

/** RFC 4287 §4.2.6: an id is a URI; whitespace around it would make it another. */
const uri = /^[a-z][a-z\d+.-]*:\S+$/i;

/**
 * The Article as a feed presents it, or why it cannot be: no id, no web address, or no time at all. Everything else that
 * is missing or broken is left out; nothing is invented.
 */
export function entryOf(article: PublishableArticle): Entry | { readonly fault: string } {
  const clean = cleaned(article);
  if (!uri.test(clean.id)) return { fault: 'id is no URI' };
  const url = webUrl(clean.url);
  if (url === undefined) return { fault: 'url is not an http(s) address' };
  const times = timesOf(clean);
  if (times === undefined) return { fault: 'firstSeen and updated are no dates' };
  return presented(clean, url, times);
}

function presented(article: PublishableArticle, url: string, times: Times): Entry {
  const summary = summaryOf(article);
  return defined({
    id: article.id,
    url,
    title: titleOf(article) || url,
    authors: distinctLines(article.authors.map(withoutAddress)),
    ...times,
    language: article.language === undefined ? undefined : canonicalLanguage(article.language),
    summary,
    content: article.body.trim() === '' ? paragraph(summary ?? '') : article.body,
    tags: distinctLines(article.tags),
    image: article.image === undefined ? undefined : imagesOf([article.image])[0],
    images: imagesOf(article.images),
    licence: oneLine(article.licence ?? '') || undefined,
  });
}

/** `Jane Doe <jane@example.com>` is Jane Doe: what is public is her name, and validators want no address in one. */
export function withoutAddress(author: string): string {
  const name = author.replace(/ ?<[^<>\s]+@[^<>\s]+>/g, '');
  return name.trim() === '' ? author.replace(/[<>]/g, '') : name;
}

type Times = Pick<Entry, 'published' | 'updated'>;

/** The times a reader sees. `firstSeen` stands in for `updated` only, never for `published`. */
function timesOf(article: PublishableArticle): Times | undefined {
  const stated = instant(article.published);
  const published = stated === undefined ? undefined : wholeSeconds(stated);
  const updated = instant(article.updated) ?? published ?? instant(article.firstSeen);
  if (updated === undefined) return undefined;
  const unchanged = published !== undefined && Date.parse(wholeSeconds(updated)) === Date.parse(published);
  return defined({ published, updated: unchanged ? published : updated });
}

/** The instant an Entry is ordered by, UTC: published, else first seen. */
export function rankOf(article: PublishableArticle, entry: Entry): string {
  return new Date(entry.published ?? instant(article.firstSeen) ?? entry.updated).toISOString();
}

function titleOf(article: PublishableArticle): string {
  return oneLine(article.title) || opening(article.text, titleLength);
}

// The W3C validator asks for a description before every content:encoded, so a summary is made where no lead is.
function summaryOf(article: PublishableArticle): string | undefined {
  return oneLine(article.lead ?? '') || opening(article.text, summaryLength) || undefined;
}

/** How a text begins: whole words where they are spaced, at most `most` characters and an ellipsis. */
function opening(text: string, most: number): string {
  const line = oneLine(text.slice(0, 4 * most));
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most).join('');
  const space = cut.lastIndexOf(' ');
  // Chinese, Japanese and Thai have few spaces: the last one may be far from the end.
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Plain text as the smallest HTML that shows it. */
export function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}

/** Plain text as HTML text. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function imagesOf(images: readonly Image[]): readonly Image[] {
  return images.flatMap((image) => {
    const url = webUrl(image.url);
    return url === undefined ? [] : [imageOf(image, url)];
  });
}

function imageOf(image: Image, url: string): Image {
  return defined({
    url,
    width: pixels(image.width),
    height: pixels(image.height),
    alt: oneLine(image.alt ?? '') || undefined,
    caption: oneLine(image.caption ?? '') || undefined,
    credit: oneLine(image.credit ?? '') || undefined,
  });
}

function pixels(size: number | undefined): number | undefined {
  return size !== undefined && Number.isSafeInteger(size) && size > 0 ? size : undefined;
}
