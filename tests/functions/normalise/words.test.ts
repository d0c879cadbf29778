import { expect, test } from 'vitest';
import { says, wordsOf } from '../../../functions/normalise/words.ts';

test.each([
  ['Crane lifted – twice!', 'crane lifted twice'],
  ['  “Crane”,   lifted ', 'crane lifted'],
  ['ＣＲＡＮＥ №７', 'crane no7'],
  ['Cafe\u0301', 'café'],
  ['\u212Bngstrom \u212A', 'ångstrom k'],
  ['STRAẞE', 'straße'],
  ['…', ''],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toBe(words);
  expect(says(text, words)).toBe(true);
});

test('a text says no more and no less than its words', () => {
  expect(says('Crane lifted', 'crane')).toBe(false);
  expect(says('Crane', 'crane lifted')).toBe(false);
  expect(says('E\u0301cole', 'ecole')).toBe(false);
  expect(says('E\u0301cole', 'école')).toBe(true);
  expect(says('', '')).toBe(true);
  expect(says('a', '')).toBe(false);
});
