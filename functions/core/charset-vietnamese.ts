import { bufferOf } from './buffers.ts';
import { normalForm } from './normal-form.ts';

/**
 * Vietnamese before Unicode, as papers of the nineties and their archives have it. Fonts drew it, so pages declare any
 * charset or none, and name the font.
 */
export const vietnameseEncodings = { tcvn: 'x-viet-tcvn5712', viscii: 'viscii', vni: 'x-viet-vni' } as const;

/** TCVN 5712:1993, VN2; the fonts named `.Vn…` (TCVN3, ABC) have a part of it. 0x80 to 0xFF. */
const tcvn = [
  ...'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\xa0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ',
  ...'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ',
];

/** RFC 1456. 0x80 to 0xFF; six capitals took the place of controls. */
const viscii = [
  ...'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ',
  ...'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ',
];
const visciiControls = new Map([
  ['\x02', 'Ẳ'],
  ['\x05', 'Ẵ'],
  ['\x06', 'Ẫ'],
  ['\x14', 'Ỷ'],
  ['\x19', 'Ỹ'],
  ['\x1e', 'Ỵ'],
]);

/** VNI writes a vowel and its marks as two letters of Latin-1. Sorted by mark. */
const vniMarks = new Map([
  ['ù', '\u0301'], ['ø', '\u0300'], ['û', '\u0309'], ['õ', '\u0303'], ['ï', '\u0323'],
  ['â', '\u0302'], ['á', '\u0302\u0301'], ['à', '\u0302\u0300'], ['å', '\u0302\u0309'], ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'], ['é', '\u0306\u0301'], ['è', '\u0306\u0300'], ['ú', '\u0306\u0309'], ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]); // biome-ignore format: a table
const vniLetters = new Map([
  ['ô', 'ơ'], ['ö', 'ư'], ['ñ', 'đ'], ['í', 'í'], ['ì', 'ì'], ['æ', 'ỉ'], ['ó', 'ĩ'], ['ò', 'ị'], ['î', 'ỵ'],
]); // biome-ignore format: a table
const vniSyllable = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/gi;

export const decodeTcvn = (bytes: Uint8Array): string =>
  normalForm(latin1(bytes).replace(/[\x80-\xff]/g, (sign) => tcvn[sign.charCodeAt(0) - 0x80] ?? sign));

export const decodeViscii = (bytes: Uint8Array): string =>
  latin1(bytes)
    .replace(/[\x80-\xff]/g, (sign) => viscii[sign.charCodeAt(0) - 0x80] ?? sign)
    .replace(/[\x02\x05\x06\x14\x19\x1e]/g, (sign) => visciiControls.get(sign) ?? sign);

export const decodeVni = (bytes: Uint8Array): string =>
  normalForm(
    latin1(bytes).replace(vniSyllable, (syllable, vowel: string | undefined, mark: string | undefined) =>
      vowel === undefined || mark === undefined
        ? letter(syllable)
        : letter(vowel) + (vniMarks.get(mark.toLowerCase()) ?? mark),
    ),
  );

function letter(sign: string): string {
  const lower = sign.toLowerCase();
  const known = vniLetters.get(lower) ?? lower;
  return lower === sign ? known : known.toUpperCase();
}

const latin1 = (bytes: Uint8Array): string => bufferOf(bytes).toString('latin1');

/** Bytes in which a page names its fonts. */
const startBytes = 65_536;

/** The encodings of the fonts that a page names: `.VnTime`, `VNI-Times`. */
export function encodingsOfFonts(bytes: Uint8Array): readonly string[] {
  const start = latin1(bytes.subarray(0, startBytes));
  const names = (font: string) =>
    new RegExp(`(?:face|font-family)\\s{0,3}[=:]\\s{0,3}["']?${font}`, 'i').test(start);
  return [
    ...(names('\\.vn[a-z]') ? [vietnameseEncodings.tcvn] : []),
    ...(names('vni-') ? [vietnameseEncodings.vni] : []),
  ];
}
