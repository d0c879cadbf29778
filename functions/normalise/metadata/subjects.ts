import type { Element } from 'domhandler';
import { concat, filter, flatMap, map } from '../../core/lists.ts';
import { addressOf, parseHttpUrl } from '../../core/urls.ts';
import { classOf, idOf, relOf } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import { collapse, descendants, textOf } from '../../html/tree.ts';
import { indicesOf, isSmall, type Outline } from '../outline.ts';
import { roles, rolesOf } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';
import { type Head, metaOf, metasOf, microdataValue } from './head.ts';
import { namesField, textField } from './json-fields.ts';

const mostTags = 20;
const longestTag = 60;

/**
 * Tags as the page declares or shows them: JSON-LD, article:tag, microdata, rel=tag, a box of links named so; else
 * `keywords` when they are no more than a handful.
 */
export function tagsOf(head: Head, outline: Outline): string[] {
  const declared = declaredTags(head);
  const shown = declared.length > 0 ? declared : tagBox(outline);
  const keywords = flatMap(metasOf(head, 'news_keywords', 'keywords'), partsOfList);
  const tags = shown.length > 0 ? shown : keywords.length <= mostTags ? keywords : [];
  return unique(tags).slice(0, mostTags);
}

function declaredTags(head: Head): string[] {
  const names = map(namesField(head.jsonLd[0], 'keywords'), ({ name }) => name);
  const marked = map(head.microdata.get('keywords') ?? [], microdataValue);
  return concat(
    flatMap(names, partsOfList),
    metasOf(head, 'article:tag'),
    flatMap(marked, partsOfList),
    map(head.related.get('tag') ?? [], textOf),
  );
}

const partsOfList = (text: string): string[] => text.split(/\s*[,;]\s*/);

/** The links of the first box that is named after tags and holds no more than a handful. */
function tagBox(outline: Outline): string[] {
  for (const i of indicesOf(outline.roles, roles.tags)) {
    const element = outline.elements[i] as Element;
    if (((outline.roles[i] ?? 0) & (roles.sidebar | roles.related)) !== 0) continue;
    const links = element.name === 'a' ? [] : descendants(element, ({ name }) => name === 'a');
    if (links.length > 0 && links.length <= mostTags) return map(links, textOf);
  }
  return [];
}

/** Each tag once, as it was written first. */
function unique(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const written of tags) {
    const tag = collapse(written.replace(/^#/, ''));
    if (tag === '' || tag.length > longestTag) continue;
    const words = wordsOf(tag);
    if (!seen.has(words)) seen.set(words, tag);
  }
  return [...seen.values()];
}

/** The section: declared, the last step of the breadcrumb before the article, or the link to the folder above it. */
export function sectionOf(head: Head, outline: Outline, title: string, url: string): string | undefined {
  const declared =
    textField(head.jsonLd[0], 'articleSection') ??
    metaOf(head, 'article:section', 'og:article:section', 'section', 'cxenseparse:section');
  if (declared !== undefined && declared.length <= longestTag) return declared;
  const known = wordsOf(title);
  const steps = head.crumbs.length > 1 ? head.crumbs.slice(1) : crumbsOfPage(outline);
  const crumbs = filter(steps, (step) => step.length <= longestTag && wordsOf(step) !== known);
  return crumbs.at(-1) ?? sectionLink(outline, url);
}

/** Whether a text is a part of the title, or that of a link in a list or in navigation, as sections are: asked of few texts. */
export function subjectsOf(outline: Outline, title: string): (text: string) => boolean {
  const known = wordsOf(title);
  let listed: ReadonlySet<string> | undefined;
  return (text) => {
    const words = wordsOf(text);
    if (known.includes(words)) return true;
    listed ??= new Set(listedLinks(outline));
    return listed.has(words);
  };
}

/** No more of them are those of sections. */
const mostLinks = 1000;

function listedLinks(outline: Outline): string[] {
  const listed: string[] = [];
  let left = mostLinks;
  for (const i of indicesOf(outline.marks, marks.link)) {
    const link = outline.elements[i] as Element;
    if (!isSmall(outline, i) || !isOfSubjects(link)) continue;
    if (left === 0) break;
    left -= 1;
    const text = textOf(link);
    if (text.length < longestTag) listed.push(wordsOf(text));
  }
  return listed;
}

/** `rel="category tag"`, or a link in a list. */
const isOfSubjects = (link: Element): boolean => (relOf(link)?.includes('tag') ?? false) || isListed(link);

function isListed({ parent }: Element): boolean {
  if (parent?.type !== 'tag') return false;
  return parent.name === 'li' || parent.name === 'nav' || (rolesOf(parent) & roles.navigation) !== 0;
}

const crumb = /crumb/i;

function crumbsOfPage(outline: Outline): string[] {
  for (const i of indicesOf(outline.roles, roles.navigation)) {
    const element = outline.elements[i] as Element;
    if (!crumb.test(classOf(element) ?? '') && !crumb.test(idOf(element) ?? '')) continue;
    const links = filter(outline.elements.slice(i, outline.end[i]), ({ name }) => name === 'a');
    const steps = filter(map(links, textOf), Boolean);
    if (steps.length > 0) return steps.slice(steps.length > 1 ? 1 : 0);
  }
  return [];
}

/** A link of the page to the deepest folder that holds the article: `/thoi-su/` for `/thoi-su/a-d1.html`. */
function sectionLink(outline: Outline, url: string): string | undefined {
  const { host, pathname: path = '' } = addressOf(url) ?? {};
  const [, first = ''] = path.split('/');
  if (first === '' || !path.includes('/', 1)) return undefined;
  let best: { text: string; length: number } | undefined;
  for (const i of indicesOf(outline.marks, marks.link)) {
    const element = outline.elements[i] as Element;
    const { href } = element.attribs;
    if (href === undefined || href.length > 200 || !href.includes(first) || searching.test(href)) continue;
    // Most links lead to other articles of the folder: seen without parsing them.
    const plain = plainPath.exec(href)?.[1];
    if (plain !== undefined && !path.startsWith(plain)) continue;
    const folder = parseHttpUrl(href, url);
    if (folder === undefined || folder.search !== '' || folder.host !== host) continue;
    const prefix = folder.pathname.endsWith('/') ? folder.pathname : `${folder.pathname}/`;
    if (prefix === '/' || !path.startsWith(prefix) || path === prefix || prefix.length <= (best?.length ?? 0))
      continue;
    const text = textOf(element);
    if (text !== '' && text.length <= longestSection) best = { text, length: prefix.length };
  }
  return best?.text;
}

/** A path on some host that parsing leaves as it is. */
const plainPath = /^(?:https?:\/\/[\w.-]+)?(\/(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*)\/?$/;
/** A query with something in it. */
const searching = /^[^#?]*\?[^#]/;

const longestSection = 40;
