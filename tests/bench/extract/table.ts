import type { Quality } from './score.ts';

export interface Measured {
  readonly name: string;
  readonly quality: Quality;
  /** CPU milliseconds for all pages: the median of the rounds. */
  readonly time: number;
}

type Column = readonly [string, (measured: Measured) => string];

const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

/** What answers nothing is there for its time only. */
const judged =
  (pages: number, of: (quality: Quality) => string) =>
  ({ quality }: Measured): string =>
    quality.errors === pages ? '-' : of(quality);

function columnsFor(measured: readonly Measured[], pages: number): readonly Column[] {
  const own = measured[0]?.time ?? Number.NaN;
  // The bare parser is the last: whoever reads a page pays at least its time.
  const floor = measured.at(-1)?.time ?? Number.NaN;
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
    ['pages/s', ({ time }) => (pages / (time / 1000)).toFixed(1)],
    ['time / bantin', ({ time }) => (time / own).toFixed(2)],
    ['time / parse', ({ time }) => (time / floor).toFixed(2)],
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
