import { bufferOf } from './buffers.ts';
import { decodeBig5 } from './charset-hong-kong.ts';
import { decodeKorean } from './charset-korean.ts';
import { decodeTcvn, decodeViscii, decodeVni, vietnameseEncodings } from './charset-vietnamese.ts';
import { normalForm } from './normal-form.ts';

/**
 * Labels that TextDecoder knows but that must not be used, or that it does not know but pages use. Undefined: as if
 * nothing had been declared. Sorted.
 */
const specialLabels = new Map<string, string | undefined>([
  ['cp936', 'gb18030'],
  ['cp949', 'euc-kr'],
  ['csviscii', vietnameseEncodings.viscii],
  ['gbk', 'gb18030'], // WHATWG Encoding §10.1.1: decoded as gb18030; Node 20 has a lesser table for the name gbk
  ['iso-8859-16', 'iso-8859-16'], // unknown to ICU
  ['replacement', undefined],
  ['tcvn', vietnameseEncodings.tcvn],
  ['tcvn-5712', vietnameseEncodings.tcvn],
  ['tcvn5712-1', vietnameseEncodings.tcvn],
  ['utf8mb4', 'utf-8'], // the name MySQL gives it ends up in pages
  ['viscii', vietnameseEncodings.viscii],
  ['x-user-defined', 'windows-1252'], // HTML §13.2.3.2, prescan
  ['x-viet-tcvn5712', vietnameseEncodings.tcvn],
  ['x-viet-vni', vietnameseEncodings.vni],
]);

/** The encoding a label stands for, as TextDecoder names it. Undefined for what is unknown or unsafe (UTF-7, HZ). */
export function encodingOf(label: string | undefined): string | undefined {
  const name =
    label
      ?.trim()
      .toLowerCase()
      .replace(/^["']|["']$/g, '') ?? '';
  if (name === '') return undefined;
  if (specialLabels.has(name)) return specialLabels.get(name);
  try {
    const { encoding } = new TextDecoder(name);
    return specialLabels.has(encoding) ? specialLabels.get(encoding) : encoding;
  } catch {
    return undefined;
  }
}

/** Bytes to text. Malformed sequences become U+FFFD; a BOM is not removed. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decode = decoders.get(encoding);
  return decode === undefined ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes) : decode(bytes);
}

/** Where TextDecoder alone would give different or lesser text. Sorted. */
const decoders = new Map<string, (bytes: Uint8Array) => string>([
  ['big5', decodeBig5],
  ['euc-kr', decodeKorean],
  ['iso-8859-16', decodeRomanian],
  ['viscii', decodeViscii],
  ['windows-1252', decodeWindows1252],
  ['windows-1258', decodeVietnamese],
  ['x-viet-tcvn5712', decodeTcvn],
  ['x-viet-vni', decodeVni],
]);

/** WHATWG Encoding, index windows-1252: 0x80 to 0x9F. The bytes it leaves undefined stay C1 controls. */
export const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20 decodes windows-1252 as ISO-8859-1 (nodejs/node#56542): quotes and dashes would become controls. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = bufferOf(bytes).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

/** windows-1258 writes tones as combining marks; every other source of Vietnamese has them composed. */
function decodeVietnamese(bytes: Uint8Array): string {
  return normalForm(new TextDecoder('windows-1258', { ignoreBOM: true }).decode(bytes));
}

/** WHATWG Encoding, index iso-8859-16: 0xA0 to 0xFF. */
const iso8859Part16 =
  '\xa0ĄąŁ€„Š§š©Ș«Ź\xadźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏ' +
  'ĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ';

function decodeRomanian(bytes: Uint8Array): string {
  const latin1 = bufferOf(bytes).toString('latin1');
  return latin1.replace(/[\xa0-\xff]/g, (sign) => iso8859Part16.charAt(sign.charCodeAt(0) - 0xa0));
}
