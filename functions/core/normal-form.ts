import { codeAt, isMarkAt } from './characters.ts';

/** UAX #15 §13, stream-safe text: no letter of any language needs more marks than this. */
const mostMarks = 30;
const longRun = /(\p{M}{30})\p{M}+/gu;

/** The first character that is a mark, or that a form without compatibility changes. */
const firstMark = 0x300;
/** Dashes, quotes and the like, which stand in most texts, are and become no part of anything. */
const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

/**
 * A Unicode normal form in linear time. ICU sorts the marks of one letter by insertion: half a megabyte of them takes a
 * quarter of an hour. What is beyond thirty goes.
 */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' = 'NFC'): string {
  const marks = longestRunOfMarks(text);
  // Below the first mark, and in punctuation, all is composed: nothing to do.
  if (marks < 0 && form === 'NFC') return text;
  return (marks > mostMarks ? text.replace(longRun, '$1') : text).normalize(form);
}

/** In UTF-16 units; -1 when no character but punctuation lies beyond the first mark. */
function longestRunOfMarks(text: string): number {
  const { length } = text;
  let longest = -1;
  let run = 0;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (code < firstMark || isPunctuation(code)) {
      run = 0;
      continue;
    }
    run = isMarkAt(text, at) ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
