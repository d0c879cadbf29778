import { expect, test } from 'vitest';
import { lineDiff } from '../../../functions/core/line-diff.ts';
import { lots, pick } from '../../fakes/press.ts';

/** The text that a diff makes of another, as `patch` would. */
function signs(before: string, after: string): string {
  return lineDiff(before, after)
    .map(({ kind, line }) => `${kind === 'removed' ? '-' : '+'}${line}`)
    .join(' ');
}

test.each([
  ['equal texts', 'a\nb', 'a\nb', ''],
  ['a line changed', 'a\nb\nc', 'a\nx\nc', '-b +x'],
  ['a line added', 'a\nc', 'a\nb\nc', '+b'],
  ['a line removed', 'a\nb\nc', 'a\nc', '-b'],
  ['lines exchanged', 'a\nb\nc\nd', 'a\nc\nb\nd', '-b +b'],
  ['from nothing', '', 'a', '- +a'],
])('%s', (_name, before, after, expected) => {
  expect(signs(before, after)).toBe(expected);
});

test('what is removed and added is what one text has more often than the other', () => {
  const lot = lots(11);
  for (let round = 0; round < 200; round += 1) {
    const text = () => Array.from({ length: 8 }, () => pick(['a', 'b', 'c', 'd'], lot));
    const [before, after] = [text(), text()];
    const diff = lineDiff(before.join('\n'), after.join('\n'));
    for (const letter of ['a', 'b', 'c', 'd']) {
      const count = (lines: readonly string[]) => lines.filter((line) => line === letter).length;
      const of = (kind: string) => count(diff.filter((one) => one.kind === kind).map(({ line }) => line));
      expect(of('added') - of('removed')).toBe(count(after) - count(before));
    }
  }
});
