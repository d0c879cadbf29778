import { expect, it } from 'vitest';
import { escapeText } from '../../../../functions/normalise/body/escape.ts';

it('a long text is escaped as a short one, wherever it is cut', () => {
  const long = `${'a<b>&c'.repeat(40_000)}😀`;
  expect(escapeText(long)).toBe(`${'a&lt;b&gt;&amp;c'.repeat(40_000)}😀`);
  const shifted = `${'x'.repeat(65_535)}😀<`;
  expect(escapeText(shifted)).toBe(`${'x'.repeat(65_535)}😀&lt;`);
});
