import type { Element } from 'domhandler';
import { filter, flatMap, map } from '../../core/lists.ts';
import { addressOf } from '../../core/urls.ts';
import { marks } from '../../html/marks.ts';
import { byName, textOf } from '../../html/tree.ts';
import { indicesOf, type Outline } from '../outline.ts';
import { wordsOf } from '../words.ts';
import { type Head, metasOf } from './head.ts';
import { textField } from './json-fields.ts';

/** Names under which the site may append itself to a title: declared, its host, and what links to its front page say. */
export function siteNames(
  head: Head,
  outline: Outline,
  source: { readonly home: string; readonly name: string },
): string[] {
  const declared = metasOf(
    head,
    'og:site_name',
    'application-name',
    'twitter:site',
    'al:ios:app_name',
    'dc.publisher',
    'publisher',
  );
  const home = addressOf(source.home);
  const domain = withoutWww(home?.hostname ?? '');
  const publisher = textField(head.jsonLd[0], 'publisher');
  const names = [
    source.name,
    ...declared,
    // `Harbour Post - هاربور بوست`: in two scripts, or with a claim.
    ...flatMap(declared, (name) => (name.includes(' ') ? name.split(/\s[-|–—·]\s/).slice(0, 3) : [])),
    ...(publisher === undefined ? [] : [publisher]),
    domain,
    domain.replace(/\.[a-z.]{2,6}$/, ''),
    ...homeLinkTexts(outline, withoutWww(home?.host ?? '')),
  ];
  const words = map([...new Set(names)], (name) => wordsOf(name.startsWith('@') ? name.slice(1) : name));
  return filter([...new Set(words)], Boolean);
}

const withoutWww = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host);

/** Longer texts of links to the front page are teasers. Characters. */
const longestSiteName = 50;
/** Links to the front page that are looked at. */
const mostLinks = 10;

function homeLinkTexts(outline: Outline, host: string): string[] {
  const texts: string[] = [];
  let links = 0;
  for (const i of indicesOf(outline.marks, marks.link)) {
    const link = outline.elements[i] as Element;
    const { href } = link.attribs;
    if (href === undefined || !leadsHome(href, host)) continue;
    texts.push(
      textOf(link),
      link.attribs['title'] ?? '',
      ...map(byName(link, 'img'), (image) => image.attribs['alt'] ?? ''),
    );
    links += 1;
    if (links === mostLinks) break;
  }
  return filter(texts, (text) => text.length > 2 && text.length <= longestSiteName);
}

/** What pages write before the host in the address of their front page. */
const openings = new Set(['//', '//www.', 'http://', 'http://www.', 'https://', 'https://www.']);
const longestOpening = 12;

/** Whether an address is that of the front page, in one of the ways in which pages write it. */
function leadsHome(href: string, host: string): boolean {
  // Most addresses are longer.
  if (href.length > longestOpening + host.length + 1) return false;
  if (href === '/' || href === './') return true;
  const start = href.length - host.length - (href.endsWith('/') ? 1 : 0);
  return start >= 2 && href.startsWith(host, start) && openings.has(href.slice(0, start));
}
