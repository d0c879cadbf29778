import { latinAlphabets } from './charset-alphabets.ts';
import { decodeAs } from './charset-decoders.ts';

/** Letters of languages that an encoding may hold, each row one alphabet. */
export type Alphabets = readonly string[];

export const everyAlphabet: Alphabets = latinAlphabets.map(([, letters]) => letters);

/** Orthographies have rare letters that their encodings lack: ș of Romanian in windows-1250, œ of French in Latin-1. */
const enough = 0.6;

const known = new Map<string, Alphabets>();

/**
 * The alphabets that texts of an encoding may be in: nobody writes Lithuanian in an encoding that has half its letters,
 * so what looks like it there is decoded wrong. An encoding of many bytes, or of combining marks, may hold all.
 */
export function alphabetsOf(encoding: string): Alphabets {
  const found = known.get(encoding) ?? alphabetsWithin(decodeAs(encoding, upperHalf));
  known.set(encoding, found);
  return found;
}

const upperHalf = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);

function alphabetsWithin(repertoire: string): Alphabets {
  if (repertoire.length !== upperHalf.length) return everyAlphabet;
  const letters = new Set(repertoire.toLowerCase());
  return everyAlphabet.filter((alphabet) => {
    const held = [...alphabet].filter((letter) => letters.has(letter));
    return held.length >= enough * [...alphabet].length;
  });
}
