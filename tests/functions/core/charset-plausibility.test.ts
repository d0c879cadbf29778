import { describe, expect, it } from 'vitest';
import { plausibilityOf } from '../../../functions/core/charset-plausibility.ts';
import { charsetSamples } from './charset-samples.ts';

const texts = new Map(charsetSamples.map(({ language, text }) => [language, text]));

describe('plausibilityOf', () => {
  it.each([...texts])('finds a text of its language good: %s', (_language, text) => {
    expect(plausibilityOf(text)).toBeGreaterThan(0.85);
  });

  it.each([
    ['two-scripts', 'Привет мир', 'Привλт мир'],
    ['two-cases', 'Привет мир', 'ПрИвЕт мир'],
    ['a-symbol-within', 'größer als', 'gr÷ßer als'],
    ['a-bracket-within', 'größer als', 'gr»ßer als'],
    ['letters-of-three-languages', 'żółć', 'żřłð'],
    ['a-control', 'größer', 'gr\x94ßer'],
    ['a-replacement', 'größer', 'gr\ufffdßer'],
    ['a-mark-without-letter', 'น้ำ', ' ้ำน'],
    ['a-letter-before-a-number', '£100', 'Ł100'],
    ['rare-hanzi', '我们的国家', '浣犲ソ鎴戜滑'],
    ['rare-hangul', '이것은 한국의', '쒔툇녓 춈됩쐽'],
    ['halfwidth-kana', 'テスト', 'ﾃｽﾄ'],
    ['marks-on-every-letter', 'ôter', 'ôôïîé'],
  ])('finds the first better than the second: %s', (_name, good, bad) => {
    expect(plausibilityOf(good)).toBeGreaterThan(plausibilityOf(bad));
  });

  it('has nothing against ASCII', () => {
    expect(plausibilityOf('if (a < b) { return "x" }')).toBe(1);
  });
});
