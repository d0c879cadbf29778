import { expect, test } from 'vitest';
import { isModestJson } from '../../../../functions/scrape/listings/modest-json.ts';

test.each([
  ['a feed', JSON.stringify({ items: Array.from({ length: 500 }, (_, id) => ({ id, tags: ['a', 'b'] })) })],
  ['brackets in a text', JSON.stringify({ text: '[{'.repeat(10_000) })],
  ['quotes in a text', JSON.stringify({ text: '"[{\\'.repeat(10_000) })],
  ['no JSON', '<html>'],
])('%s is', (_name, text) => {
  expect(isModestJson(text)).toBe(true);
});

test.each([
  ['a depth without end', '['.repeat(5_000_000)],
  ['curly depth', '{"a":'.repeat(50)],
  ['a million values', `[${'{},'.repeat(1_000_000)}0]`],
])('%s is not', (_name, text) => {
  expect(isModestJson(text)).toBe(false);
});
