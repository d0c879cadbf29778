import type { ArticleContent } from '../../core/article.ts';
import type { Verdict } from '../../core/trace.ts';
import { rejected } from './rejected.ts';

/** A text that lost more than this part of its words was cut off, not edited. */
const cutOff = 0.25;
/** The same where a paywall went up. */
const cutOffByPaywall = 0.6;
/** Shorter texts may lose what they want. */
const worthKeeping = 100;

/**
 * Why what an address says now must not replace what it said before: only a remnant is left of it. Undefined when it may.
 * What is refused here would be an article by itself.
 */
export function remnant(before: ArticleContent, now: ArticleContent): Verdict | undefined {
  const rest = now.wordCount / Math.max(1, before.wordCount);
  const walled = now.access === 'paywalled' && before.access === 'free';
  if (before.wordCount < worthKeeping || rest >= (walled ? cutOffByPaywall : cutOff)) return undefined;
  return rejected(
    walled ? 'paywall' : 'cut-off',
    `${now.wordCount} words are left of ${before.wordCount}: the earlier copy is kept`,
  );
}
