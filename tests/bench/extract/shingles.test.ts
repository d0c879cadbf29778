import { describe, expect, it } from 'vitest';
import { likenessOf, meanLikeness } from './shingles.ts';

describe('likeness by shingles', () => {
  it('is whole for the same words, whatever the case and punctuation', () => {
    expect(likenessOf('One two, three four FIVE!', 'one two three four five')).toEqual({
      precision: 1,
      recall: 1,
    });
  });

  it('loses recall for what is missing and precision for what is added', () => {
    expect(likenessOf('a b c d', 'a b c d e f')).toEqual({ precision: 1, recall: 1 / 3 });
    expect(likenessOf('a b c d e f', 'a b c d')).toEqual({ precision: 1 / 3, recall: 1 });
  });

  it('counts a repetition once where it is wanted once', () => {
    expect(likenessOf('a b c d a b c d', 'a b c d').precision).toBe(1 / 5);
  });

  it('takes characters for words where there are no spaces', () => {
    expect(likenessOf('茶馆重新开张', '茶馆重新开门').recall).toBe(2 / 3);
  });

  it('is nothing for no text', () => {
    expect(likenessOf('', 'a b c d')).toEqual({ precision: 0, recall: 0 });
  });

  it('is a mean over pages', () => {
    expect(
      meanLikeness([
        { precision: 1, recall: 1 },
        { precision: 0, recall: 0.5 },
      ]),
    ).toEqual({
      precision: 0.5,
      recall: 0.75,
      f1: 0.6,
    });
  });
});
