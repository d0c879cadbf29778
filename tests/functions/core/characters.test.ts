import { expect, test } from 'vitest';
import { holdsNumbers } from '../../../functions/core/characters.ts';

test.each([
  ['', 0],
  ['no number', 0],
  ['20 November', 1],
  ['20 November 2026', 2],
  ['2026-11-20', 3],
  ['१२ नवंबर २०२६', 2],
  ['𝟏𝟐 and 𝟑', 2],
])('%j holds %i numbers', (text, numbers) => {
  expect(holdsNumbers(text, numbers)).toBe(true);
  expect(holdsNumbers(text, numbers + 1)).toBe(false);
});
