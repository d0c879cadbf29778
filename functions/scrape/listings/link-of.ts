import type { Link } from '../../core/page.ts';
import { canonicalUrl } from '../../core/urls.ts';
import { parseHtml } from '../../html/parse.ts';
import { textOf } from '../html/tree.ts';
import { limits } from '../limits.ts';
import { machineDate } from '../machine-date.ts';

/** What a reader found for one link, as it was written. */
export interface RawLink {
  readonly href: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
}

/** The Link, or undefined when its address is no http(s) URL. Hints that are not certain are dropped. */
export function linkOf(raw: RawLink, base: string): Link | undefined {
  const href = raw.href?.trim() ?? '';
  if (href === '' || href.length > limits.urlLength) return undefined;
  const url = canonicalUrl(href, base);
  if (url === undefined || url.length > limits.urlLength) return undefined;
  const title = raw.title === undefined ? '' : plainTitle(raw.title);
  const published = machineDate(raw.published ?? '');
  const modified = machineDate(raw.modified ?? '');
  return {
    url,
    ...(title === '' ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
  };
}

/** RSS never said whether a title is text or HTML: what is written like HTML is read as HTML. */
function plainTitle(text: string): string {
  const plain = /[<&]/.test(text) ? textOf(parseHtml(text), 500) : text.replace(/\s+/g, ' ').trim();
  return plain.slice(0, 500);
}
