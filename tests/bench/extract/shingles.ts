/** Tokens a shingle. */
const size = 4;

export interface Likeness {
  /** Shares from 0 to 1. */
  readonly precision: number;
  readonly recall: number;
}

/** How far two texts are the same: bags of runs of four tokens. A CJK, Thai or kana character is a token of its own. */
export function likenessOf(got: string, wanted: string): Likeness {
  const [found, known] = [bagOf(got), bagOf(wanted)];
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, known.get(shingle) ?? 0);
  return { precision: shared / (sizeOf(found) || 1), recall: shared / (sizeOf(known) || 1) };
}

const tokens = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{M}\p{N}]+/gu;

function bagOf(text: string): ReadonlyMap<string, number> {
  const words = text.normalize('NFC').toLowerCase().match(tokens) ?? [];
  const bag = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - size + 1) && words.length > 0; at += 1) {
    const shingle = words.slice(at, at + size).join(' ');
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

const sizeOf = (bag: ReadonlyMap<string, number>): number =>
  [...bag.values()].reduce((sum, count) => sum + count, 0);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean precision and recall over pages, and the F1 of the two. NaN without pages. */
export function meanLikeness(pages: readonly Likeness[]): Likeness & { readonly f1: number } {
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
