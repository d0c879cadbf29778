import { expect, test } from 'vitest';
import { agreementOf, anchorsOf } from '../../../../functions/normalise/metadata/agreement.ts';

const anchors = anchorsOf(['crane lifted after forty days', 'harbour crane lifted after forty days at last']);

test.each([
  ['crane lifted after forty days', 1],
  ['crane lifted', 0.95],
  ['after forty days', 0.9],
  ['harbour crane lifted after forty days', 0.95],
  ['inland crane lifted after forty days', 0.701],
  ['crane', 0],
  ['crane days', 0.51],
  ['forty other words that no title has', 0],
  ['harbour harbour harbour harbour harbour lifted last', 0.489],
  ['', 0],
])('%j agrees with the declared titles by %f', (text, agreement) => {
  expect(agreementOf(text, anchors)).toBeCloseTo(agreement, 2);
});
