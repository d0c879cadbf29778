import { filter, map } from '../../core/lists.ts';
import { parseHtml } from '../../html/parse.ts';
import { collapse, textOf } from '../../html/tree.ts';
import { wordsOf } from '../words.ts';
import { type ContentNode, isContentNode, roleOf } from './content-kinds.ts';
import { renderElements } from './render-content.ts';

/** A text found in JSON that may be the body of the page. */
export interface StateBody {
  readonly html: string;
  /** Characters of text. */
  readonly length: number;
  /** Names of the fields that lead to it, for the Trace. */
  readonly path: string;
  /** Whether what holds it has the headline of the page. */
  readonly titled: boolean;
}

/** Values and nesting that are looked at; pages carry whole shops in their state. */
const mostValues = 60_000;
const maxDepth = 40;
/** Less text is a teaser. Characters. */
const shortestBody = 280;
const mostCandidates = 40;

interface Visit {
  readonly value: unknown;
  /** Of the field; entries of lists have none. */
  readonly name: string | undefined;
  readonly holder: Visit | undefined;
  readonly depth: number;
  /** 1 below something with the headline of the page, -1 below something with another headline, 0 else. */
  readonly title: -1 | 0 | 1;
}

interface Raw extends Omit<StateBody, 'html' | 'length' | 'titled'> {
  readonly render: () => string;
  readonly weight: number;
  readonly title: Visit['title'];
}

/** The longest text in JSON values that is built like an article's, one with the page's headline before others. */
export function findStateBody(values: readonly unknown[], title: string): StateBody | undefined {
  const found = filter(collect(values, wordsOf(title)), (raw) => raw.title >= 0);
  const best = found.sort((a, b) => b.title - a.title || b.weight - a.weight).slice(0, 3);
  for (const { render, path, title: stands } of best) {
    const html = render();
    const { length } = textOf(parseHtml(html));
    if (length >= shortestBody) return { html, length, path, titled: stands === 1 };
  }
  return undefined;
}

function collect(values: readonly unknown[], title: string): Raw[] {
  const found: Raw[] = [];
  const stack: Visit[] = [];
  values.forEach((value, at) => {
    stack.push({ value, name: `script ${at + 1}`, holder: undefined, depth: 0, title: 0 });
  });
  let left = mostValues;
  for (
    let visit = stack.pop();
    visit !== undefined && left > 0 && found.length < mostCandidates;
    visit = stack.pop()
  ) {
    left -= 1;
    const raw = candidate(visit);
    if (raw !== undefined) found.push(raw);
    else if (visit.depth < maxDepth) pushBelow(visit, title, stack);
  }
  return found;
}

function pushBelow(holder: Visit, wanted: string, stack: Visit[]): void {
  const { value } = holder;
  const depth = holder.depth + 1;
  if (Array.isArray(value))
    for (const each of value)
      stack.push({ value: each, name: undefined, holder, depth, title: holder.title });
  else if (isContentNode(value)) {
    const title = titleOf(value, wanted) ?? holder.title;
    for (const name of Object.keys(value)) stack.push({ value: value[name], name, holder, depth, title });
  }
}

const longestPath = 120;

/** Names of the fields that lead to a value: put together for few of them. */
function pathOf(visit: Visit): string {
  const names: string[] = [];
  for (let at: Visit | undefined = visit; at !== undefined; at = at.holder)
    if (at.name !== undefined) names.push(at.name);
  return names.reverse().join('.').slice(-longestPath);
}

const titleFields = ['headline', 'title', 'headlines', 'name', 'heading'] as const;

/** Whether an object says that it is the page's article, or another one; undefined when it says neither. */
function titleOf(node: ContentNode, wanted: string): Visit['title'] | undefined {
  if (wanted === '') return undefined;
  let isOther = false;
  for (const field of titleFields) {
    const value = node[field];
    for (const text of isContentNode(value) ? Object.values(value) : [value]) {
      const words = typeof text === 'string' ? wordsOf(text.slice(0, 400)) : '';
      if (words.length <= 12 && words.split(' ').length <= 2) continue;
      if (words === wanted) return 1;
      isOther = true;
    }
  }
  return isOther ? -1 : undefined;
}

function candidate(visit: Visit): Raw | undefined {
  const { value, title } = visit;
  if (typeof value === 'string') {
    if (value.length < shortestBody) return undefined;
    const path = pathOf(visit);
    const html = markupIn(value, path);
    return html === undefined ? undefined : { render: () => html, path, title, weight: value.length };
  }
  if (!Array.isArray(value) || !isText(value)) return undefined;
  return { render: () => renderElements(value), path: pathOf(visit), title, weight: weightOf(value, 0) };
}

const bodyField = /\.(?:articleBody|article_?text|body|body_?text|content|full_?text|text)$/i;

/** A string of several paragraphs: HTML, escaped HTML, or plain text in a field that is named as the body. */
function markupIn(text: string, path: string): string | undefined {
  const html = /&lt;p[\s&]/.test(text) && !/<p[\s>]/.test(text) ? unescaped(text) : text;
  if ((html.match(/<(?:p|br)[\s/>]/gi)?.length ?? 0) >= 2) return html;
  return bodyField.test(path) && !/[{};]\s*[\n}]/.test(text) && / /.test(text)
    ? paragraphsOf(text)
    : undefined;
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Plain text as paragraphs; what looks like a tag in it stays one, to be judged as all markup is. */
export function paragraphsOf(text: string): string {
  return map(
    filter(map(text.split(/\n{1,9}/), collapse), (line) => line !== ''),
    (line) => `<p>${line.replace(/&(?![a-z#])/gi, '&amp;')}</p>`,
  ).join('');
}

/** Elements that a list of content consists of; in a list of stories they are none. */
const leastShare = 0.6;

function isText(list: readonly unknown[]): boolean {
  if (list.length < 2) return false;
  if (list.every((entry) => typeof entry === 'string')) return isProse(list);
  let known = 0;
  let holdsText = false;
  for (let at = 0; at < list.length; at++) {
    if (known + list.length - at < list.length * leastShare) return false;
    const entry = list[at];
    const role = isContentNode(entry) ? roleOf(entry) : undefined;
    if (role !== undefined) known += 1;
    if (role === 'text') holdsText = true;
  }
  return holdsText && known >= list.length * leastShare;
}

/** Sentences, not names, tags or addresses. */
function isProse(list: readonly string[]): boolean {
  const long = filter(list, (text) => text.length >= 60 && /\s/.test(text) && !/^https?:/.test(text));
  return list.length >= 3 && long.length >= list.length * leastShare;
}

/** Characters of text below a value, roughly. */
function weightOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length > 20 || value.includes(' ') ? value.length : 0;
  if (depth > 8 || typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + weightOf(each, depth + 1), 0);
}
