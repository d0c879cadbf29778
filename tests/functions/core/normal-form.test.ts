import { expect, test } from 'vitest';
import { decodeHtml } from '../../../functions/core/charset.ts';
import { normalForm } from '../../../functions/core/normal-form.ts';
import { cpuTime } from '../scrape/cpu-time.ts';

test.each([['Tiê\u0301ng Viê\u0323t co\u0301 dâ\u0301u'], ['שָׁלוֹם'], ['ﬁ Å ①'], ['각'.normalize('NFD')]])(
  'is the one of Unicode: %s',
  (text) => {
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
      expect(normalForm(text, form)).toBe(text.normalize(form));
  },
);

test('costs little, however many marks stand on one letter in whatever order', () => {
  const marks = '\u0300\u0323'.repeat(500_000);
  expect(cpuTime(() => normalForm(`a${marks}`))).toBeLessThan(500);
  // windows-1258 writes tones as marks of their own.
  const page = Buffer.concat([Buffer.from('<p>a'), Buffer.alloc(1_000_000, Buffer.from([0xcc, 0xf2]))]);
  expect(cpuTime(() => decodeHtml(page, 'text/html; charset=windows-1258'))).toBeLessThan(1_500);
});
