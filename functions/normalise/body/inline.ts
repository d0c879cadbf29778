import { codeAt, isSpaceCode, isUnseenCode } from '../../core/characters.ts';
import { some } from '../../core/lists.ts';
import type { Inline } from './block.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** Phrasing elements that readers get to see, and what they become. Everything else is unwrapped. */
const kept = new Map([
  ['abbr', 'abbr'], ['b', 'strong'], ['bdi', 'bdi'], ['cite', 'cite'], ['code', 'code'], ['del', 'del'], ['dfn', 'em'],
  ['em', 'em'], ['i', 'em'], ['ins', 'ins'], ['kbd', 'kbd'], ['mark', 'mark'], ['q', 'q'], ['rp', 'rp'], ['rt', 'rt'],
  ['ruby', 'ruby'], ['s', 's'], ['samp', 'samp'], ['small', 'small'], ['strike', 's'], ['strong', 'strong'], ['sub', 'sub'],
  ['sup', 'sup'], ['tt', 'code'], ['u', 'u'], ['var', 'var'],
]); // biome-ignore format: a table

/** Deeper formatting than this is noise. */
const maxOpen = 12;

/**
 * A run of inline content while it is collected. What is left open at a paragraph break is closed there and opened again
 * in the next run. A record with functions, not a writer of closures: every list entry and table cell has its own.
 */
export interface InlineRun {
  html: string;
  text: string;
  linked: number;
  links: number;
  strong: number;
  emphasised: number;
  /** How many of the tags are written. */
  opened: number;
  pendingSpace: boolean;
  /** Whether it ends with a line break. */
  broken: boolean;
  readonly tags: Tag[];
}

interface Tag {
  readonly name: string;
  readonly open: string;
}

export function createRun(): InlineRun {
  return {
    html: '',
    text: '',
    linked: 0,
    links: 0,
    strong: 0,
    emphasised: 0,
    opened: 0,
    pendingSpace: false,
    broken: false,
    tags: [],
  };
}

/** Adds a text; white space collapses across texts. */
export function addText(run: InlineRun, characters: string): void {
  const from = firstWord(characters);
  if (from === characters.length) {
    run.pendingSpace ||= hasSpace(characters, 0, from);
    return;
  }
  const to = endOfWords(characters);
  if (from > 0 && hasSpace(characters, 0, from)) run.pendingSpace = true;
  writePending(run);
  const words = squeeze(characters, from, to);
  run.html += escapeText(words);
  run.text += words;
  run.broken = false;
  for (const { name } of run.tags) {
    if (name === 'a') run.linked += words.length;
    else if (name === 'strong') run.strong += words.length;
    else if (name === 'em') run.emphasised += words.length;
  }
  if (to < characters.length && hasSpace(characters, to, characters.length)) run.pendingSpace = true;
}

function writePending(run: InlineRun): void {
  if (run.pendingSpace && run.text !== '' && !run.broken) {
    run.html += ' ';
    run.text += ' ';
  }
  run.pendingSpace = false;
  for (; run.opened < run.tags.length; run.opened++) run.html += run.tags[run.opened]?.open ?? '';
}

export function breakLine(run: InlineRun): void {
  run.pendingSpace = false;
  if (run.text === '' || run.broken) return;
  run.html += '<br>';
  run.text += '\n';
  run.broken = true;
}

/** Whether the element is written: some are open already, most are none that readers get to see. */
export function openTag(run: InlineRun, element: string): boolean {
  const name = kept.get(element);
  return name !== undefined && open(run, name, `<${name}>`);
}

export function openLink(run: InlineRun, href: string): boolean {
  return open(run, 'a', `<a href="${escapeAttribute(href)}">`);
}

function open({ tags }: InlineRun, name: string, markup: string): boolean {
  if (tags.length >= maxOpen || some(tags, (tag) => tag.name === name)) return false;
  // HTML, "rt" and "rp": children of `ruby`. Anywhere else they are parse errors, of which feed validators warn.
  if ((name === 'rt' || name === 'rp') && tags.at(-1)?.name !== 'ruby') return false;
  tags.push({ name, open: markup });
  return true;
}

export function closeTag(run: InlineRun): void {
  const tag = run.tags.pop();
  if (tag === undefined || run.opened <= run.tags.length) return;
  run.html += `</${tag.name}>`;
  run.opened = run.tags.length;
  if (tag.name === 'a') run.links += 1;
}

/** The run so far, or undefined when it has no visible text; a new run begins. */
export function takeInline(run: InlineRun): Inline | undefined {
  run.pendingSpace = false;
  if (run.text === '') return undefined;
  let { html } = run;
  for (let i = run.opened - 1; i >= 0; i--) html += `</${run.tags[i]?.name}>`;
  // Only a run that ends with a line break is searched for it.
  if (run.broken) html = html.replace(/(?:<br>)+((?:<\/[a-z]+>)*)$/, '$1');
  const { linked, strong, emphasised } = run;
  const links = Math.max(run.links, linked > 0 ? 1 : 0);
  const text = run.broken ? run.text.trim() : run.text;
  run.html = '';
  run.text = '';
  run.linked = run.links = run.strong = run.emphasised = run.opened = 0;
  run.broken = false;
  return { html, text, linked, links, strong, emphasised };
}

/** Whether readers see nothing of a UTF-16 unit, or a space. */
export const isBlank = (code: number): boolean =>
  code <= 32 || code >= 0xa0 ? isUnseenCode(code) || isSpaceCode(code) : false;

/** Index of the first character that is seen. */
function firstWord(text: string): number {
  const { length } = text;
  let at = 0;
  while (at < length && isBlank(codeAt(text, at))) at += 1;
  return at;
}

/** Index behind the last character that is seen. */
function endOfWords(text: string): number {
  let at = text.length;
  while (at > 0 && isBlank(codeAt(text, at - 1))) at -= 1;
  return at;
}

function hasSpace(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isUnseenCode(codeAt(text, at))) return true;
  return false;
}

/** Part of a text without unseen characters, with one space for every run of white space. */
function squeeze(text: string, from: number, to: number): string {
  let squeezed = '';
  let start = from;
  let isSpaced = false;
  for (let at = from; at < to; at++) {
    const code = codeAt(text, at);
    if (code > 32 && code < 0xa0) isSpaced = false;
    else if (code === 32 && !isSpaced) isSpaced = true;
    else if (isUnseenCode(code)) {
      squeezed += text.slice(start, at);
      start = at + 1;
    } else if (isSpaceCode(code)) {
      squeezed += isSpaced ? text.slice(start, at) : `${text.slice(start, at)} `;
      isSpaced = true;
      start = at + 1;
    } else isSpaced = false;
  }
  return squeezed + text.slice(start, to);
}
