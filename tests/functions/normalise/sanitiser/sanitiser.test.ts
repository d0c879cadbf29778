import { expect, it } from 'vitest';
import { benignRounds, hostileRounds } from './rounds.ts';

// The full size by hand: `npm run bench -- sanitiser`.
const rounds = 400;

it(`lets nothing through of ${rounds} payloads of a grammar`, () => {
  const { survivors, lost } = hostileRounds(rounds, 20_261_125);
  expect(survivors).toEqual([]);
  expect(lost).toEqual([]);
});

it('keeps 99 of 100 words of harmless markup', () => {
  expect(benignRounds(rounds / 2, 20_261_125).kept).toBeGreaterThanOrEqual(0.99);
});
