/** One rule of a robots.txt. */
export interface RobotsRule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** What a robots.txt says to one crawler. */
export interface RobotsGroup {
  readonly rules: readonly RobotsRule[];
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
  const own = emptyDraft();
  const general = emptyDraft();
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
  return { ...(named ? own : general), sitemaps };
}

interface Draft {
  readonly rules: RobotsRule[];
  crawlDelay?: number;
}

const emptyDraft = (): Draft => ({ rules: [] });

function note(draft: Draft, field: Exclude<Field, 'sitemap' | 'user-agent'>, value: string): void {
  if (field === 'crawl-delay') {
    const seconds = Number(value);
    if (value !== '' && seconds >= 0) draft.crawlDelay ??= seconds;
  } else if (value !== '') draft.rules.push({ allow: field === 'allow', pattern: value });
}

type Take = (field: Field, value: string) => void;

/** Half a million bytes of hostile lines have to pass here: no generator, no regular expression, few copies. */
function readLines(text: string, take: Take): void {
  for (let start = 0; start < text.length; ) {
    let end = start;
    let colon = -1;
    let comment = -1;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === lineFeed || code === carriageReturn) break;
      if (code === hash && comment === -1) comment = end;
      if (code === colonCode && colon === -1 && comment === -1) colon = end;
    }
    if (end > start) readLine(text.slice(start, comment === -1 ? end : comment), colon - start, take);
    start = end + 1;
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hash = 0x23;
const colonCode = 0x3a;

/** Some leave the colon out: then white space separates (google/robotstxt does the same). */
function readLine(line: string, colon: number, take: Take): void {
  const written = colon < 0 ? (line.trimStart().split(/\s/, 1)[0] ?? '') : line.slice(0, colon).trim();
  const field = fields.get(written) ?? fields.get(written.toLowerCase());
  if (field === undefined) return;
  const behind = colon < 0 ? line.indexOf(written) + written.length : colon;
  take(field, valueBehind(line, behind));
}

function valueBehind(line: string, end: number): string {
  let at = end;
  while (line[at] === ':' || line[at] === ' ' || line[at] === '\t') at += 1;
  return line.slice(at).trim();
}

/** RFC 9309 §2.2.1: a product token is letters, `_` and `-`; whatever follows (a version) does not count. */
function tokenOf(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*';
  return (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}
