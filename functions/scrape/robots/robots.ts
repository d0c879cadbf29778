import { isAscii } from 'node:buffer';
import { parseHttpUrl } from '../../core/urls.ts';
import { canonicalPath, decodeUnreserved, literal } from './canonical-path.ts';
import { groupFor } from './groups.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { longestPattern, type Rules } from './rules.ts';

/** The token by which robots.txt may name us (RFC 9309 §2.2.1), lower case. */
const productToken = 'bantin';

/** Bytes of a robots.txt that are read; RFC 9309 §2.5 asks for no less. */
export const mostBytes = 500 * 1024;
/** Milliseconds between requests that a site may ask for at most. */
const longestDelay = 30_000;
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
  const { rules } = group;
  const sitemaps = addressesOf(group.sitemaps, origin);
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
  const allowed = deciding(spelled);
  if (allowed !== undefined) return allowed;
  // `/%62in` is `/bin`: a rule against either is a rule against both, unless the spelling asked for is allowed itself.
  const plain = literal(decodeUnreserved(canonical));
  return plain === spelled || deciding(plain) !== false;
}

/** sitemaps.org wants full addresses; paths are common, and mean one thing only. */
function addressesOf(written: readonly string[], origin: string): readonly string[] {
  const urls = written.flatMap((address) => parseHttpUrl(address, origin)?.href ?? []);
  return [...new Set(urls)].filter(({ length }) => length <= longestPattern).slice(0, mostSitemaps);
}

function writeGroup(rules: Rules, crawlDelay: number | undefined, sitemaps: readonly string[]): string {
  const lines = [...rules].map(([pattern, allow]) => `${allow ? 'Allow' : 'Disallow'}: ${pattern}`);
  const delay = crawlDelay === undefined ? [] : [`Crawl-delay: ${crawlDelay}`];
  const named = sitemaps.map((url) => `Sitemap: ${url}`);
  return [`User-agent: ${productToken}`, ...delay, ...lines, ...named, ''].join('\n');
}
