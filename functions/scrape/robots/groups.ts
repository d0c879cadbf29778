import { createRules, type DraftRules, type Rules } from './rules.ts';

/** What a robots.txt says to one crawler. */
export interface RobotsGroup {
  readonly rules: Rules;
  /** Seconds as written. */
  readonly crawlDelay?: number;
  /** Addresses of `Sitemap` lines, which belong to no group, as written. */
  readonly sitemaps: readonly string[];
}

type Field = 'user-agent' | 'allow' | 'disallow' | 'crawl-delay' | 'sitemap';

/** Sitemaps of one file that are looked at. */
const mostSitemaps = 100;

// RFC 9309 §2.2 wants exact names; §2.2.4 lets crawlers be lenient, and these misspellings are common (google/robotstxt).
const fields: ReadonlyMap<string, Field> = new Map([
  ['allow', 'allow'],
  ['crawl-delay', 'crawl-delay'],
  ['crawldelay', 'crawl-delay'],
  ['diasllow', 'disallow'],
  ['disalow', 'disallow'],
  ['disallaw', 'disallow'],
  ['disallow', 'disallow'],
  ['dissallow', 'disallow'],
  ['dissalow', 'disallow'],
  ['site-map', 'sitemap'],
  ['sitemap', 'sitemap'],
  ['user agent', 'user-agent'],
  ['user-agent', 'user-agent'],
  ['useragent', 'user-agent'],
]);

/**
 * The rules of a robots.txt for a product token (lower case): all groups that name it, else all that name `*`
 * (RFC 9309 §2.2.1). Linear in the length of the text; never throws.
 */
export function groupFor(text: string, product: string): RobotsGroup {
  const own: Draft = createRules();
  const general: Draft = createRules();
  let named = false;
  let current: readonly Draft[] = [];
  const sitemaps: string[] = [];
  let afterRule = true;
  readLines(text, (field, value) => {
    if (field === 'sitemap') {
      if (sitemaps.length < mostSitemaps && value !== '') sitemaps.push(value);
    } else if (field === 'user-agent') {
      const token = tokenOf(value);
      if (token === product) named = true;
      const draft = token === product ? [own] : token === '*' ? [general] : [];
      // Only a rule ends a list of user agents: a Sitemap or Crawl-delay line between them does not.
      current = afterRule ? draft : [...new Set([...current, ...draft])];
      afterRule = false;
    } else {
      for (const draft of current) note(draft, field, value);
      if (field !== 'crawl-delay') afterRule = true;
    }
  });
  const { rules, crawlDelay } = named ? own : general;
  return { rules, sitemaps, ...(crawlDelay === undefined ? {} : { crawlDelay }) };
}

interface Draft extends DraftRules {
  crawlDelay?: number;
}

function note(draft: Draft, field: Exclude<Field, 'sitemap' | 'user-agent'>, value: string): void {
  if (field === 'crawl-delay') {
    const seconds = Number(value);
    if (value !== '' && seconds >= 0) draft.crawlDelay ??= seconds;
  } else if (value !== '') draft.add(field === 'allow', value);
}

type Take = (field: Field, value: string) => void;

/**
 * Half a million bytes of hostile lines have to pass here, in a process that has just begun: no generator, no regular
 * expression, one copy a line.
 */
function readLines(text: string, take: Take): void {
  const fieldAt = createFields(text);
  for (let start = 0; start < text.length; ) {
    let end = start;
    let colon = -1;
    let comment = -1;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code > colonCode) continue;
      if (code === lineFeed || code === carriageReturn) break;
      if (code === hash && comment === -1) comment = end;
      if (code === colonCode && colon === -1 && comment === -1) colon = end;
    }
    readLine(start, colon, comment === -1 ? end : comment);
    start = end + 1;
  }

  /** Some leave the colon out: then white space separates (google/robotstxt does the same). */
  function readLine(start: number, colon: number, end: number): void {
    const from = behindSpace(text, start, end);
    if (from === end) return;
    const to = colon < 0 ? wordEnd(text, from, end) : colon;
    const field = fieldAt(from, to);
    if (field !== undefined) take(field, valueBehind(text, to, end));
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hash = 0x23;
const colonCode = 0x3a;
const space = 0x20;

/** The text is ASCII: what is not was encoded. */
const isSpace = (code: number): boolean => code === space || (code >= 0x09 && code <= 0x0d);

function behindSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function beforeSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Most lines have the field of the line before: its name is compared, not cut out and looked up. */
function createFields(text: string): (from: number, to: number) => Field | undefined {
  let name = '';
  let field: Field | undefined;
  return (from, to) => {
    const end = beforeSpace(text, from, to);
    if (end - from !== name.length || !text.startsWith(name, from)) {
      name = text.slice(from, end);
      field = fields.get(name.toLowerCase());
    }
    return field;
  };
}

function valueBehind(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && (text.charCodeAt(at) === colonCode || isSpace(text.charCodeAt(at)))) at += 1;
  return text.slice(at, beforeSpace(text, at, end));
}

/** RFC 9309 §2.2.1: a product token is letters, `_` and `-`; whatever follows (a version) does not count. */
function tokenOf(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*';
  return (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}
