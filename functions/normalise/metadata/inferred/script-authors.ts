import type { Element } from 'domhandler';
import { marks } from '../../../html/marks.ts';
import { rawTextOf } from '../../../html/tree.ts';
import { indicesOf, type Outline } from '../../outline.ts';
import { uniqueNames } from '../bylines.ts';
import { fullNamesIn } from '../dateline-authors.ts';

/** `author`, `authorName`, `article_authors`, `page.author`: what measuring scripts are told; in quotes, which may be escaped. */
const told =
  /^(?:(?:article|content|news|page|post|story)?[._-]?authors?(?:[._-]?(?:full)?[._-]?names?)?|author)\\?["']?\s?[:=]\s?\[?(?:\{\\?["']name\\?["']:)?\\?["']([^"'\\<>]{4,80})\\?["']/i;
const word = 'uthor';
/** Letters before that word in a key. */
const reachBefore = 9;
/** Of a key and a value. Characters. */
const reach = 160;
const mostPlaces = 60;
const longestScript = 400_000;
/** A page that tells more names tells those of other articles too. */
const mostNames = 3;

/**
 * Full names that scripts of the page tell as an author's: layers for statistics know her where the template shows no more
 * than a picture. Of several articles, none.
 */
export function authorsInScripts(outline: Outline): readonly string[] {
  let names: readonly string[] = [];
  for (const i of indicesOf(outline.marks, marks.declaring)) {
    const element = outline.elements[i] as Element;
    if (element.name !== 'script' || element.children.length === 0 || isLinkedData(element)) continue;
    const text = rawTextOf(element);
    if (text.length > longestScript) continue;
    names = uniqueNames([...names, ...namesTold(text)]);
    if (names.length > mostNames) return [];
  }
  return names;
}

/** JSON-LD is read as what it is. */
const isLinkedData = ({ attribs }: Element): boolean => (attribs['type'] ?? '').includes('ld+json');

function namesTold(script: string): string[] {
  const names: string[] = [];
  let places = 0;
  for (let at = script.indexOf(word); at >= 0 && places < mostPlaces; at = script.indexOf(word, at + 1)) {
    places += 1;
    const key = keyFrom(script, at);
    const value = told.exec(script.slice(key, key + reach))?.[1];
    if (value !== undefined) names.push(...fullNamesIn(value));
  }
  return names;
}

const partOfKey = /[\w.-]/;

/** Where the key begins that holds the word. */
function keyFrom(script: string, at: number): number {
  let from = at;
  while (from > at - reachBefore && partOfKey.test(script[from - 1] ?? ' ')) from -= 1;
  return from;
}
