/** Readers and parsers know up to nanoseconds. */
const mostDigits = 9;

/**
 * The same instants, each written differently. Newspapers publish several articles in one minute, and the W3C validator
 * warns when two entries have the same text in `updated`; zeros at the end of the fraction of a second change the text
 * and not the instant. Beyond ten alike the rest stay as they are.
 */
export function distinctTexts(instants: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return instants.map((instant) => {
    let text = instant;
    while (taken.has(text) && digitsOf(text) < mostDigits) text = withZero(text);
    taken.add(text);
    return text;
  });
}

function digitsOf(instant: string): number {
  return (/\.(\d+)/.exec(instant)?.[1] ?? '').length;
}

function withZero(instant: string): string {
  const [, time = instant, digits = '', offset = ''] =
    /^(.*:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  return `${time}.${digits}0${offset}`;
}
