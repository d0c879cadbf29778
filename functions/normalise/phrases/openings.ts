/** How matches of an expression may begin; `ended` where what follows may be anything. */
export interface Opening {
  readonly text: string;
  readonly ended: boolean;
}

const empty: Opening = { text: '', ended: false };
const unknown: Opening = { text: '', ended: true };

/** More openings of one phrase only cost memory. */
const most = 48;

/** A part of a source and where the next begins. */
interface Part {
  readonly openings: readonly Opening[];
  readonly next: number;
}

/**
 * With what the matches of a regular expression begin, by its source; an empty opening says that nothing is known.
 * Followed are literals, groups, classes of signs and `?`; what else a source holds ends what is known. `longest` is in
 * characters.
 */
export function openingsOf(source: string, longest: number): readonly string[] {
  if (isPlain(source, longest)) return [source.slice(0, longest)];
  const { openings } = alternatives({ source, longest }, 0);
  return [...new Set(openings.map(({ text }) => text.slice(0, longest)))];
}

/** Most phrases begin with letters and have no choice but in brackets: they are told by a look. */
function isPlain(source: string, longest: number): boolean {
  const signs = source.slice(0, longest + 1);
  if (signs.length <= longest || signOfExpression.test(signs)) return false;
  return !source.includes('|') || endOf(source, longest) === source.length;
}

const signOfExpression = /[\\^$.*+?()[\]{}|]/;

interface Search {
  readonly source: string;
  readonly longest: number;
}

/** Up to the end of a group or of the source. */
function alternatives(search: Search, start: number): Part {
  const { source } = search;
  const openings: Opening[] = [];
  for (let at = start; ; ) {
    const part = sequence(search, at);
    openings.push(...part.openings);
    if (source[part.next] !== '|') return { openings, next: part.next };
    at = part.next + 1;
  }
}

function sequence(search: Search, start: number): Part {
  const { source, longest } = search;
  let openings: readonly Opening[] = [empty];
  let at = start;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const term = quantified(source, termAt(search, at));
    const longer = openings.flatMap((before) => followedBy(before, term.openings, longest));
    openings = longer.length > most ? openings.map(({ text }) => ({ text, ended: true })) : longer;
    at = openings.every(({ ended }) => ended) ? endOf(source, term.next) : term.next;
  }
  return { openings, next: at };
}

/** Where the alternative ends that goes on here. */
function endOf(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') at = classEnd(source, at);
    else if (sign === '(') depth += 1;
    else if (depth === 0 && (sign === '|' || sign === ')')) return at;
    else if (sign === ')') depth -= 1;
  }
  return source.length;
}

function classEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}

function followedBy(before: Opening, after: readonly Opening[], longest: number): readonly Opening[] {
  if (before.ended) return [before];
  return after.map(({ text, ended }) => {
    const longer = before.text + text;
    return { text: longer, ended: ended || longer.length >= longest };
  });
}

function termAt(search: Search, at: number): Part {
  const { source } = search;
  const sign = source[at] ?? '';
  if (sign === '(') return groupAt(search, at);
  if (sign === '[') return classAt(source, at);
  if (sign === '\\') return escapeAt(source, at);
  return { openings: [/[.^$]/.test(sign) ? unknown : { text: sign, ended: false }], next: at + 1 };
}

function groupAt(search: Search, at: number): Part {
  const isPlain = search.source.startsWith('(?:', at);
  const inner = alternatives(search, isPlain ? at + 3 : at + 1);
  return { openings: isPlain ? inner.openings : [unknown], next: inner.next + 1 };
}

function classAt(source: string, at: number): Part {
  const end = classEnd(source, at);
  const signs = source.slice(at + 1, end);
  const openings = /[\\^-]/.test(signs) ? [unknown] : [...signs].map((text) => ({ text, ended: false }));
  return { openings, next: end + 1 };
}

const digits: readonly Opening[] = [...'0123456789'].map((text) => ({ text, ended: false }));

/** `\.` is a full stop, `\d` any digit; `\p{L}`, `\u200d` and the like are not followed. */
function escapeAt(source: string, at: number): Part {
  const sign = source[at + 1] ?? '';
  if (sign === 'd') return { openings: digits, next: at + 2 };
  if (!/[a-z\d]/i.test(sign)) return { openings: [{ text: sign, ended: false }], next: at + 2 };
  const isNamed = /[pP]/.test(sign) && source[at + 2] === '{';
  return { openings: [unknown], next: isNamed ? source.indexOf('}', at) + 1 : at + 2 };
}

function quantified(source: string, { openings, next }: Part): Part {
  const sign = source[next];
  if (sign === '?') return { openings: [...openings, empty], next: next + 1 };
  if (sign === '+') return { openings: openings.map(({ text }) => ({ text, ended: true })), next: next + 1 };
  if (sign === '*') return { openings: [unknown], next: next + 1 };
  if (sign === '{') return { openings: [unknown], next: source.indexOf('}', next) + 1 };
  return { openings, next };
}
