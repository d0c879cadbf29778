import type { ArticleContent, Image } from '../core/article.ts';
import { digestOfRecord } from '../core/digest.ts';
import { normalForm } from '../core/normal-form.ts';
import { parseHttpUrl } from '../core/urls.ts';
import { isCounter } from './counters.ts';

/** What readers would call the article, field by field. Advertising, counters, addresses and declared times are not. */
interface Substance {
  readonly title: string;
  readonly lead: string;
  readonly authors: string;
  readonly text: string;
  readonly images: string;
  readonly embeds: string;
}

/** Fields of which a Revision says that they changed. */
export type ChangedField = keyof Substance;

export function substanceOf(content: ArticleContent): Substance {
  const { title, lead = '', authors, text, images, image, body } = content;
  const pictures = new Set([...(image === undefined ? [] : [image]), ...images].map(nameOfImage));
  return {
    title: plain(title),
    lead: plain(lead),
    authors: [...authors].map(plain).sort().join('\n'),
    text: linesOf(text).join('\n'),
    images: [...pictures].sort().join('\n'),
    embeds: (body.match(/<iframe [^>]*src="[^"]*"/g) ?? []).map(sourceOf).join('\n'),
  };
}

/** Digest of what readers see; the same however it is spaced, and wherever its images are served from. */
export const contentDigest = (content: ArticleContent): string => digestOfRecord(substanceOf(content));

/** What differs between two states of an article, in the order of its fields. */
export function changedFields(before: ArticleContent, after: ArticleContent): readonly ChangedField[] {
  const old = substanceOf(before);
  const now = substanceOf(after);
  return (Object.keys(now) as ChangedField[]).filter((field) => old[field] !== now[field]);
}

/** The text line by line, without counters that the reader of the page was not meant to read. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map(plain);
  return lines.filter((line) => line !== '' && !isCounter(line));
}

const plain = (text: string): string => normalForm(text).replace(/\s+/gu, ' ').trim();

/** Delivery networks rotate hosts, and sign or resize by query; the path is the picture. */
function nameOfImage({ url, caption = '' }: Image): string {
  return `${parseHttpUrl(url)?.pathname ?? url} ${plain(caption)}`;
}

function sourceOf(frame: string): string {
  const [, source = ''] = /src="([^"?]*)/.exec(frame) ?? [];
  return source;
}
