import { codeAt } from '../../core/characters.ts';
import { map } from '../../core/lists.ts';
import { sharedWords } from '../words.ts';

/** Shorter declarations may end any heading. Characters. */
const tellingAnchor = 15;

interface Anchor {
  readonly text: string;
  /** How what ends with it ends. */
  readonly ending: string;
  readonly words: ReadonlySet<string>;
}

/** Declared titles as words, each once. */
export interface Anchors {
  readonly each: readonly Anchor[];
  /** By `signOf`, 1 for those of their words. */
  readonly signs: Uint8Array;
}

export function anchorsOf(titles: readonly string[]): Anchors {
  const each = map([...new Set(titles)], (text) => ({
    text,
    ending: ` ${text}`,
    words: new Set(text.split(' ')),
  }));
  const signs = new Uint8Array(mostSigns);
  for (const { words } of each) for (const word of words) signs[signOf(word, 0, word.length)] = 1;
  return { each, signs };
}

const mostSigns = 512;

/** First letter and length of a word as one number: two texts that share a word share its sign. */
const signOf = (text: string, start: number, end: number): number =>
  (codeAt(text, start) * 31 + end - start) % mostSigns;

/** How many words of a text bear one of these signs: no text is cut out for all the words that do not. */
function countSigns(text: string, signs: Uint8Array): number {
  const { length } = text;
  let count = 0;
  for (let start = 0, at = 0; at <= length; at++) {
    if (at < length && codeAt(text, at) !== space) continue;
    count += signs[signOf(text, start, at)] ?? 0;
    start = at + 1;
  }
  return count;
}

const space = 32;

/** Sharing fewer of its words, a text says something else. */
const leastShare = 0.5;

/** How much a text says the same as one of the declared titles, 0 to 1. */
export function agreementOf(text: string, { each, signs }: Anchors): number {
  let best = 0;
  const most = countSigns(text, signs);
  let words: ReadonlySet<string> | undefined;
  for (const anchor of each) {
    if (text === anchor.text) return 1;
    if (text.length >= 8 && anchor.text.includes(text))
      best = Math.max(best, anchor.text.startsWith(text) ? 0.95 : 0.9);
    // A declared headline with a kicker before it that no class names.
    if (anchor.text.length >= tellingAnchor && text.endsWith(anchor.ending)) {
      best = Math.max(best, 0.5);
      continue;
    }
    if (text.length > anchor.text.length * 3 || anchor.text.length > text.length * 4) continue;
    // Few headings share half of their words with a title: only for those are they compared.
    if (most / anchor.words.size + 0.2 < leastShare) continue;
    words ??= new Set(text.split(' '));
    const shared = sharedWords(words, anchor.words);
    const share = Math.min(shared / words.size, shared / anchor.words.size + 0.2);
    if (share >= leastShare) best = Math.max(best, share * 0.85);
  }
  return best;
}
