import { codeAt, foldCase, holdsDigit, isLetterAt } from '../../core/characters.ts';

/** What may stand before the first word: bullets, arrows, brackets, pictograms. */
export const decoration =
  '[\\s»›<>→➡▶►▷•·*+–—|\\[({【［（■□★☆◆◇●○☞\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200d\\ufe0f-]';
const decorations = new RegExp(`^${decoration}{1,12}`, 'u');

export const isDecorated = (text: string): boolean => decorations.test(text);

/** What is found out about a line when the first table asks for it. */
export interface Line {
  readonly text: string;
  /** Where its first word begins. */
  readonly start: number;
  isForeign: boolean | undefined;
  isNumbered: boolean | undefined;
}

/** A line is asked about by one table of phrases after the other: the last one is known. */
let last: Line = begun('');

export function readLine(text: string): Line {
  if (text !== last.text) last = begun(text);
  return last;
}

function begun(text: string): Line {
  return {
    text,
    start: firstWord(text),
    isForeign: undefined,
    isNumbered: undefined,
  };
}

function firstWord(text: string): number {
  return isLetterAt(text, 0) ? 0 : (decorations.exec(text)?.[0].length ?? 0);
}

/** The small letter of each UTF-16 unit, noted when it is met: 0 before. */
const smallUnits = new Uint16Array(0x10000);

/** The unit at a place, of the small letter: most lines are told apart by a few letters, and need not be folded. */
export function smallAt(text: string, at: number): number {
  const unit = codeAt(text, at);
  return smallUnits[unit] || noteSmall(unit);
}

function noteSmall(unit: number): number {
  const small = codeAt(foldCase(String.fromCharCode(unit)), 0);
  smallUnits[unit] = small;
  return small;
}

/** Letters beyond Latin: from Greek to Cherokee, and of East Asia. */
export const otherScript = /[\u0370-\u1dbf\u2c80-\ud7ff\uf900-\ufdff\uff66-\uffdc]/;

/** Whether letters beyond Latin stand in a line. */
export function isForeign(line: Line): boolean {
  line.isForeign ??= otherScript.test(line.text);
  return line.isForeign;
}

/** Whether a digit stands in a line. */
export function isNumbered(text: string): boolean {
  const line = readLine(text);
  line.isNumbered ??= holdsDigit(text);
  return line.isNumbered;
}
