/** What Windows-1252 has between 0x80 and 0x9F, in order; U+0081 and the like are unused there (WHATWG Encoding). */
const upper =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** HTML as bytes. What the charset lacks becomes a character reference, as old systems did it. */
export function encodeHtml(html: string, charset: 'utf-8' | 'windows-1252'): Uint8Array {
  return charset === 'utf-8' ? Buffer.from(html, 'utf8') : Buffer.from([...html].flatMap(toWindows1252));
}

function toWindows1252(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return [code];
  const place = upper.indexOf(character);
  return place >= 0 ? [0x80 + place] : [...Buffer.from(`&#${code};`, 'latin1')];
}
