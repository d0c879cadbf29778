import { filter, some } from '../../core/lists.ts';
import { rememberedText } from '../../core/remembered-text.ts';
import { collapse } from '../../html/tree.ts';
import { wordsOf } from '../words.ts';

/** No more of a document's title is looked at. Characters. */
export const longestDocumentTitle = 1000;

/** What stands between a headline and the name of the site; between CJK signs it needs no space. */
const separators =
  /\s+[|•·»«‹›–—-]+\s+|\s*--\s*|\s*[|»｜]\s*|\s+::\s+|\s+\/\/?\s+|:\s+|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uff9f!?"”])\s*[-_–—]+\s*(?=[\u3040-\u9fff\uac00-\ud7af])|\s+_\s+/;
/** Separators that stand in no headline. */
const bar = /[|»•·｜_]|::/;
const endOfTitle = /[\s|•·»«‹›–—:/｜_-]+$/;

export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One of these stands in every separator. */
const anySeparator = /[|•·»«‹›–—｜:/_-]/;

/** Most headlines are one part. */
function splitParts(text: string): readonly Part[] {
  if (anySeparator.test(text)) return dividedParts(text);
  return text.trim() === '' ? [] : [{ text, start: 0, end: text.length }];
}

const dividedParts = rememberedText((text: string): readonly Part[] => {
  const parts: Part[] = [];
  const pattern = new RegExp(separators, 'g');
  let start = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    parts.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ text: text.slice(start), start, end: text.length });
  return filter(parts, (part) => part.text.trim() !== '');
});

/** What stands before the last part and behind the first one. */
export function piecesOf(title: string): string[] {
  const parts = splitParts(title);
  return parts.length < 2
    ? []
    : [title.slice(0, parts.at(-1)?.start).replace(endOfTitle, ''), title.slice(parts[1]?.start ?? 0)];
}

/** Names that a page appends to its titles, as words: those of the site, and of the sections of this article. */
export interface Suffixes {
  readonly sites: readonly string[];
  readonly sections?: readonly string[];
}

/**
 * Takes the name of the site, with that of the section before it, off either end of a title; without a known name, the
 * shorter side of a bar.
 */
export function stripSite(title: string, { sites, sections = [] }: Suffixes): string {
  const text = collapse(title.slice(0, longestDocumentTitle));
  const parts = splitParts(text);
  if (parts.length < 2) return text;
  let first = 0;
  let last = parts.length - 1;
  const isKnown = (index: number): boolean => {
    const words = wordsOf(parts[index]?.text ?? '');
    const stripped = first > 0 || last < parts.length - 1;
    return isSite(words, sites) || (stripped && sections.includes(words));
  };
  while (last > first && isKnown(last)) last -= 1;
  while (first < last && isKnown(first)) first += 1;
  return stripUnknown(text.slice(parts[first]?.start ?? 0, parts[last]?.end ?? text.length).trim());
}

function isSite(words: string, sites: readonly string[]): boolean {
  if (words === '') return false;
  const squeezed = words.replace(/ /g, '');
  return some(
    sites,
    (site) => site !== '' && (site === words || (words.length > 3 && site.replace(/ /g, '') === squeezed)),
  );
}

/** `Headline | Section | Name - Claim`: a bar never stands in a headline, and the name is the shorter side. */
function stripUnknown(text: string): string {
  const parts = splitParts(text);
  for (let i = parts.length - 1; i > 0; i--) {
    const [before, part] = [parts[i - 1], parts[i]];
    if (before === undefined || part === undefined || !bar.test(text.slice(before.end, part.start))) continue;
    const head = text.slice(0, before.end).trim();
    return head.length >= text.length - part.start ? stripUnknown(head) : text;
  }
  return text;
}

/** Shorter headings may be those of sections. Characters. */
const tellingHeading = 15;
/** What follows a dash is a name when it is no longer. Characters. */
const longestName = 45;

/** `Headline（Harbour Post）`: the paper in brackets behind a headline. */
const bracketed = /^(.{8,}?)\s*[（【][^（）【】]{2,30}[）】]$/u;

/** `Headline » anything`, where a heading of the page says the headline alone: that. */
export function cutAtHeading(title: string, headings: ReadonlySet<string>): string {
  const inner = /[）】]$/.test(title) ? bracketed.exec(title)?.[1] : undefined;
  if (inner !== undefined && headings.has(wordsOf(inner))) return inner;
  const parts = splitParts(title);
  for (let i = parts.length - 1; i > 0; i--) {
    const [before, part] = [parts[i - 1], parts[i]];
    if (before === undefined || part === undefined) continue;
    const separator = title.slice(before.end, part.start);
    const head = title.slice(0, before.end).trim();
    const isName =
      bar.test(separator) || (/[-–—]/.test(separator) && title.length - part.start <= longestName);
    if (isName && head.length >= tellingHeading && headings.has(wordsOf(head))) return head;
  }
  return title;
}
