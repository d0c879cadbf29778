import { parseHttpUrl } from '../../core/urls.ts';
import { groupFor, type RobotsRule } from './groups.ts';
import { createMatcher, type Matcher } from './matcher.ts';

/** The token by which robots.txt may name us (RFC 9309 §2.2.1), lower case. */
export const productToken = 'bantin';

/** Bytes of a robots.txt that are read; RFC 9309 §2.5 asks for no less. */
const mostBytes = 500 * 1024;
/** Milliseconds between requests that a site may ask for at most. */
const longestDelay = 30_000;
/** Characters of a pattern; what is longer than any URL we ask matches by its beginning. */
const longestPattern = 2_048;
/** Stars make matching costly: so many patterns and characters of patterns with one, each with at most so many. */
const wildcards = { patterns: 1_000, characters: 40_000, each: 8 } as const;
/** Sitemaps kept; a run reads fewer. */
const mostSitemaps = 20;

/** What a site's robots.txt says to us. */
export interface Robots {
  /** Whether a URL of this origin may be asked for. */
  allows(url: string): boolean;
  /** Milliseconds between two requests; undefined when the site asks for none. */
  readonly crawlDelayMs?: number;
  /** Sitemaps that the file names, absolute, in its order. */
  readonly sitemaps: readonly string[];
  /** What of the file concerns us, as a robots.txt: enough to make the same Robots again. */
  readonly text: string;
}

/** A site that says nothing allows everything. */
export function allowAll(origin: string): Robots {
  return createRobots(new Uint8Array(), origin);
}

/**
 * Reads a robots.txt of `origin` (`https://example.org`) by RFC 9309, and lenient where many sites need it (`groups.ts`).
 * A few milliseconds for the largest file, however hostile. Never throws.
 */
export function createRobots(bytes: Uint8Array, origin: string): Robots {
  const decoded = new TextDecoder().decode(bytes.subarray(0, mostBytes));
  // A byte order mark, or what is left of a broken one, is not part of the first line.
  const group = groupFor(decoded.replace(/^[\uFEFF\uFFFD]+/, ''), productToken);
  const sitemaps = addressesOf(group.sitemaps, origin);
  const rules = bounded(group.rules);
  const deciding = createMatcher(rules);
  const delay =
    group.crawlDelay === undefined ? {} : { crawlDelayMs: Math.min(group.crawlDelay * 1_000, longestDelay) };
  const text = writeGroup(rules, group.crawlDelay, sitemaps);
  return { allows: (url) => isAllowed(deciding, url), text, sitemaps, ...delay };
}

function isAllowed(deciding: Matcher, href: string): boolean {
  const { pathname, search } = new URL(href);
  // RFC 9309 §2.2.2: the file itself is always allowed.
  if (pathname === '/robots.txt') return true;
  const spelled = literal(canonicalPath(pathname + search));
  const rule = deciding(spelled);
  if (rule !== undefined) return rule.allow;
  // `/%62in` is `/bin`: a rule against either is a rule against both, unless the spelling asked for is allowed itself.
  const plain = literal(canonicalPath(decodeUnreserved(pathname + search)));
  return plain === spelled || deciding(plain)?.allow !== false;
}

/** Octets outside ASCII, and those that no URL may hold. */
const toEncode = /[^\w!#$%&'()*+,./:;=?@~-]+/g;
const asItIs = /^[\w!#$&'()*+,./:;=?@~-]*$/;
const lowerCaseCode = /%(?:[a-f][\da-fA-F]|[\dA-F][a-f])/g;
/** RFC 3986 §2.3: letters, digits and `-._~` mean the same encoded or not. */
const needlessCode = /%(?:2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/gi;

/** RFC 9309 §2.2.3: a pattern spells a star or dollar of an address `%2A` and `%24`, or else means more by it. */
const literal = (path: string): string => path.replaceAll('*', '%2A').replaceAll('$', '%24');

/** RFC 9309 §2.2.2: octets outside ASCII and reserved ones are compared encoded; the same for patterns and URLs. */
function canonicalPath(path: string): string {
  if (asItIs.test(path)) return path;
  return path
    .replace(toEncode, (text) => encodeURIComponent(text))
    .replace(lowerCaseCode, (code) => code.toUpperCase());
}

const decodeUnreserved = (path: string): string =>
  path.replace(needlessCode, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));

/** A rule against an encoded letter counts for the letter too; an allowance is taken as it is spelled. */
function bounded(rules: readonly RobotsRule[]): readonly RobotsRule[] {
  const kept: RobotsRule[] = [];
  let patterns: number = wildcards.patterns;
  let characters: number = wildcards.characters;
  for (const { allow, pattern } of rules) {
    const rule = cutPattern(
      { allow, pattern: canonicalPattern(pattern.slice(0, 2 * longestPattern)) },
      Math.min(patterns, characters),
    );
    if (rule === undefined) continue;
    kept.push(rule);
    if (rule.pattern.includes('*')) {
      patterns -= 1;
      characters -= rule.pattern.length;
    }
    const plain = allow || !rule.pattern.includes('%') ? rule.pattern : decodeUnreserved(rule.pattern);
    if (plain !== rule.pattern) kept.push({ allow, pattern: plain });
  }
  return kept;
}

/** Only at its end a dollar means the end. */
const canonicalPattern = (pattern: string): string => canonicalPath(pattern).replace(/\$(?=.)/g, '%24');

/** A pattern beyond the bounds forbids what its beginning matches, or allows nothing. */
function cutPattern({ allow, pattern }: RobotsRule, budget: number): RobotsRule | undefined {
  if (pattern.length <= longestPattern && !pattern.includes('*')) return { allow, pattern };
  const star = pattern.indexOf('*');
  if (budget <= 0 && star >= 0)
    return allow ? undefined : { allow, pattern: pattern.slice(0, Math.min(star, longestPattern)) || '/' };
  const single = pattern.includes('**') ? pattern.replace(/\*{2,}/g, '*') : pattern;
  const parts = single.split('*');
  const kept = parts
    .slice(0, wildcards.each + 1)
    .join('*')
    .slice(0, longestPattern);
  if (kept === single) return { allow, pattern: single };
  return allow ? undefined : { allow, pattern: kept === '' ? '/' : kept };
}

/** sitemaps.org wants full addresses; paths are common, and mean one thing only. */
function addressesOf(written: readonly string[], origin: string): readonly string[] {
  const urls = written.flatMap((address) => parseHttpUrl(address, origin)?.href ?? []);
  return [...new Set(urls)].filter(({ length }) => length <= longestPattern).slice(0, mostSitemaps);
}

function writeGroup(
  rules: readonly RobotsRule[],
  crawlDelay: number | undefined,
  sitemaps: readonly string[],
): string {
  const lines = rules.map(({ allow, pattern }) => `${allow ? 'Allow' : 'Disallow'}: ${pattern}`);
  const delay = crawlDelay === undefined ? [] : [`Crawl-delay: ${crawlDelay}`];
  const named = sitemaps.map((url) => `Sitemap: ${url}`);
  return [`User-agent: ${productToken}`, ...delay, ...lines, ...named, ''].join('\n');
}
