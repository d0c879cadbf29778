import { isAscii } from 'node:buffer';
import { parseHttpUrl } from '../../core/urls.ts';
import { groupFor, type RobotsRule } from './groups.ts';
import { createMatcher, type Matcher } from './matcher.ts';

/** The token by which robots.txt may name us (RFC 9309 §2.2.1), lower case. */
export const productToken = 'bantin';

/** Bytes of a robots.txt that are read; RFC 9309 §2.5 asks for no less. */
export const mostBytes = 500 * 1024;
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
  const group = groupFor(readText(bytes.subarray(0, mostBytes)), productToken);
  const sitemaps = addressesOf(group.sitemaps, origin);
  const rules = bounded(group.rules);
  const deciding = createMatcher(rules);
  const delay =
    group.crawlDelay === undefined ? {} : { crawlDelayMs: Math.min(group.crawlDelay * 1_000, longestDelay) };
  return {
    allows: (url) => isAllowed(deciding, url),
    // Written when it is asked for: of a large file it is not kept.
    get text() {
      return writeGroup(rules, group.crawlDelay, sitemaps);
    },
    sitemaps,
    ...delay,
  };
}

/**
 * The text as octets: what is not ASCII is what RFC 9309 §2.2.2 has it compared as, `%E3`. A byte order mark, or what is
 * left of a broken one, is not part of the first line.
 */
function readText(bytes: Uint8Array): string {
  const mark = byteOrderMark.findIndex((byte, at) => bytes[at] !== byte);
  const text = Buffer.from(bytes.subarray(mark === -1 ? byteOrderMark.length : mark));
  if (isAscii(text)) return text.toString('latin1');
  return encodeOctets(text).toString('latin1').replaceAll(noBreakSpace, ' ');
}

const byteOrderMark = [0xef, 0xbb, 0xbf];
/** Editors set it where people see a space. */
const noBreakSpace = '%C2%A0';

function encodeOctets(bytes: Uint8Array): Buffer {
  const encoded = Buffer.allocUnsafe(3 * bytes.length);
  let length = 0;
  for (const byte of bytes) {
    if (byte < 0x80) encoded[length++] = byte;
    else {
      encoded[length++] = percent;
      encoded[length++] = hexDigits.charCodeAt(byte >> 4);
      encoded[length++] = hexDigits.charCodeAt(byte & 15);
    }
  }
  return encoded.subarray(0, length);
}

const percent = 0x25;
const hexDigits = '0123456789ABCDEF';

function isAllowed(deciding: Matcher, href: string): boolean {
  const { pathname, search } = new URL(href);
  // RFC 9309 §2.2.2: the file itself is always allowed.
  if (pathname === '/robots.txt') return true;
  const canonical = canonicalPath(pathname + search);
  const spelled = literal(canonical);
  const rule = deciding(spelled);
  if (rule !== undefined) return rule.allow;
  // `/%62in` is `/bin`: a rule against either is a rule against both, unless the spelling asked for is allowed itself.
  const plain = literal(decodeUnreserved(canonical));
  return plain === spelled || deciding(plain)?.allow !== false;
}

/** Octets outside ASCII, and those that no URL may hold. */
const toEncode = /[^\w!#$%&'()*+,./:;=?@~-]+/;
const allToEncode = new RegExp(toEncode, 'g');
const asItIs = /^[\w!#$&'()*+,./:;=?@~-]*$/;
const lowerCaseCode = /%(?:[a-f][\da-fA-F]|[\dA-F][a-f])/;
const lowerCaseCodes = new RegExp(lowerCaseCode, 'g');
/** RFC 3986 §2.3: letters, digits and `-._~` mean the same encoded or not. */
const needlessCode = /%(?:2[DE]|3\d|[46][1-9A-F]|[57][\dA]|5F|7E)/;
const unreserved = new Map(
  [...'-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~'].map((sign) => [
    sign.charCodeAt(0).toString(16).toUpperCase(),
    sign,
  ]),
);

/** RFC 9309 §2.2.3: a pattern spells a star or dollar of an address `%2A` and `%24`, or else means more by it. */
const literal = (path: string): string => path.replaceAll('*', '%2A').replaceAll('$', '%24');

/** RFC 9309 §2.2.2: octets outside ASCII and reserved ones are compared encoded; the same for patterns and URLs. */
function canonicalPath(path: string): string {
  if (asItIs.test(path)) return path;
  if (!path.includes('%')) return encodeURI(path);
  const encoded = toEncode.test(path) ? path.replace(allToEncode, (text) => encodeURIComponent(text)) : path;
  return lowerCaseCode.test(encoded)
    ? encoded.replace(lowerCaseCodes, (code) => code.toUpperCase())
    : encoded;
}

/** Of a canonical path. Piece by piece, which takes half the time of a regular expression. */
function decodeUnreserved(path: string): string {
  const [first = '', ...pieces] = path.split('%');
  let decoded = first;
  for (const piece of pieces) {
    const sign = unreserved.get(piece.slice(0, 2));
    decoded += sign === undefined ? `%${piece}` : sign + piece.slice(2);
  }
  return decoded;
}

/** A rule against an encoded letter counts for the letter too; an allowance is taken as it is spelled. */
function bounded(rules: readonly RobotsRule[]): readonly RobotsRule[] {
  const kept: RobotsRule[] = [];
  let patterns: number = wildcards.patterns;
  let characters: number = wildcards.characters;
  for (const raw of rules) {
    const { allow, pattern } = raw;
    if (isCanonical(pattern)) {
      kept.push(raw);
      if (!allow && needlessCode.test(pattern)) kept.push({ allow, pattern: decodeUnreserved(pattern) });
      continue;
    }
    const rule = cutPattern(
      { allow, pattern: canonicalPattern(beginningOf(pattern)) },
      Math.min(patterns, characters),
    );
    if (rule === undefined) continue;
    kept.push(rule);
    if (rule.pattern.includes('*')) {
      patterns -= 1;
      characters -= rule.pattern.length;
    }
    if (!allow && needlessCode.test(rule.pattern))
      kept.push({ allow, pattern: decodeUnreserved(rule.pattern) });
  }
  return kept;
}

/** Without half a character at its end, which cannot be encoded. */
function beginningOf(pattern: string): string {
  if (pattern.length <= 2 * longestPattern) return pattern;
  return pattern.slice(0, 2 * longestPattern).replace(/[\ud800-\udbff]$/, '');
}

/** Nothing to encode, to expand or to cut: nearly all patterns. */
const isCanonical = (pattern: string): boolean => pattern.length <= longestPattern && canonical.test(pattern);
const canonical = /^(?:[\w!#&'()+,./:;=?@~-]|%[\dA-F]{2})*$/;

/** Only at its end a dollar means the end. */
function canonicalPattern(pattern: string): string {
  const path = canonicalPath(pattern);
  return path.includes('$') ? path.replace(/\$(?=.)/g, '%24') : path;
}

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
