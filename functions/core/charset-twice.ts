import { isUtf8 } from 'node:buffer';
import { bufferOf } from './buffers.ts';
import { windows1252 } from './charset-decoders.ts';

const bytesOf = new Map([...windows1252].map((sign, at) => [sign, 0x80 + at] as const));

/** Runs of signs beyond ASCII that are looked at, how few decide, and how many of them may be what they seem. */
const most = 40;
const enough = 5;
const exceptions = 0.1;

/** Bytes that begin a letter of two bytes which is the first of a sequence, read byte by byte; looked for so often. */
const leadByte = 0xc3;
const mostLeads = 64;

/** Whether UTF-8 may be of a text that had been encoded before: nearly always not, which costs a look for one byte. */
export function mayBeTwice(bytes: Uint8Array): boolean {
  const buffer = bufferOf(bytes);
  let at = buffer.indexOf(leadByte);
  for (let looks = 0; at >= 0 && looks < mostLeads; looks += 1) {
    const second = buffer[at + 1] ?? 0;
    // Behind `Ã` or `ð` stands what one byte of a sequence was taken for: again no ASCII.
    if (second >= 0x82 && second <= 0xb4 && (buffer[at + 2] ?? 0) >= 0xc2) return true;
    at = buffer.indexOf(leadByte, at + 2);
  }
  return false;
}

/**
 * The text behind one that was taken for windows-1252 and encoded once more: `CafÃ©` said `Café`. Only where nearly all
 * that is not ASCII gives UTF-8 so, which no language does by chance; else the text itself, as browsers show it.
 */
export function encodedOnce(text: string): string {
  return isEncodedTwice(text) ? text.replace(beyondAscii, (run) => decodedRun(run) ?? run) : text;
}

const beyondAscii = /[^\0-\x7f]+/g;

function isEncodedTwice(text: string): boolean {
  let runs = 0;
  let wrong = 0;
  for (const [run] of text.matchAll(beyondAscii)) {
    runs += 1;
    if (decodedRun(run) === undefined) wrong += 1;
    // Most texts leave here, at their first or second letter.
    if (wrong > exceptions * Math.max(runs, enough)) return false;
    if (runs === most) break;
  }
  return runs >= enough;
}

/** Undefined where a run is no UTF-8 read byte by byte. A letter alone never is: it would begin a sequence. */
function decodedRun(run: string): string | undefined {
  if (run.length < 2 || !mayLead(run.charCodeAt(0))) return undefined;
  const bytes = Buffer.alloc(run.length);
  for (let at = 0; at < run.length; at += 1) {
    const byte = byteOf(run.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/** Unicode 15, table 3-7. */
const mayLead = (code: number): boolean => code >= 0xc2 && code <= 0xf4;

/** Some encoders take Latin-1 for what others take windows-1252. */
function byteOf(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  return code <= 0xff ? code : bytesOf.get(sign);
}
