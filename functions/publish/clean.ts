/**
 * What no format can carry, or what readers choke on: the characters that XML 1.0 §2.2 forbids (C0 but for tab and line
 * feed, lone surrogates, U+FFFE, U+FFFF) and those it advises against (C1, noncharacters), of which validators warn. So
 * does U+FFFD, which only says that a character was lost before.
 */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/** Line ends as every XML parser hands them on (XML 1.0 §2.11), so that all formats hold the same text. */
const lineEnds = /\r\n?|\u0085/g;

/** Every code unit of which one of the two above may be made; most texts have none, and are looked at ten times as fast. */
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]/;

/** The text as all three formats can carry it. */
export function cleanText(text: string): string {
  return suspicious.test(text) ? text.replace(lineEnds, '\n').replace(unwanted, '') : text;
}

/** The record with every string in it cleaned, however deep. */
export function cleaned<T>(record: T): T {
  return cleanedValue(record) as T;
}

function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, cleanedValue(field)]));
}

/** Plain text on one line, for titles, names and tags. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();
}

/** One line each; empty ones and repetitions are left out. */
export function distinctLines(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(oneLine))].filter((text) => text !== '');
}
