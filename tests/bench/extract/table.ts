import type { Measured } from './rounds.ts';
import type { Quality } from './score.ts';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How many times as long as the bare parser on the same pages, which reads them in turns with the extractor. */
const timeOf = ({ rounds }: Measured): number => median(rounds.map(({ time, parse }) => time / parse));
const cpuOf = ({ rounds }: Measured): number => median(rounds.map(({ cpu, parse }) => cpu / parse));

type Column = readonly [string, (measured: Measured) => string];

const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

/** What answers nothing is there for its time only. */
function columnsFor(measured: readonly Measured[], pages: number): readonly Column[] {
  const own = measured[0];
  const ownTime = own === undefined ? Number.NaN : timeOf(own);
  const quality = (name: string, of: (quality: Quality) => number): Column => [
    name,
    (each) => share(of(each.quality)),
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
    ['empty', ({ quality: { errors } }) => String(errors)],
    ['pages/s', ({ rounds }) => (pages / (median(rounds.map(({ time }) => time)) / 1000)).toFixed(1)],
    ['time / bantin', (each) => (timeOf(each) / ownTime).toFixed(2)],
    ['time / parse', (each) => timeOf(each).toFixed(2)],
    ['CPU / parse', (each) => cpuOf(each).toFixed(2)],
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
