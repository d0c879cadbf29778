import { bufferOf } from './buffers.ts';
import { decodeAs } from './charset-decoders.ts';
import { plausibilityOf } from './charset-plausibility.ts';

/** ESC $ @ and ESC $ B: JIS X 0208 follows, until another escape. RFC 1468. */
const escapes = ['\x1b$B', '\x1b$@'];

/** Bytes that are looked at, and kana that make sure: no Japanese sentence is without, and no trick has them. */
const sampleBytes = 64 * 1024;
const enoughKana = 8;
const plausible = 0.7;

/** Whether ASCII bytes hide Japanese text. Escape sequences that give anything else are left as they are. */
export function isEscapedJapanese(bytes: Uint8Array): boolean {
  const all = bufferOf(bytes);
  const at = Math.min(
    ...escapes.map((start) => all.indexOf(start, 0, 'latin1')).filter((found) => found >= 0),
  );
  if (!Number.isFinite(at)) return false;
  const text = decodeAs('iso-2022-jp', all.subarray(at, at + sampleBytes)).replace(/\ufffd+$/, '');
  const kana = text.match(/[\u3041-\u30fa]/g)?.length ?? 0;
  return kana >= enoughKana && plausibilityOf(text) > plausible;
}
