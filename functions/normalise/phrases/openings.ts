/** How matches of an expression may begin; `ended` where what follows may be anything. */
export interface Opening {
  readonly text: string;
  readonly ended: boolean;
}

const empty: Opening = { text: '', ended: false };
const unknown: Opening = { text: '', ended: true };

/** A longer opening tells no more, and more of them only cost memory. Characters; openings of one phrase. */
const longest = 12;
const most = 48;

/** A part of a source and where the next begins. */
interface Part {
  readonly openings: readonly Opening[];
  readonly next: number;
}

/**
 * With what the matches of a regular expression begin, by its source; an empty opening says that nothing is known.
 * Followed are literals, groups, classes of signs and `?`; what else a source holds ends what is known.
 */
export function openingsOf(source: string): readonly string[] {
  const { openings } = alternatives(source, 0);
  return [...new Set(openings.map(({ text }) => text))];
}

/** Up to the end of a group or of the source. */
function alternatives(source: string, start: number): Part {
  const openings: Opening[] = [];
  for (let at = start; ; ) {
    const part = sequence(source, at);
    openings.push(...part.openings);
    if (source[part.next] !== '|') return { openings, next: part.next };
    at = part.next + 1;
  }
}

function sequence(source: string, start: number): Part {
  let openings: readonly Opening[] = [empty];
  let at = start;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const term = quantified(source, termAt(source, at));
    const longer = openings.flatMap((before) => followedBy(before, term.openings));
    openings = longer.length > most ? openings.map(({ text }) => ({ text, ended: true })) : longer;
    at = term.next;
  }
  return { openings, next: at };
}

function followedBy(before: Opening, after: readonly Opening[]): readonly Opening[] {
  if (before.ended || before.text.length >= longest) return [{ ...before, ended: true }];
  return after.map(({ text, ended }) => ({ text: before.text + text, ended }));
}

function termAt(source: string, at: number): Part {
  const sign = source[at] ?? '';
  if (sign === '(') return groupAt(source, at);
  if (sign === '[') return classAt(source, at);
  if (sign === '\\') return escapeAt(source, at);
  return { openings: [/[.^$]/.test(sign) ? unknown : { text: sign, ended: false }], next: at + 1 };
}

function groupAt(source: string, at: number): Part {
  const isPlain = source.startsWith('(?:', at);
  const inner = alternatives(source, isPlain ? at + 3 : at + 1);
  return { openings: isPlain ? inner.openings : [unknown], next: inner.next + 1 };
}

function classAt(source: string, at: number): Part {
  const end = source.indexOf(']', at + 1);
  const signs = source.slice(at + 1, end);
  const openings = /[\\^-]/.test(signs) ? [unknown] : [...signs].map((text) => ({ text, ended: false }));
  return { openings, next: end + 1 };
}

/** `\.` is a full stop; `\p{L}`, `\u200d`, `\d` and the like are not followed. */
function escapeAt(source: string, at: number): Part {
  const sign = source[at + 1] ?? '';
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
