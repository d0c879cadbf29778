import type { Rules } from './rules.ts';

/** Whether the rule that decides about a path allows it; undefined when none matches it. */
export type Matcher = (path: string) => boolean | undefined;

interface Rule {
  readonly allow: boolean;
  /** Characters of its pattern. */
  readonly length: number;
}

interface Wildcards extends Rule {
  /** What stands between the stars. */
  readonly parts: readonly string[];
  /** `$`: the last part ends the path. */
  readonly ends: boolean;
}

/**
 * RFC 9309 §2.2.2–3: the longest pattern that matches decides, an allowance before a ban of the same length; `*` stands
 * for anything, `$` at the end for the end. Ten thousand plain patterns cost no more than ten: a path's beginnings are
 * looked up. Paths spell stars and dollars of their own as codes, so no path begins with a pattern that has one.
 */
export function createMatcher(rules: Rules): Matcher {
  const wholes = new Map<string, boolean>();
  const wildcards: Wildcards[] = [];
  const known = new Set<number>();
  for (const [pattern, allow] of rules) {
    const { length } = pattern;
    const ends = pattern.endsWith('$');
    const bare = ends ? pattern.slice(0, -1) : pattern;
    if (pattern.includes('*')) wildcards.push({ allow, length, parts: bare.split('*'), ends });
    else if (ends) wholes.set(bare, allow);
    else known.add(length);
  }
  const lengths = [...known].sort((a, b) => b - a);
  wildcards.sort(compareStrength);

  return (path) => {
    const length = lengths.find((some) => some <= path.length && rules.has(path.slice(0, some)));
    const begun = length === undefined ? undefined : ruleOf(rules.get(path.slice(0, length)), length);
    const plain = strongest(ruleOf(wholes.get(path), path.length + 1), begun);
    for (const wildcard of wildcards) {
      if (plain !== undefined && compareStrength(plain, wildcard) <= 0) break;
      if (matches(wildcard, path)) return wildcard.allow;
    }
    return plain?.allow;
  };
}

function ruleOf(allow: boolean | undefined, length: number): Rule | undefined {
  return allow === undefined ? undefined : { allow, length };
}

function strongest(a: Rule | undefined, b: Rule | undefined): Rule | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareStrength(a, b) <= 0 ? a : b;
}

/** Negative when `a` decides before `b`. */
function compareStrength(a: Rule, b: Rule): number {
  return b.length - a.length || Number(b.allow) - Number(a.allow);
}

/** The first place for each part leaves the most for those behind it. */
function matches({ parts, ends }: Wildcards, path: string): boolean {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of ends ? parts.slice(1, -1) : parts.slice(1)) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return !ends || (path.endsWith(last) && path.length - last.length >= at);
}
