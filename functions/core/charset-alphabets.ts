/**
 * Letters beyond ASCII of languages that are written in Latin script, lower case, as their orthographies define them.
 * A text decoded right fits one of these rows; decoded wrong it needs letters of three. Sorted by language.
 */
export const latinAlphabets: readonly (readonly [language: string, letters: string])[] = [
  ['ca', 'àçèéíïòóúü'],
  ['cs', 'áčďéěíňóřšťúůýž'],
  ['da', 'æøåé'],
  ['de', 'äöüßéà'],
  ['eo', 'ĉĝĥĵŝŭ'],
  ['es', 'áéíñóúü'],
  ['et', 'äõöüšž'],
  ['fi', 'äöåšž'],
  ['fr', 'àâæçèéêëîïôœùûüÿ'],
  ['hr', 'čćđšž'],
  ['hu', 'áéíóöőúüű'],
  ['is', 'áðéíóúýþæö'],
  ['it', 'àèéìíîòóùú'],
  ['lt', 'ąčęėįšųūž'],
  ['lv', 'āčēģīķļņšūž'],
  ['mt', 'ċġħżàèìòù'],
  ['nl', 'áéëïóöüèê'],
  ['pl', 'ąćęłńóśźż'],
  ['pt', 'àáâãçéêíóôõúü'],
  ['ro', 'ăâîșşțţ'],
  ['sk', 'áäčďéíĺľňóôŕšťúýž'],
  ['sl', 'čšž'],
  ['sq', 'çë'],
  ['sv', 'åäöé'],
  ['tr', 'çğıi̇öşüâîû'],
  ['vi', vietnamese()],
];

/** Vowels with their marks in all tones, and đ. */
function vietnamese(): string {
  const vowels = [...'aăâeêioôơuưy'];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  return `đ${vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).join('')}`;
}

/**
 * The commonest signs of scripts whose wrong decodings are made of rare ones, and the share of all signs that marks a
 * good text. Counted on the translations of free software, where running text has half as much again or more.
 */
export const commonSigns = {
  arabic: { signs: 'اليمنتروبدعسهف', enough: 0.5 },
  cyrillic: { signs: 'аеиносртвлкії', enough: 0.5 },
  greek: { signs: 'αοιετσνηυρκπμλςίόά', enough: 0.5 },
  /** Function words, endings and words of the news: simplified, traditional and Japanese. */
  han: {
    signs:
      '的一是不了在人有我他這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發後后作里裡' +
      '用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實日' +
      '者新市民政府党委員员会議议首相社長长万月二三四五六七八九十県東京電电关関问問題题記记報报業业区區高公司场場全合最今入第目外名間间',
    enough: 0.2,
  },
  hangul: {
    signs:
      '이다는에의을가를로하고한은지사도서기인대일자정시리어그나있전수들아해과원장부보라만국제여년상공주관구성으',
    enough: 0.25,
  },
  hebrew: { signs: 'יוהלאתרבמשנ', enough: 0.5 },
  thai: { signs: 'านรกอเงมยลวดทสตคะปแบหไจ', enough: 0.6 },
} as const;
