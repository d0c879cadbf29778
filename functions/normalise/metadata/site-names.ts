import type { Element } from 'domhandler';
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
  const host = new URL(source.home).hostname.replace(/^www\./, '');
  const publisher = textField(head.jsonLd[0], 'publisher');
  const names = [
    source.name,
    ...declared,
    // `Harbour Post - هاربور بوست`: in two scripts, or with a claim.
    ...declared.flatMap((name) => (name.includes(' ') ? name.split(/\s[-|–—·]\s/).slice(0, 3) : [])),
    ...(publisher === undefined ? [] : [publisher]),
    host,
    host.replace(/\.[a-z.]{2,6}$/, ''),
    ...homeLinkTexts(outline, source.home),
  ];
  return [...new Set(names.map((name) => wordsOf(name.replace(/^@/, ''))).filter(Boolean))];
}

/** Longer texts of links to the front page are teasers. Characters. */
const longestSiteName = 50;

function homeLinkTexts(outline: Outline, home: string): string[] {
  const addresses = homeAddresses(home);
  const longest = Math.max(...[...addresses].map(({ length }) => length));
  // Long addresses, nearly all, are not looked up: that reads all of their characters.
  const links = indicesOf(outline.marks, marks.link)
    .map((i) => outline.elements[i] as Element)
    .filter(({ attribs: { href } }) => href !== undefined && href.length <= longest && addresses.has(href))
    .slice(0, 10);
  const texts = links.flatMap((link) => [
    textOf(link),
    link.attribs['title'] ?? '',
    ...byName(link, 'img').map((image) => image.attribs['alt'] ?? ''),
  ]);
  return texts.filter((text) => text.length > 2 && text.length <= longestSiteName);
}

/** The ways in which pages write the address of their front page. */
function homeAddresses(home: string): ReadonlySet<string> {
  const host = new URL(home).host.replace(/^www\./, '');
  const written = ['http:', 'https:', ''].flatMap((scheme) => [
    `${scheme}//${host}`,
    `${scheme}//www.${host}`,
  ]);
  return new Set(['/', './', ...written, ...written.map((address) => `${address}/`)]);
}
