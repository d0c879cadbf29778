import { describe, expect, it } from 'vitest';
import { isBinary } from '../../../functions/scrape/sniff.ts';

const html =
  '<!doctype html><html><head><title>Chợ hoa ven sông</title></head><body><p>Tết</p></body></html>';

describe('isBinary', () => {
  it.each([
    ['utf-8', Buffer.from(html)],
    ['utf-16-without-a-mark', Buffer.from(html, 'utf16le')],
    ['utf-16-big-without-a-mark', Buffer.from(html, 'utf16le').swap16()],
    ['utf-16-with-a-mark', Buffer.from(`\ufeff${html}`, 'utf16le')],
    ['stray-nuls', Buffer.from(html.replace('T', '\0').repeat(3))],
  ])('lets text pass: %s', (_name, bytes) => {
    expect(isBinary(bytes)).toBe(false);
  });

  it.each([
    ['pdf', Buffer.from('%PDF-1.7')],
    ['nuls', Buffer.alloc(64)],
    ['noise', Buffer.from(Array.from({ length: 600 }, (_, index) => ((index + 1) * 7_919) % 256 || 1))],
    ['numbers', Buffer.from(Float64Array.from({ length: 64 }, (_, index) => index).buffer)],
  ])('keeps what is none: %s', (_name, bytes) => {
    expect(isBinary(bytes)).toBe(true);
  });
});
