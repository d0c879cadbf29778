import { Buffer } from 'node:buffer';
import type { Entry, Feed } from '../core/feed.ts';
import { paragraph } from './entry.ts';
import { type FeedFile, renderFiles } from './formats/render.ts';
import type { FeedPlan } from './plan.ts';

/** An Entry of this part of a file fits it in any format: a name of one letter grows thirteenfold in Atom. */
const surelyFits = 1 / 32;
/** Characters of title and summary in an excerpt. */
const excerptLength = 500;

/** What makes a Feed of Entries: metadata and all. */
export type FeedMaker = (entries: readonly Entry[]) => Feed;

/** The files of the window. */
export interface RenderedWindow {
  readonly files: readonly FeedFile[];
  /** Ids of the Entries that no file can hold, even as an excerpt. */
  readonly refused: readonly string[];
  /** Entries in the files. */
  readonly shown: number;
}

/** What renders Entries, and how many bytes each file may have. */
interface Press {
  readonly print: (entries: readonly Entry[]) => readonly FeedFile[];
  readonly bytes: number;
}

/** Renders as many whole Entries from the front as every file can hold. One too large for any file is an excerpt. */
export function renderWindow(entries: readonly Entry[], feedOf: FeedMaker, plan: FeedPlan): RenderedWindow {
  const press = {
    print: (some: readonly Entry[]) => renderFiles(feedOf(some), plan.kind),
    bytes: plan.bytes,
  };
  const candidates = entries.map((entry) => presentable(entry, press));
  const fitting = candidates.flatMap((entry) => (entry === undefined ? [] : [entry]));
  const refused = entries.filter((_, index) => candidates[index] === undefined).map(({ id }) => id);
  if (fitting.length === 0) return { files: press.print([]), refused, shown: 0 };
  return { ...mostThatFit(fitting, press), refused };
}

function mostThatFit(entries: readonly Entry[], press: Press): Omit<RenderedWindow, 'refused'> {
  const render = (count: number) => press.print(entries.slice(0, count));
  let best = { files: render(entries.length), shown: entries.length };
  if (isWithin(best.files, press)) return best;
  let [fits, exceeds] = [0, entries.length];
  while (exceeds - fits > 1) {
    const count = Math.floor((fits + exceeds) / 2);
    const files = render(count);
    if (isWithin(files, press)) [fits, best] = [count, { files, shown: count }];
    else exceeds = count;
  }
  return best;
}

/** The Entry, or its excerpt where it is too large alone, or nothing where even that is. */
function presentable(entry: Entry, press: Press): Entry | undefined {
  if (Buffer.byteLength(JSON.stringify(entry)) <= press.bytes * surelyFits) return entry;
  return [entry, excerptOf(entry)].find((form) => isWithin(press.print([form]), press));
}

/** FEEDS: fewer entries or excerpt, never a cut entry. The link leads to the rest. */
function excerptOf({ images: _, image: __, ...entry }: Entry): Entry {
  const summary = shortened(entry.summary ?? entry.title);
  const title = shortened(entry.title);
  return { ...entry, title, summary, content: paragraph(summary), authors: [], tags: [], images: [] };
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 4 * excerptLength)];
  return characters.length <= excerptLength ? text : `${characters.slice(0, excerptLength).join('')}…`;
}

function isWithin(files: readonly FeedFile[], { bytes }: Press): boolean {
  return files.every((file) => file.bytes.length <= bytes);
}
