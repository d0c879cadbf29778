import { expect, test } from 'vitest';
import { openingsOf } from '../../../../functions/normalise/phrases/openings.ts';

test.each([
  ['(?:did you )?(?:find|found) a', ['did you find', 'did you foun', 'find a', 'found a']],
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
  const cut = (text: string): string => text.slice(0, 12);

  expect(openingsOf(source).map(cut).sort()).toEqual(expected.map(cut).sort());
});

test('of too many openings only what they have in common is told', () => {
  const many = Array.from({ length: 60 }, (_, at) => `word${at}`).join('|');

  expect(openingsOf(`see (?:${many})`)).toEqual(['see ']);
});
