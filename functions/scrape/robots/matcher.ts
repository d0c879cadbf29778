import type { RobotsRule } from './groups.ts';

/** The rule that decides about a path; undefined when none matches it. */
export type Matcher = (path: string) => RobotsRule | undefined;

interface Wildcards extends RobotsRule {
  /** What stands between the stars. */
  readonly parts: readonly string[];
  /** `$`: the last part ends the path. */
  readonly ends: boolean;
}

/**
 * RFC 9309 §2.2.2–3: the longest pattern that matches decides, an allowance before a ban of the same length; `*` stands
 * for anything, `$` at the end for the end. Ten thousand plain patterns cost no more than ten: a path's beginnings are
 * looked up.
 */
export function createMatcher(rules: readonly RobotsRule[]): Matcher {
  const beginnings = new Map<string, RobotsRule>();
  const wholes = new Map<string, RobotsRule>();
  const wildcards: Wildcards[] = [];
  const known = new Set<number>();
  for (const rule of rules) {
    const ends = rule.pattern.endsWith('$');
    const bare = ends ? rule.pattern.slice(0, -1) : rule.pattern;
    if (bare.includes('*')) wildcards.push({ ...rule, parts: bare.split('*'), ends });
    else {
      addStronger(ends ? wholes : beginnings, bare, rule);
      if (!ends) known.add(bare.length);
    }
  }
  const lengths = [...known].sort((a, b) => b - a);
  wildcards.sort(compareStrength);

  return (path) => {
    const length = lengths.find((some) => some <= path.length && beginnings.has(path.slice(0, some)));
    const begun = length === undefined ? undefined : beginnings.get(path.slice(0, length));
    const plain = strongest(wholes.get(path), begun);
    for (const wildcard of wildcards) {
      if (plain !== undefined && compareStrength(plain, wildcard) <= 0) break;
      if (matches(wildcard, path)) return wildcard;
    }
    return plain;
  };
}

/** Patterns that are the same are of one length: an allowance wins. */
function addStronger(known: Map<string, RobotsRule>, pattern: string, rule: RobotsRule): void {
  if (rule.allow || !known.has(pattern)) known.set(pattern, rule);
}

function strongest(a: RobotsRule | undefined, b: RobotsRule | undefined): RobotsRule | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareStrength(a, b) <= 0 ? a : b;
}

/** Negative when `a` decides before `b`. */
function compareStrength(a: RobotsRule, b: RobotsRule): number {
  return b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow);
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
