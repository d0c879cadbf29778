import { expect, test } from 'vitest';
import { decide } from '../../../../functions/normalise/metadata/decide.ts';

const small = (text: string): string => text.toLowerCase();

test('what other kinds of places say too is worth more than one good place', () => {
  const { value, candidates } = decide(
    'title',
    [
      { value: 'Other', origin: 'meta og:title', score: 6 },
      { value: 'CRANE', origin: 'title', score: 3 },
      { value: 'Crane', origin: 'json-ld headline', score: 4 },
      { value: 'crane', origin: 'json-ld name', score: 4 },
      { value: 'Crane', origin: 'text h1', score: 9, refused: 'of another article' },
    ],
    small,
  );
  expect(value).toBe('Other');
  expect(candidates.map(({ score, won, why }) => [score, won, why])).toEqual([
    [6, true, 'best score'],
    [5.5, false, 'lower score'],
    [5.5, false, 'lower score'],
    [5.5, false, 'lower score'],
    [9, false, 'of another article'],
  ]);
});

test('the best spelling of the best group wins, the first in case of a tie', () => {
  const { value, candidates } = decide(
    'title',
    [
      { value: 'CRANE', origin: 'title', score: 4 },
      { value: 'Crane', origin: 'json-ld headline', score: 5 },
      { value: 'crane', origin: 'text h1', score: 5 },
      { value: 'Other', origin: 'meta og:title', score: 8 },
    ],
    small,
  );
  expect(value).toBe('Crane');
  expect(candidates.map(({ why }) => why)).toEqual([
    'says the same',
    'confirmed by 2 more',
    'says the same',
    'lower score',
  ]);
});

test('without a proposal nothing wins', () => {
  expect(decide('title', [], small)).toEqual({ value: undefined, candidates: [] });
});
