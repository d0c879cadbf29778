import { expect, test } from 'vitest';
import * as controls from '../../../../functions/normalise/phrases/controls.ts';
import { beginning, type Phrases, whole, within } from '../../../../functions/normalise/phrases/phrases.ts';

const tables: readonly (readonly [name: string, table: Phrases])[] = Object.entries(controls);

/** A text that an expression of a table matches: the first of each choice, as few as may be of what is repeated. */
function exampleOf(source: string): string {
  let text = source;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\(\?:([^()|]*)(?:\|[^()]*)?\)(?:\?|\{0,\d+\})?/g, '$1');
  }
  return text
    .replace(/\[([^\]\\])[^\]]*\][?*]?/g, '$1')
    .replace(/\\P\{L\}\{0,3\}|\.\{0,\d+\}\??|\\s[?*]|\\p\{L\}\*|.\?|\\b|\$$/gu, '')
    .replace(/\.\{(\d+),\d+\}/g, (_, count) => 'x'.repeat(Number(count)))
    .replace(/\\d(?:\{\d+,\d+\}|\+)?/g, '7')
    .replace(/\\s/g, ' ')
    .replace(/\\(.)/g, '$1');
}

const around = (text: string): string[] => [
  text,
  `• ${text}`,
  text.toUpperCase(),
  `${text}s`,
  `The ${text}`,
  `x${text}`,
];

test.each(tables)('%s: the table finds what one expression of all phrases finds', (_, table) => {
  const all = Object.values(table).flat();
  const lines = all.flatMap((phrase) => around(exampleOf(phrase)));
  const found = new RegExp(`^[\\s•]{0,12}(?:${all.join('|')})`, 'iu');
  const { test } = beginning(table);
  const wrong = lines.filter((line) => test(line) !== found.test(line));

  expect(lines.filter((line) => found.test(line)).length).toBeGreaterThan(lines.length / 3);
  // Capitals of Turkish, which the flag `i` does not know, are found as well.
  expect(wrong.filter((line) => !/[İIıi]/.test(line) || !test(line))).toEqual([]);
});

test('a phrase is the whole line, or stands in it as words of its own', () => {
  const table: Phrases = { en: ['sign up', 'read more .{0,10}'], ru: ['подпишитесь'] };

  expect(['Sign up', 'sign up now', 'read more here'].map(whole(table).test)).toEqual([true, false, true]);
  expect(
    ['Please sign up, it is free', 'designate sign upper', 'Скорее Подпишитесь!'].map(within(table).test),
  ).toEqual([true, false, true]);
});

test('letters of every script end a word, signs do not', () => {
  const table: Phrases = { hi: ['सारांश'], el: ['σύνοψη'], en: ['recap'] };

  expect(['यह सारांश।', 'Η ΣΎΝΟΨΗ', 'a recap—now', 'recapé', '“recap”'].map(within(table).test)).toEqual([
    true,
    true,
    true,
    false,
    true,
  ]);
});

test('what stands in a line has to begin with letters', () => {
  expect(() => within({ en: ['.{0,20}app'] }).test('the app')).toThrow(
    'nothing tells how these phrases begin',
  );
});
