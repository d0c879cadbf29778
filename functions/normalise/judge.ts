import type { Element } from 'domhandler';
import type { ArticleContent } from '../core/article.ts';
import { filter, some } from '../core/lists.ts';
import type { Page } from '../core/page.ts';
import type { Verdict } from '../core/trace.ts';
import { addressOf } from '../core/urls.ts';
import { textOf } from '../html/tree.ts';
import type { Reading } from './body/boilerplate.ts';
import { typesIn } from './judgement/declared-types.ts';
import { isPhotoEssay, mediaPage } from './judgement/media-pages.ts';
import { rejected } from './judgement/rejected.ts';
import { standIn } from './judgement/stand-ins.ts';
import { mostlyTeasers } from './judgement/teasers.ts';
import { type Head, metaOf } from './metadata/head.ts';
import { typesOf } from './metadata/json-fields.ts';
import { countWords } from './words.ts';

/** Fewer words than this are an article only when the page declares itself one. */
const fewWords = 60;
/** The same where the page names who wrote it, and when. */
const fewSignedWords = 40;
/** Words of the longest line of a page without date that has something to say. */
const sayingWords = 13;
/** Fewer words than this are never an article, unless captions tell it. */
const hardlyAnyWords = 15;

/** Three times the longest pieces that newspapers print. More is a dump, and would leave a feed no room for others. */
const longest = { characters: 300_000, words: 60_000 };

/** Whether what was read is an article worth publishing; the reason when it is not. `parts` are the elements of its body. */
export function judge(
  content: ArticleContent | undefined,
  page: Page,
  head: Head,
  reading: Reading,
  parts: readonly Element[] = [],
): Verdict {
  if (page.status < 200 || page.status > 299)
    return rejected('http-status', `the page came with status ${page.status}`);
  const declared = isDeclaredArticle(head);
  const titles = filter([content?.title, head.title], (title) => title !== undefined);
  const { text = '', wordCount = 0, access = 'free' } = content ?? {};
  const vouched = declared || isSigned(content);
  const other = standIn({
    titles,
    text,
    wordCount,
    declared,
    vouched,
    access,
    below: () => textBelow(text, reading),
  });
  if (other !== undefined) return other;
  if (content === undefined || text === '') return rejected('empty', 'the page has no text');
  const ogType = (metaOf(head, 'og:type') ?? '').toLowerCase();
  const watched = mediaPage({
    content,
    fetchedAt: page.fetchedAt,
    ogType,
    declared,
    outline: reading.outline,
  });
  if (watched !== undefined) return watched;
  if (content.title === '') return rejected('untitled', 'no headline was found');
  if (wordCount < hardlyAnyWords && !(declared && isPhotoEssay(content)))
    return rejected('too-short', `only ${wordCount} words of text`);
  if (text.length > longest.characters || wordCount > longest.words)
    return rejected('too-long', `${text.length} characters of text`);
  // One description is the page's own; many are those of what it lists, and `og:type` is often the whole site's.
  const isOthers = articlesTold(head) !== 1 && mostlyTeasers(content.text, reading, parts);
  if (isOthers || (!declared && isListing(head, content, reading)))
    return rejected('listing', 'most of its text are links to other pages');
  const least = vouched ? fewSignedWords : fewWords;
  if (wordCount < least && !declared && asksForPassword(reading))
    return rejected('login', 'it asks for a password');
  if (!vouched && content.published === undefined && !saysSentences(content.text))
    return rejected('listing', 'no line of its text is as long as a sentence');
  if (wordCount < least && !declared)
    return rejected('too-short', `only ${wordCount} words, and nothing declares it an article`);
  return { kind: 'article' };
}

/** What follows the last words of the text on the page. */
function textBelow(text: string, { outline }: Reading): string {
  const [root] = outline.elements;
  const last = text.slice(text.lastIndexOf('\n') + 1).slice(-lastWords);
  if (root === undefined || last === '') return '';
  const whole = textOf(root);
  const at = whole.lastIndexOf(last);
  return at === -1 ? '' : whole.slice(at + last.length);
}

/** Characters by which the end of a text is found again. */
const lastWords = 40;

function asksForPassword({ outline }: Reading): boolean {
  return some(outline.elements, ({ name, attribs }) => name === 'input' && attribs['type'] === 'password');
}

/** Error pages, walls and lists have no author who wrote them on a day. */
function isSigned(content: ArticleContent | undefined): boolean {
  return content?.published !== undefined && content.authors.length > 0;
}

function isDeclaredArticle(head: Head): boolean {
  if ((metaOf(head, 'og:type') ?? '').toLowerCase() === 'article') return true;
  if (metaOf(head, 'article:published_time', 'datepublished', 'pubdate') !== undefined) return true;
  return articlesTold(head) > 0;
}

function articlesTold({ jsonLd }: Head): number {
  return filter(jsonLd, (node) => some(typesOf(node), (type) => articleTypes.test(type))).length;
}

const articleTypes = /Article|BlogPosting|Recipe|Report|Review/;

function isListing(head: Head, content: ArticleContent, reading: Reading): boolean {
  const type = (metaOf(head, 'og:type') ?? '').toLowerCase();
  if (type === 'profile' || tellsOfList(reading) || headsOtherPages(content.body) || isMostlyLinks(content))
    return true;
  if (content.published !== undefined) return false;
  const links = content.body.match(/<a /g)?.length ?? 0;
  const sparse = content.wordCount < 300 && links > content.wordCount / 15;
  const front = type === 'website' && (addressOf(content.url)?.pathname.length ?? 0) < 2;
  const linked = reading.linked[0] ?? 0;
  const all = reading.text[0] ?? 1;
  return (front && linked / all > 0.3) || sparse || (linked / all > 0.7 && content.wordCount < 200);
}

/** schema.org types of pages that lead to articles, or to what is none. Sorted. */
const listTypes: ReadonlySet<string> = new Set([
  'AboutPage', 'CheckoutPage', 'CollectionPage', 'ContactPage', 'ProfilePage', 'SearchResultsPage',
]); // biome-ignore format: a table

const tellsOfList = ({ outline }: Reading): boolean =>
  some([...typesIn(outline, listTypes)], (type) => listTypes.has(type));

/** Part of a text that is links from which on it is what it links to. */
const mostlyLinked = 0.6;

function isMostlyLinks({ body, text }: ArticleContent): boolean {
  let linked = 0;
  for (const [, words = ''] of body.matchAll(/<a [^>]*>([^<]*)/g)) linked += words.length;
  return linked > mostlyLinked * text.length;
}

/** Tables of weather, prices and schedules, and menus, are words without sentences. */
function saysSentences(text: string): boolean {
  return some(text.split(/[\n\t]/), (line) => countWords(line) >= sayingWords);
}

/** Cards of other articles: a text's own headings are seldom links. */
function headsOtherPages(body: string): boolean {
  const headings = body.match(/<h[1-6]>/g)?.length ?? 0;
  const linked = body.match(/<h[1-6]><a /g)?.length ?? 0;
  return linked >= 5 && linked >= 0.8 * headings;
}
