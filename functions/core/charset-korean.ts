/**
 * EUC-KR as WHATWG means it, which is windows-949. ICU, and with it Node, knows only the 2,350 syllables of KS X 1001;
 * the other 8,822 fill the remaining pairs in the order of Unicode, so their table follows from ICU's own.
 */
export function decodeKorean(bytes: Uint8Array): string {
  const standard = Uint8Array.from(bytes);
  const syllables: string[] = [];
  for (let at = 0; at < standard.length; at += 1) {
    const lead = standard[at] ?? 0;
    if (lead === placeholder) standard[at] = space;
    if (lead < 0x81) continue;
    const syllable = extendedSyllable(lead, standard[at + 1] ?? 0);
    if (syllable !== undefined) {
      syllables.push(syllable);
      standard.fill(placeholder, at, at + 2);
    }
    at += 1;
  }
  const text = new TextDecoder('euc-kr', { ignoreBOM: true }).decode(standard);
  let next = 0;
  return text.replace(/\x1a\x1a/g, () => syllables[next++] ?? '');
}

/** Twice SUBSTITUTE stands for a syllable that ICU does not know; no page has it otherwise. */
const placeholder = 0x1a;
const space = 0x20;

/** Trail bytes of the extension: letters and 0x81 upward; from lead 0xA1 on, 0xA1 upward belongs to KS X 1001. */
const trails = [...span(0x41, 0x5a), ...span(0x61, 0x7a), ...span(0x81, 0xfe)];
const trailIndex = new Map(trails.map((trail, index) => [trail, index]));
const trailsBesideStandard = trails.indexOf(0xa1);
const leadsBeforeStandard = 0xa1 - 0x81;

/** KS X 1001 of 1998, which ICU does not know either. */
const laterSigns = new Map([
  [0xa2e6, '€'],
  [0xa2e7, '®'],
]);

function extendedSyllable(lead: number, trail: number): string | undefined {
  const sign = laterSigns.get(lead * 256 + trail);
  if (sign !== undefined) return sign;
  const index = trailIndex.get(trail);
  if (index === undefined || lead > 0xc6) return undefined;
  if (lead < 0xa1) return extension().at((lead - 0x81) * trails.length + index);
  if (index >= trailsBesideStandard) return undefined;
  return extension()[leadsBeforeStandard * trails.length + (lead - 0xa1) * trailsBesideStandard + index];
}

let computed: readonly string[] | undefined;

function extension(): readonly string[] {
  computed ??= computeExtension();
  return computed;
}

function computeExtension(): readonly string[] {
  const decoder = new TextDecoder('euc-kr');
  const pairs = span(0xb0, 0xc8).flatMap((lead) => span(0xa1, 0xfe).flatMap((trail) => [lead, trail]));
  const standard = new Set(decoder.decode(Uint8Array.from(pairs)));
  const syllables = span(0xac00, 0xd7a3).map((code) => String.fromCodePoint(code));
  return syllables.filter((syllable) => !standard.has(syllable));
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
