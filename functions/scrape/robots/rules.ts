import { canonicalPath, decodeUnreserved, hasNeedlessCode } from './canonical-path.ts';

/** Patterns in canonical spelling, and whether they allow what they match; of two alike an allowance counts. */
export type Rules = ReadonlyMap<string, boolean>;

/** Characters of a pattern; what is longer than any URL we ask matches by its beginning. */
export const longestPattern = 2_048;
/** Stars make matching costly: so many patterns and characters of patterns with one, each with at most so many. */
const wildcards = { patterns: 1_000, characters: 40_000, each: 8 } as const;

/** Rules to which more are added, as a file has them. */
export interface DraftRules {
  readonly rules: Rules;
  /** `pattern` as written. */
  readonly add: (allow: boolean, pattern: string) => void;
}

/**
 * Keeps rules within bounds. A rule against an encoded letter counts for the letter too; an allowance is taken as it is
 * spelled. A map of strings, no objects: files of half a million bytes are mostly garbage to collect.
 */
export function createRules(): DraftRules {
  const rules = new Map<string, boolean>();
  let patterns: number = wildcards.patterns;
  let characters: number = wildcards.characters;
  const keep = (allow: boolean, pattern: string) => {
    if (allow || !rules.has(pattern)) rules.set(pattern, allow);
    if (!allow && hasNeedlessCode(pattern)) {
      const plain = decodeUnreserved(pattern);
      if (!rules.has(plain)) rules.set(plain, false);
    }
  };
  const add = (allow: boolean, written: string) => {
    if (rules.get(written) === allow) return;
    if (isCanonical(written)) return keep(allow, written);
    const pattern = canonicalPattern(beginningOf(written));
    const kept = cutPattern(allow, pattern, Math.min(patterns, characters));
    if (kept === undefined) return;
    if (kept.includes('*')) {
      patterns -= 1;
      characters -= kept.length;
    }
    keep(allow, kept);
  };
  return { rules, add };
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
function cutPattern(allow: boolean, pattern: string, budget: number): string | undefined {
  const star = pattern.indexOf('*');
  if (pattern.length <= longestPattern && star === -1) return pattern;
  if (budget <= 0 && star >= 0)
    return allow ? undefined : pattern.slice(0, Math.min(star, longestPattern)) || '/';
  const single = pattern.includes('**') ? pattern.replace(/\*{2,}/g, '*') : pattern;
  const parts = single.split('*');
  const kept = parts
    .slice(0, wildcards.each + 1)
    .join('*')
    .slice(0, longestPattern);
  if (kept === single) return single;
  return allow ? undefined : kept || '/';
}
