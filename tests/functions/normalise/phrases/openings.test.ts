import { expect, test } from 'vitest';
import { openingsOf } from '../../../../functions/normalise/phrases/openings.ts';

test.each([
  ['(?:did you )?(?:find|found) a', ['did you find a', 'did you found a', 'find a', 'found a']],
  ['s[ií]guenos', ['siguenos', 'síguenos']],
  ['¿?te ha', ['¿te ha', 'te ha']],
  ['by\\b', ['by']],
  ['.{0,30}app', ['']],
  ['\\p{L}+ would', ['']],
  ['(?:\\*\\s?)?fakta', ['*', '*fakta', 'fakta']],
  ['a\\.i\\. text', ['a.i. text']],
  ['newsletters? for', ['newsletters for', 'newsletter for']],
  ['ab+c', ['ab']],
  ['one|two', ['one', 'two']],
  ['(?<!x)one', ['']],
])('%s may begin with %j', (source, expected) => {
  expect([...openingsOf(source, 24)].sort()).toEqual(expected.sort());
});

test('of too many openings only what they have in common is told', () => {
  const many = Array.from({ length: 60 }, (_, at) => `word${at}`).join('|');

  expect(openingsOf(`see (?:${many})`, 12)).toEqual(['see ']);
});

test('an opening is read as far as it is asked for, whatever follows', () => {
  const source = '(?:mehr|weitere)? (?:zum|über [^\\])]) thema \\(|one[|)]two(?:x|y)';

  expect([...openingsOf(source, 2)].sort()).toEqual([' z', ' ü', 'me', 'on', 'we'].sort());
});
