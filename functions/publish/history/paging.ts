import { digestOfRecord } from '../../core/digest.ts';
import type { History, ManifestEntry, OpenPage } from '../../core/feed.ts';
import { type Press, renderWindow } from '../feed-window.ts';
import { closeNext, countClosed, type VolumeTable } from './closed.ts';

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
  /** Pages that stay open. */
  readonly open: readonly Sheet[];
  /** Pages that close now. */
  readonly closing: readonly ClosingSheet[];
}

export interface ClosingSheet extends Sheet {
  /** The name of its record. */
  readonly record: string;
  /** Of the volume that it fills. */
  readonly table: VolumeTable | undefined;
}

/** A page before it is printed. */
export interface Sheet {
  readonly page: number;
  /** Oldest first. */
  readonly entries: readonly ManifestEntry[];
  /** Digest of what it holds. */
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
  const count = countClosing(sheets, behind.length, room);
  const open = sheets.slice(count);
  const youngest = countClosed(before) + sheets.length;
  let history = before;
  const closing: ClosingSheet[] = [];
  for (const sheet of sheets.slice(0, count)) {
    const { history: after, record, table } = closeNext(history, sheet.entries);
    history = after;
    closing.push({ ...sheet, record, table });
  }
  return {
    history: { ...history, open: open.map((sheet) => openPage(sheet, youngest)) },
    open,
    closing,
  };
}

function sheetsOf(behind: readonly ManifestEntry[], before: History, press: PagePress): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (let at = 0; at < behind.length; ) {
    const page = countClosed(before) + sheets.length + 1;
    const entries = fitting(
      behind.slice(at, at + pageLength),
      behind.length - at,
      before.open[sheets.length],
      press.of(page, page + 1, true),
    );
    sheets.push({ page, entries, members: membersOf(entries) });
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

const openPage = ({ page, entries, members }: Sheet, youngest: number): OpenPage => ({
  count: entries.length,
  members,
  full: page < youngest,
});
