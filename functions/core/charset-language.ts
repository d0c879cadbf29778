/** What pages of a language are written in where they are not in Unicode. Sorted. */
const encodings: Readonly<Record<string, readonly string[]>> = {
  ar: ['windows-1256', 'iso-8859-6'],
  be: ['windows-1251'],
  bg: ['windows-1251'],
  cs: ['windows-1250', 'iso-8859-2'],
  el: ['windows-1253', 'iso-8859-7'],
  et: ['windows-1257', 'iso-8859-13'],
  fa: ['windows-1256'],
  he: ['windows-1255', 'iso-8859-8'],
  hr: ['windows-1250', 'iso-8859-2'],
  hu: ['windows-1250', 'iso-8859-2'],
  ja: ['shift_jis', 'euc-jp'],
  ko: ['euc-kr'],
  lt: ['windows-1257', 'iso-8859-13'],
  lv: ['windows-1257', 'iso-8859-13'],
  mk: ['windows-1251'],
  pl: ['windows-1250', 'iso-8859-2'],
  ro: ['windows-1250', 'iso-8859-2'],
  ru: ['windows-1251', 'koi8-u'],
  sk: ['windows-1250', 'iso-8859-2'],
  sl: ['windows-1250', 'iso-8859-2'],
  sr: ['windows-1250', 'windows-1251', 'iso-8859-2'],
  th: ['windows-874'],
  tr: ['windows-1254'],
  uk: ['windows-1251', 'koi8-u'],
  // In this order: TCVN has a letter for every byte, so that it could be anything.
  vi: ['windows-1258', 'x-viet-vni', 'viscii', 'x-viet-tcvn5712'],
  zh: ['gb18030', 'big5'],
};

/** The start of a page, where its `html` element stands. Bytes. */
const startBytes = 4096;

/** The encodings of the language that a page says it is in; none where it says nothing or English. */
export function encodingsOfLanguage(bytes: Uint8Array): readonly string[] {
  const start = Buffer.from(bytes.subarray(0, startBytes)).toString('latin1');
  const language = /<html\b[^>]{0,500}?\slang\s*=\s*["']?([a-z]{2})\b/i.exec(start)?.[1]?.toLowerCase();
  return encodings[language ?? ''] ?? [];
}
