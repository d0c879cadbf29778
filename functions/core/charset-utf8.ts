/** How many sequences of two and more bytes are valid UTF-8, and how many bytes fit nowhere. */
export interface Utf8Tally {
  readonly sequences: number;
  readonly errors: number;
}

/** One pass over the bytes. */
export function tallyUtf8(bytes: Uint8Array): Utf8Tally {
  let sequences = 0;
  let errors = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length > 1) sequences += 1;
    if (length === 0) errors += 1;
    at += length || 1;
  }
  return { sequences, errors };
}

/** Bytes of the valid sequence that begins here, 0 when none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthOf(lead);
  for (let next = at + 1; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Unicode 15, table 3-7, but for the overlong and surrogate forms, which do not matter for counting. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}
