import type { ClosedPage, History, ManifestEntry } from '../../core/feed.ts';
import { marksOf } from './marks.ts';

/** Closed pages a volume: so many are told in the Manifest at most, which every publish reads and writes whole. */
const pagesAVolume = 100;

export const noHistory: History = { volumes: [], closed: [], open: [] };

/** How many pages are closed. */
export const countClosed = ({ volumes, closed }: History): number =>
  (volumes.at(-1)?.last ?? 0) + closed.length;

/** The number of the youngest page; 0 when there is none. */
export const youngestOf = (history: History): number => countClosed(history) + history.open.length;

/** A page that closes, and what its record has to say beside its Entries. */
export interface Closing {
  readonly history: History;
  /** Of the page that fills a volume: the marks of all its pages, which the Manifest tells no longer. */
  readonly volume?: readonly string[];
}

/** The history after one more page has closed. When volumes fill depends on nothing but the number of the page. */
export function closeNext(history: History, entries: readonly ManifestEntry[]): Closing {
  const closed = [...history.closed, closedPage(entries)];
  const last = countClosed(history) + 1;
  if (last % pagesAVolume !== 0) return { history: { ...history, closed } };
  const volume = { last, until: latest(closed.map(({ until }) => until)) };
  return {
    history: { ...history, volumes: [...history.volumes, volume], closed: [] },
    volume: closed.map(({ marks }) => marks),
  };
}

const closedPage = (entries: readonly ManifestEntry[]): ClosedPage => ({
  marks: marksOf(entries),
  until: latest(entries.map(({ seen }) => seen)),
});

/** Of instants as `toISOString` writes them. */
const latest = (instants: readonly string[]): string => instants.toSorted().at(-1) ?? '';
