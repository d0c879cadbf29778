import { digestOfRecord } from '../../core/digest.ts';
import {
  type ClosedPage,
  feedFormats,
  type History,
  type ManifestEntry,
  type OpenPage,
} from '../../core/feed.ts';
import { archiveFile } from '../../core/keys.ts';
import { type Press, renderWindow } from '../feed-window.ts';
import type { FeedFile } from '../formats/render.ts';
import { marksOf } from './marks.ts';

/** Entries on a page. */
export const pageLength = 50;
/**
 * Entries behind the window that no closed page may hold: what comes late, is corrected or withdrawn among them still
 * finds its place, and feeds do not depend on the order in which Articles arrived.
 */
export const standby = 50;

/** What prints the pages of a Feed. */
export interface PagePress {
  /** The press of one page, given its number, that of the youngest, and whether it is closed. */
  readonly of: (page: number, youngest: number, closed: boolean) => Press;
  /** Changes when anything but the Entries does. */
  readonly head: string;
}

/** The Entries behind the window, on pages. */
export interface Paged {
  readonly history: History;
  /** What stays in the Manifest: the Entries of open pages. */
  readonly kept: readonly ManifestEntry[];
  /** Pages that close now. */
  readonly closing: readonly ClosingPage[];
  /** Files that differ from what they were. */
  readonly files: readonly FeedFile[];
  /** Names of files that stay as they are. */
  readonly untouched: readonly string[];
}

export interface ClosingPage {
  readonly page: number;
  readonly entries: readonly ManifestEntry[];
}

/** A page before it is printed. */
interface Sheet {
  readonly page: number;
  readonly entries: readonly ManifestEntry[];
  /** What it was before; undefined when it is new. */
  readonly before: OpenPage | undefined;
  readonly members: string;
}

/**
 * Lays the Entries behind the window on pages, the oldest first, and closes what is old enough. `room` is how many
 * characters of HTML the Manifest may keep of them: what is above has to be closed earlier.
 */
export function pageOut(
  behind: readonly ManifestEntry[],
  before: History,
  press: PagePress,
  room: number,
): Paged {
  const sheets = sheetsOf(behind, before, press);
  const closing = sheets.slice(0, countClosing(sheets, behind.length, room));
  const youngest = before.closed.length + sheets.length;
  const printed = sheets.map((sheet, index) => print(sheet, press, youngest, index < closing.length));
  return {
    history: {
      closed: [...before.closed, ...closing.map(closedPage)],
      open: printed.slice(closing.length).map(({ open }) => open),
    },
    kept: sheets.slice(closing.length).flatMap(({ entries }) => entries),
    closing: closing.map(({ page, entries }) => ({ page, entries })),
    files: printed.flatMap(({ files }) => files),
    untouched: printed.slice(closing.length).flatMap(({ untouched }) => untouched),
  };
}

function sheetsOf(behind: readonly ManifestEntry[], before: History, press: PagePress): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (let at = 0; at < behind.length; ) {
    const page = before.closed.length + sheets.length + 1;
    const earlier = before.open[sheets.length];
    const entries = fitting(
      behind.slice(at, at + pageLength),
      behind.length - at,
      earlier,
      press.of(page, page + 1, true),
    );
    sheets.push({ page, entries, before: earlier, members: membersOf(entries) });
    at += entries.length;
  }
  return sheets;
}

/** How many of these fit a page. What fitted before and was not touched is not tried again. */
function fitting(
  candidates: readonly ManifestEntry[],
  left: number,
  before: OpenPage | undefined,
  press: Press,
): readonly ManifestEntry[] {
  if (before !== undefined) {
    const same = candidates.slice(0, before.count);
    const isAll = before.full || before.count === pageLength || before.count === left;
    if (isAll && membersOf(same) === before.members) return same;
  }
  const { shown, refused } = renderWindow(
    candidates.map(({ entry }) => entry),
    press,
  );
  const placed = new Set([...shown, ...refused]);
  const first = candidates.findIndex(({ entry }) => !placed.has(entry.id));
  return first === -1 ? candidates : candidates.slice(0, Math.max(first, 1));
}

const membersOf = (entries: readonly ManifestEntry[]): string =>
  digestOfRecord(entries.map(({ article, digest }) => [article, digest]));

/** The oldest pages close, as long as another follows and enough stand by behind them, or the Manifest grows too large. */
function countClosing(sheets: readonly Sheet[], total: number, room: number): number {
  let left = total;
  let weight = weightOf(sheets.flatMap(({ entries }) => entries));
  for (const [index, { entries }] of sheets.entries()) {
    left -= entries.length;
    const isLast = index === sheets.length - 1;
    if (isLast || (left < standby && weight <= room)) return index;
    weight -= weightOf(entries);
  }
  return 0;
}

export const weightOf = (entries: readonly ManifestEntry[]): number =>
  entries.reduce((sum, { entry }) => sum + entry.content.length, 0);

const closedPage = ({ entries }: Sheet): ClosedPage => ({ marks: marksOf(entries) });

function print(
  { page, entries, before, members }: Sheet,
  press: PagePress,
  youngest: number,
  closed: boolean,
) {
  const digest = digestOfRecord([members, press.head, page === 1, page < youngest, closed]);
  const open: OpenPage = { count: entries.length, members, full: page < youngest, digest };
  if (before?.digest === digest) {
    return { open, files: [], untouched: feedFormats.map(({ file }) => archiveFile(page, file)) };
  }
  return { open, files: printPage(page, entries, press.of(page, youngest, closed)), untouched: [] };
}

/** The files of a page. */
export function printPage(
  page: number,
  entries: readonly ManifestEntry[],
  press: Press,
): readonly FeedFile[] {
  const { files } = renderWindow(
    entries.map(({ entry }) => entry),
    press,
  );
  return files.map(({ file, bytes }) => ({ file: archiveFile(page, file), bytes }));
}
