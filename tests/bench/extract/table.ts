import type { Quality } from './score.ts';

export interface Measured {
  readonly name: string;
  readonly quality: Quality;
  /** CPU milliseconds for all pages, of each round. */
  readonly times: readonly number[];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * How many times as long as another one: the median of what each round says. A machine that is shared runs now faster, now
 * slower, but hardly within a round.
 */
function ratio({ times }: Measured, other: Measured | undefined): string {
  return median(times.map((time, round) => time / (other?.times[round] ?? Number.NaN))).toFixed(2);
}

type Column = readonly [string, (measured: Measured) => string];

const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

/** What answers nothing is there for its time only. */
const judged =
  (pages: number, of: (quality: Quality) => string) =>
  ({ quality }: Measured): string =>
    quality.errors === pages ? '-' : of(quality);

function columnsFor(measured: readonly Measured[], pages: number): readonly Column[] {
  const [own] = measured;
  // The bare parser is the last: whoever reads a page pays at least its time.
  const floor = measured.at(-1);
  const quality = (name: string, of: (quality: Quality) => number): Column => [
    name,
    judged(pages, (each) => share(of(each))),
  ];
  const hasTexts = measured.some((each) => !Number.isNaN(each.quality.text.f1));
  const texts = [
    quality('text F1', ({ text }) => text.f1),
    quality('text P', ({ text }) => text.precision),
    quality('text R', ({ text }) => text.recall),
  ];
  return [
    ['', ({ name }) => name],
    quality('F1', ({ f1 }) => f1),
    quality('P', ({ precision }) => precision),
    quality('R', ({ recall }) => recall),
    ...(hasTexts ? texts : []),
    quality('title', ({ title }) => title),
    quality('authors', ({ authors }) => authors),
    quality('day', ({ day }) => day),
    quality('minute', ({ minute }) => minute),
    ['empty', judged(pages, ({ errors }) => String(errors))],
    ['pages/s', ({ times }) => (pages / (median(times) / 1000)).toFixed(1)],
    ['time / bantin', (each) => ratio(each, own)],
    ['time / parse', (each) => ratio(each, floor)],
  ];
}

/** What was measured as lines of columns; the first line names them. */
export function tableOf(measured: readonly Measured[], pages: number): string {
  const columns = columnsFor(measured, pages);
  const rows = [
    columns.map(([name]) => name),
    ...measured.map((each) => columns.map(([, cell]) => cell(each))),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
}
