import { describe, expect, test } from 'vitest';
import type { ArticleContent } from '../../../../functions/core/article.ts';
import { remnant } from '../../../../functions/normalise/judgement/remnant.ts';

const sentence = (at: number) =>
  `On day ${at} the keeper of gate ${at} wrote that the water stood ${at} spans above the sill.`;
const text = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => sentence(from * 1_000 + at)).join('\n');
const content = (title: string, body: string, access: 'free' | 'paywalled' = 'free'): ArticleContent => ({
  url: 'https://paper.example/a', title, authors: [], tags: [], images: [], body: '', text: body, wordCount: body.split(/\s+/).length, access,
}); // biome-ignore format: a record
const good = content('The keepers of the tide gates', text(1, 20));
const codeOf = (now: ArticleContent) => {
  const verdict = remnant(good, now);
  return verdict?.kind === 'rejected' ? verdict.code : undefined;
};

describe('a good copy is kept', () => {
  test.each([
    ['when a stub is left of it', content(good.title, text(1, 3)), 'cut-off'],
    ['when a paywall goes up', content(good.title, text(1, 10), 'paywalled'), 'paywall'],
  ])('%s', (_case, now, code) => {
    expect(codeOf(now)).toBe(code);
  });
});

describe('a good copy is replaced', () => {
  test.each([
    ['by a correction', content(good.title, text(1, 20).replace('day 1003', 'Sunday'))],
    ['by a new title', content('Men who watch the water', text(1, 20))],
    ['by one that lost half of its text', content(good.title, text(1, 10))],
    ['by one that grew', content('Men who watch the water', `${text(1, 20)}\n${text(3, 60)}`)],
    ['by the same behind a paywall', content(good.title, text(1, 20), 'paywalled')],
  ])('%s', (_case, now) => {
    expect(codeOf(now)).toBeUndefined();
  });

  test('when it was short itself', () => {
    expect(remnant(content('Brief', text(1, 3)), content('Brief', 'Soon more.'))).toBeUndefined();
  });
});
