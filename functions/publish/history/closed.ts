import { digestOfRecord } from '../../core/digest.ts';
import type { ClosedPage, History, ManifestEntry } from '../../core/feed.ts';
import { marksOf } from './marks.ts';

/** Closed pages a volume: so many are told in the Manifest at most, which every publish reads and writes whole. */
const pagesAVolume = 100;

/** Hex digits of the name of a record. */
const nameLength = 16;

export const noHistory: History = { volumes: [], closed: [], open: [] };

/** How many pages are closed. */
export const countClosed = (history: History): number => countInVolumes(history) + history.closed.length;

/** How many closed pages the Manifest tells no longer. */
export const countInVolumes = ({ volumes }: History): number => volumes.at(-1)?.last ?? 0;

/** The number of the youngest page; 0 when there is none. */
export const youngestOf = (history: History): number => countClosed(history) + history.open.length;

/** What the Manifest told of the pages of a volume until it was full, in their order. */
export interface VolumeTable {
  /** Of all its pages. */
  readonly volume: readonly string[];
  /** Names of the records of all but the last page; empty where one has none. */
  readonly records: readonly string[];
}

/** A page that closes. */
export interface Closing {
  /** The history that has it. */
  readonly history: History;
  /** The name of its record. */
  readonly record: string;
  /** What its record has to say beside its Entries, when it fills a volume. */
  readonly table?: VolumeTable;
}

/** The history after one more page has closed. When volumes fill depends on nothing but the number of the page. */
export function closeNext(history: History, entries: readonly ManifestEntry[]): Closing {
  const last = countClosed(history) + 1;
  const marks = marksOf(entries);
  const table = last % pagesAVolume === 0 ? tableOf(history, marks) : undefined;
  const record = digestOfRecord([entries, table ?? null]).slice(0, nameLength);
  const page: ClosedPage = { record, marks, until: latest(entries.map(({ seen }) => seen)) };
  const closed = [...history.closed, page];
  if (table === undefined) return { history: { ...history, closed }, record };
  const volume = { last, record, until: latest(closed.map(({ until }) => until)) };
  return { history: { ...history, volumes: [...history.volumes, volume], closed: [] }, record, table };
}

const tableOf = ({ closed }: History, marks: string): VolumeTable => ({
  volume: [...closed.map((page) => page.marks), marks],
  records: closed.map(({ record = '' }) => record),
});

/** Of instants as `toISOString` writes them. */
const latest = (instants: readonly string[]): string => instants.toSorted().at(-1) ?? '';
