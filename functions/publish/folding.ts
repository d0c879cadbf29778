import { digestOf } from '../core/digest.ts';
import type { ManifestEntry } from '../core/feed.ts';
import { normalForm } from '../core/normal-form.ts';
import { identityOf } from '../core/urls.ts';
import type { PublishableArticle } from './article-schema.ts';
import { millisecondsOf } from './instants.ts';

/** The same story comes again within so long, or it is another one with the same words. Milliseconds; two days. */
export const echoTime = 2 * 86_400_000;
/** Letters and digits below which two texts are alike by chance: a corrected figure, a weather line. */
const shortestText = 200;
/** Digits of a digest: enough to tell the articles of two days apart. */
const keyLength = 16;

/** What two Articles of different Sources have in common when they are one story: their address or their text. */
export function foldKeysOf({ url, text }: PublishableArticle): readonly string[] {
  const letters = normalForm(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const keys = [`address ${identityOf(url)}`, ...(letters.length < shortestText ? [] : [`text ${letters}`])];
  return keys.map((key) => digestOf(key).slice(0, keyLength));
}

/**
 * Without the Entries of a story that another told at most two days before: the one published first stays. Takes and
 * gives them newest first. Whether an Entry stays depends only on those of the two days before it.
 */
export function unfolded(sorted: readonly ManifestEntry[]): readonly ManifestEntry[] {
  const told = new Map<string, number>();
  const stays = sorted.toReversed().filter(({ at, folds = [] }) => {
    const time = millisecondsOf(at);
    const isEcho = folds.some((key) => time - (told.get(key) ?? Number.NEGATIVE_INFINITY) <= echoTime);
    for (const key of folds) told.set(key, time);
    return !isEcho;
  });
  return stays.toReversed();
}
