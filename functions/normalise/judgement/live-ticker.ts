import type { ArticleContent } from '../../core/article.ts';
import { filter } from '../../core/lists.ts';
import { caseless } from '../phrases/caseless.ts';

/** Clock times at the beginning of blocks that make a text a ticker. */
const manyEntries = 8;
/** Milliseconds after its last change at which a ticker has ended, whatever it calls itself. */
const ended = 48 * 3_600_000;

/** Whether a ticker may still change by the minute; afterwards it is the record of a day like any other article. */
export function isRunning({ modified, published }: ArticleContent, fetchedAt: string): boolean {
  const last = Math.max(...[modified, published].map((date) => Date.parse(date ?? '') || 0));
  return last === 0 || Date.parse(fetchedAt) - last < ended;
}

/** How newspapers call what they write while it happens, in titles and addresses. Sorted by language. */
const liveWords = caseless(
  /مباشر|(?<!\p{L})(?:live(?:-?blog|-?ticker)?|ticker|en vivo|minuto a minuto|en direct|direct-live|diretta|ao vivo|онлайн|прямой эфир|relacja na żywo|canlı|trực tiếp|truc-tiep)(?!\p{L})|実況|ライブ|直播|실시간/u,
);

/** `14:32`, `14h32`, `2:15 pm` at the beginning of block after block. */
export function isTicker({ text, title, url }: ArticleContent): boolean {
  if (!liveWords.test(title) && !liveWords.test(url)) return false;
  const blocks = text.split('\n', 2_000);
  const entries = filter(blocks, (block) => /^\W{0,3}(?:[01]?\d|2[0-3])\s?[:hH]\s?[0-5]\d(?!\d)/.test(block));
  return entries.length >= manyEntries && entries.length >= blocks.length / 6;
}
