import { expect, test } from 'vitest';
import { rememberedText } from '../../../functions/core/remembered-text.ts';

test('computes once what is asked again, with the answer of the first time', () => {
  const asked: string[] = [];
  const sizeOf = rememberedText((text: string) => {
    asked.push(text);
    return [text.length];
  });
  const first = sizeOf('Ann Quay');
  expect(sizeOf(['Ann', 'Quay'].join(' '))).toBe(first);
  expect(asked).toEqual(['Ann Quay']);
});

test('remembers that the answer was no', () => {
  let asked = 0;
  const isLong = rememberedText((text: string) => {
    asked += 1;
    return text.length > 10;
  });
  expect([isLong('short'), isLong('short')]).toEqual([false, false]);
  expect(asked).toBe(1);
});

test('forgets all beyond its limit, and still answers right', () => {
  const asked: string[] = [];
  const halved = rememberedText((text: string) => {
    asked.push(text);
    return [text.slice(0, text.length / 2)];
  }, 2);
  expect(['aa', 'bb', 'cc', 'aa', '😀'].map((text) => halved(text)[0])).toEqual([
    'a',
    'b',
    'c',
    'a',
    '\ud83d',
  ]);
  expect(asked).toEqual(['aa', 'bb', 'cc', 'aa', '😀']);
});
