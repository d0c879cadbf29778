import { Buffer } from 'node:buffer';
import type { Entry, Feed } from '../core/feed.ts';
import { paragraph } from './entry.ts';
import { type FeedFile, renderFeed } from './formats/render.ts';

/** FEEDS: no file is larger. Bytes. */
export const mostBytes = 524_288;
/** Below this an Entry fits a file in any format: a name of one letter grows thirteenfold in Atom. Bytes of JSON. */
const surelyFits = mostBytes / 32;
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

/** Renders as many whole Entries from the front as every file can hold. One too large for any file is an excerpt. */
export function renderWindow(entries: readonly Entry[], feedOf: FeedMaker): RenderedWindow {
  const candidates = entries.map((entry) => presentable(entry, feedOf));
  const fitting = candidates.flatMap((entry) => (entry === undefined ? [] : [entry]));
  const refused = entries.filter((_, index) => candidates[index] === undefined).map(({ id }) => id);
  if (fitting.length === 0) return { ...withoutEntries(feedOf), refused };
  return { ...mostThatFit(fitting, feedOf), refused };
}

/** A feed whose last Entry was withdrawn still has to say so; where nothing was, there is no feed. */
function withoutEntries(feedOf: FeedMaker): Omit<RenderedWindow, 'refused'> {
  const feed = feedOf([]);
  return { files: feed.withdrawn.length === 0 ? [] : renderFeed(feed), shown: 0 };
}

function mostThatFit(entries: readonly Entry[], feedOf: FeedMaker): Omit<RenderedWindow, 'refused'> {
  const render = (count: number) => renderFeed(feedOf(entries.slice(0, count)));
  let best = { files: render(entries.length), shown: entries.length };
  if (isWithin(best.files)) return best;
  let [fits, exceeds] = [0, entries.length];
  while (exceeds - fits > 1) {
    const count = Math.floor((fits + exceeds) / 2);
    const files = render(count);
    if (isWithin(files)) [fits, best] = [count, { files, shown: count }];
    else exceeds = count;
  }
  return best;
}

/** The Entry, or its excerpt where it is too large alone, or nothing where even that is. */
function presentable(entry: Entry, feedOf: FeedMaker): Entry | undefined {
  if (Buffer.byteLength(JSON.stringify(entry)) <= surelyFits) return entry;
  return [entry, excerptOf(entry)].find((form) => isWithin(renderFeed(feedOf([form]))));
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

function isWithin(files: readonly FeedFile[]): boolean {
  return files.every(({ bytes }) => bytes.length <= mostBytes);
}
