import robotsParserModule from 'robots-parser';
import { parseHttpUrl } from '../../core/urls.ts';
import { groupFor, type RobotsRule } from './groups.ts';

/** The token by which robots.txt may name us (RFC 9309 §2.2.1), lower case. */
export const productToken = 'bantin';

/** Bytes of a robots.txt that are read; RFC 9309 §2.5 asks for no less. */
const mostBytes = 500 * 1024;
/** Milliseconds between requests that a site may ask for at most. */
const longestDelay = 30_000;
/** Characters of a pattern; what is longer than any URL we ask matches by its beginning. */
const longestPattern = 2_048;
/** Wildcards make matching costly: together these many patterns with one, each with at most this many. */
const wildcards = { patterns: 1_000, each: 8 };
/** Sitemaps kept; a run reads fewer. */
const mostSitemaps = 20;

// The package's types declare an ES module, but it is CommonJS whose export is the function itself.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

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
 * Reads a robots.txt of `origin` (`https://example.org`). Matching is robots-parser's; completed here where RFC 9309
 * asks for more: groups and their lines (`groups.ts`), BOM, size, percent-encoding, and a bound on hostile patterns.
 * Never throws.
 */
export function createRobots(bytes: Uint8Array, origin: string): Robots {
  const decoded = new TextDecoder().decode(bytes.subarray(0, mostBytes));
  // A byte order mark, or what is left of a broken one, is not part of the first line.
  const group = groupFor(decoded.replace(/^[\uFEFF\uFFFD]+/, ''), productToken);
  const sitemaps = addressesOf(group.sitemaps, origin);
  const text = writeGroup(bounded(group.rules), group.crawlDelay, sitemaps);
  const parser = robotsParser(`${origin}/robots.txt`, text);
  const delay =
    group.crawlDelay === undefined ? {} : { crawlDelayMs: Math.min(group.crawlDelay * 1_000, longestDelay) };
  return { allows: (url) => isAllowed(parser, url), text, sitemaps, ...delay };
}

type Parser = ReturnType<typeof robotsParser>;

function isAllowed(parser: Parser, href: string): boolean {
  const url = new URL(href);
  // RFC 9309 §2.2.2: the file itself is always allowed.
  if (url.pathname === '/robots.txt') return true;
  const spelled = url.origin + canonicalPath(url.pathname + url.search);
  if (parser.isAllowed(spelled, productToken) === false) return false;
  // `/%62in` is `/bin`: a rule against either is a rule against both, unless the spelling asked for is allowed itself.
  const plain = url.origin + canonicalPath(decodeUnreserved(url.pathname + url.search));
  const explicit = parser.getMatchingLineNumber(spelled, productToken) !== -1;
  return explicit || plain === spelled || parser.isAllowed(plain, productToken) !== false;
}

/** robots-parser encodes patterns by `encodeURI`; URLs keep `[`, `|` or `'` as they are: the same for both, then. */
function canonicalPath(path: string): string {
  try {
    return encodeURI(path)
      .replace(/%25/g, '%')
      .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  } catch {
    return path;
  }
}

/** RFC 3986 §2.3: letters, digits and `-._~` mean the same encoded or not. */
function decodeUnreserved(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code;
  });
}

/** A rule against an encoded letter counts for the letter too; an allowance is taken as it is spelled. */
function bounded(rules: readonly RobotsRule[]): readonly RobotsRule[] {
  let budget = wildcards.patterns;
  return rules.flatMap((rule) => {
    const cut = cutPattern(rule, budget);
    if (cut === undefined) return [];
    if (cut.pattern.includes('*')) budget -= 1;
    const plain = decodeUnreserved(cut.pattern);
    return cut.allow || plain === cut.pattern ? [cut] : [cut, { allow: false, pattern: plain }];
  });
}

/** A pattern beyond the bounds forbids what its beginning matches, or allows nothing. */
function cutPattern({ allow, pattern }: RobotsRule, budget: number): RobotsRule | undefined {
  const single = pattern.replace(/\*{2,}/g, '*');
  const parts = single.split('*');
  const kept = parts
    .slice(0, budget > 0 ? wildcards.each + 1 : 1)
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
