import { expect, test } from 'vitest';
import { createPatience } from '../../../infra/net/patience.ts';

const fast = 'https://fast.example';
const slow = 'https://slow.example';

test('an origin that keeps us waiting in vain gets less and less time, others do not', () => {
  const patience = createPatience({ fullMs: 20_000, now: () => 0 });
  const given = [0, 1, 2, 3, 4].map(() => {
    const ms = patience.of(slow);
    patience.lose(slow);
    return ms;
  });
  expect(given).toEqual([20_000, 8_000, 4_000, 3_000, 3_000]);
  expect(patience.of(fast)).toBe(20_000);
});

test('it is forgiven after ten minutes', () => {
  let now = 0;
  const patience = createPatience({ fullMs: 20_000, now: () => now });
  patience.lose(slow);
  now = 600_000;
  expect(patience.of(slow)).toBe(20_000);
});

test('a million origins are not remembered', () => {
  const patience = createPatience({ fullMs: 20_000, now: () => 0 });
  for (let at = 0; at < 5_000; at += 1) patience.lose(`https://h${at}.example`);
  expect(patience.of('https://h0.example')).toBe(20_000);
  expect(patience.of('https://h4999.example')).toBe(8_000);
});
