/** Letter case, accents as one or two characters, and kinds of space do not tell names apart. */
export const folded = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
