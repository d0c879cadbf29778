import { Buffer } from 'node:buffer';
import type { Entry } from '../core/feed.ts';
import { paragraph } from './entry.ts';
import type { FeedFile } from './formats/render.ts';

/** An Entry of this part of a file fits it in any format: a name of one letter grows thirteenfold in Atom. */
const surelyFits = 1 / 32;
/** Characters of title and summary in an excerpt. */
const excerptLength = 500;

/** The files of some Entries. */
export interface RenderedWindow {
  readonly files: readonly FeedFile[];
  /** Ids of the Entries that no file can hold, even as an excerpt. */
  readonly refused: readonly string[];
  /** Ids of the Entries in the files. */
  readonly shown: readonly string[];
}

/** What renders Entries, and how many bytes each file may have. */
export interface Press {
  readonly print: (entries: readonly Entry[]) => readonly FeedFile[];
  readonly bytes: number;
}

/** Renders as many whole Entries from the front as every file can hold. One too large for any file is an excerpt. */
export function renderWindow(entries: readonly Entry[], press: Press): RenderedWindow {
  const candidates = entries.map((entry) => presentable(entry, press));
  const fitting = candidates.flatMap((entry) => (entry === undefined ? [] : [entry]));
  const refused = entries.filter((_, index) => candidates[index] === undefined).map(({ id }) => id);
  if (fitting.length === 0) return { files: press.print([]), refused, shown: [] };
  const { files, shown } = mostThatFit(fitting, press);
  return { files, refused, shown: fitting.slice(0, shown).map(({ id }) => id) };
}

function mostThatFit(entries: readonly Entry[], press: Press): Printed {
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

interface Printed {
  readonly files: readonly FeedFile[];
  readonly shown: number;
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
