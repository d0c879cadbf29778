import { describe, expect, it } from 'vitest';
import { createSpelling } from '../../../functions/normalise/spelling.ts';

const spelling = createSpelling([
  ['related( posts)?', 1],
  ['side ?bars?', 2],
  ['^widget', 4],
  ['^secondary$', 8],
  ['by', 16],
  ['powered by', 0],
  ['(tu|tin) khoa(h|0)?', 32],
  ['boletín', 64],
]);

describe('a class name', () => {
  it.each([
    ['related', 1],
    ['relatedPosts_box', 1],
    ['box--RELATED', 1],
    ['unrelated', 0],
    ['relatedly', 0],
    ['side-bar sidebars', 2],
    ['sideBars3', 0],
    ['sidebar related', 3],
    ['widget-area', 4],
    ['area-widget', 0],
    ['secondary', 8],
    ['secondary-nav', 0],
    ['written-by', 16],
    ['powered-by', 0],
    ['powered-by by', 16],
    ['tuKhoa', 32],
    ['tin_khoa17', 32],
    ['tin_khoa_17', 32],
    ['boletín', 64],
    ['', 0],
    ['---', 0],
    ['新聞 related', 1],
    [`${'x '.repeat(100_000)}related`, 0],
  ])('%s says %i', (name, meaning) => {
    expect(spelling(name)).toBe(meaning);
  });
});
