import { expect, test } from 'vitest';
import { xmlLanguage } from '../../../../functions/publish/formats/xml-language.ts';

test.each([
  ['two-letters', 'vi-VN', 'vi-VN'],
  ['three-letters-of-iso-639-2', 'fil', 'fil'],
  ['central-kurdish', 'ckb-Arab-IQ', 'ku-Arab-IQ'],
  ['cantonese', 'yue-Hant', 'zh-Hant'],
  ['tamazight', 'zgh', 'ber'],
  ['held-by-none', 'zza-TR', 'und'],
  ['not-stated', undefined, undefined],
])('%s', (_case, tag, expected) => {
  expect(xmlLanguage(tag)).toBe(expected);
});

test('knows every language that it says', () => {
  for (const tag of ['acm', 'azb', 'ckb', 'pnb', 'gom', 'mhr', 'szl', 'vro', 'zza']) {
    expect(xmlLanguage(xmlLanguage(tag))).toBe(xmlLanguage(tag));
  }
});
