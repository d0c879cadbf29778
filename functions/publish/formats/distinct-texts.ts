/** Readers and parsers know up to nanoseconds. */
const mostDigits = 9;
/** Hours from UTC in which an instant is written when its own offset is used up: those that people live in. */
const otherOffsets = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12,
];

/**
 * The same instants, each written differently. Newspapers publish several articles in one minute, and those without times
 * fifty at midnight; the W3C validator warns when two entries have the same text in `updated`. Zeros at the end of the
 * fraction of a second change the text and not the instant; so does another offset, once there is no room for more zeros.
 */
export function distinctTexts(instants: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return instants.map((instant) => {
    const text = firstFree(instant, taken);
    taken.add(text);
    return text;
  });
}

function firstFree(instant: string, taken: ReadonlySet<string>): string {
  if (!taken.has(instant)) return instant;
  for (const form of formsOf(instant)) if (!taken.has(form)) return form;
  return instant;
}

function* formsOf(instant: string): Iterable<string> {
  yield* withZeros(instant);
  for (const hours of otherOffsets) yield* withZeros(atOffset(instant, hours));
}

function* withZeros(instant: string): Iterable<string> {
  const [, time = instant, digits = '', offset = ''] =
    /^(.*:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  yield instant;
  for (let zeros = 1; digits.length + zeros <= mostDigits; zeros += 1) {
    yield `${time}.${digits}${'0'.repeat(zeros)}${offset}`;
  }
}

/** The instant as clocks show it so many hours east of UTC, with the fraction that it has. */
function atOffset(instant: string, hours: number): string {
  const [fraction = ''] = /\.\d+/.exec(instant) ?? [];
  const local = new Date(Date.parse(instant) + hours * 3_600_000).toISOString().slice(0, 19);
  const size = String(Math.abs(hours)).padStart(2, '0');
  return `${local}${fraction}${hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${size}:00`}`;
}
