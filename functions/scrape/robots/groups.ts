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

interface Line {
  readonly field: Field;
  readonly value: string;
}

/**
 * The rules of a robots.txt for a product token (lower case): all groups that name it, else all that name `*`
 * (RFC 9309 §2.2.1). Linear in the length of the text; never throws.
 */
export function groupFor(text: string, product: string): RobotsGroup {
  const own = emptyDraft();
  const general = emptyDraft();
  let named = false;
  let current: ReadonlySet<Draft> = new Set();
  const sitemaps: string[] = [];
  let afterRule = true;
  for (const { field, value } of readLines(text)) {
    if (field === 'sitemap') {
      if (sitemaps.length < mostSitemaps && value !== '') sitemaps.push(value);
    } else if (field === 'user-agent') {
      const token = tokenOf(value);
      if (token === product) named = true;
      const draft = token === product ? [own] : token === '*' ? [general] : [];
      // Only a rule ends a list of user agents: a Sitemap or Crawl-delay line between them does not.
      current = new Set(afterRule ? draft : [...current, ...draft]);
      afterRule = false;
    } else {
      for (const draft of current) note(draft, field, value);
      if (field !== 'crawl-delay') afterRule = true;
    }
  }
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

function* readLines(text: string): Generator<Line> {
  for (const raw of text.split(/[\r\n]+/)) {
    const comment = raw.indexOf('#');
    const line = (comment === -1 ? raw : raw.slice(0, comment)).trim();
    if (line === '') continue;
    const name = nameOf(line);
    const field = fields.get(name.toLowerCase());
    if (field !== undefined) yield { field, value: valueBehind(line, name.length) };
  }
}

function valueBehind(line: string, end: number): string {
  let at = end;
  while (line[at] === ':' || line[at] === ' ' || line[at] === '\t') at += 1;
  return line.slice(at).trimStart();
}

/** Some leave the colon out: then white space separates (google/robotstxt does the same). */
function nameOf(line: string): string {
  const colon = line.indexOf(':');
  return colon === -1 ? (line.split(/\s/, 1)[0] ?? '') : line.slice(0, colon).trimEnd();
}

/** RFC 9309 §2.2.1: a product token is letters, `_` and `-`; whatever follows (a version) does not count. */
function tokenOf(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*';
  return (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}
