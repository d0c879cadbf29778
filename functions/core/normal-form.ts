/** UAX #15 §13, stream-safe text: no letter of any language needs more marks than this. */
const longRun = /(\p{M}{30})\p{M}+/gu;
const shortest = 32;

/**
 * A Unicode normal form in linear time. ICU sorts the marks of one letter by insertion: half a megabyte of them takes a
 * quarter of an hour. What is beyond thirty goes.
 */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' = 'NFC'): string {
  return (text.length < shortest ? text : text.replace(longRun, '$1')).normalize(form);
}
