import { collapse, textOf } from '../../html/tree.ts';
import type { Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';
import { type Head, metaOf, metasOf } from './head.ts';
import { isNode, namesField, textField } from './json-ld.ts';

const mostTags = 20;
const longestTag = 60;

/** Tags as the page declares them: JSON-LD, article:tag, rel=tag, else `keywords` when they are no more than a handful. */
export function tagsOf(head: Head): string[] {
  const declared = [
    ...namesField(head.jsonLd[0], 'keywords').flatMap(({ name }) => name.split(/\s*[,;]\s*/)),
    ...metasOf(head, 'article:tag'),
    ...(head.related.get('tag') ?? []).map(textOf),
  ];
  const keywords = metasOf(head, 'news_keywords', 'keywords').flatMap((text) => text.split(/\s*[,;]\s*/));
  const tags = declared.length > 0 ? declared : keywords.length <= mostTags ? keywords : [];
  return unique(
    tags
      .map((tag) => collapse(tag.replace(/^#/, '')))
      .filter((tag) => tag !== '' && tag.length <= longestTag),
  ).slice(0, mostTags);
}

function unique(values: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const value of values) if (!seen.has(wordsOf(value))) seen.set(wordsOf(value), value);
  return [...seen.values()];
}

/** The section: declared, or the last step of the breadcrumb before the article itself. */
export function sectionOf(head: Head, outline: Outline, title: string): string | undefined {
  const declared =
    textField(head.jsonLd[0], 'articleSection') ??
    metaOf(head, 'article:section', 'og:article:section', 'section', 'cxenseparse:section');
  if (declared !== undefined && declared.length <= longestTag) return declared;
  const known = wordsOf(title);
  const crumbs = [...crumbsOfData(head), ...crumbsOfPage(outline)].filter(
    (crumb) => crumb.length <= longestTag && wordsOf(crumb) !== known,
  );
  return crumbs.at(-1);
}

function crumbsOfData(head: Head): string[] {
  const trail = head.jsonLd.find((node) => isNode(node['breadcrumb']))?.['breadcrumb'];
  return isNode(trail)
    ? namesField(trail, 'itemListElement')
        .map(({ name }) => name)
        .slice(1)
    : [];
}

function crumbsOfPage(outline: Outline): string[] {
  for (let i = 0; i < outline.elements.length; i++) {
    const element = outline.elements[i];
    if (
      element === undefined ||
      !/bread-?_?crumb/i.test(`${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`)
    )
      continue;
    if (((outline.roles[i] ?? 0) & roles.navigation) === 0) continue;
    const links = outline.elements
      .slice(i, outline.end[i])
      .filter(({ name }) => name === 'a')
      .map(textOf)
      .filter(Boolean);
    if (links.length > 0) return links.slice(links.length > 1 ? 1 : 0);
  }
  return [];
}
