import { describe, expect, it } from 'vitest';
import { decodeKorean } from '../../../functions/core/charset-korean.ts';

const decode = (...bytes: number[]) => decodeKorean(Uint8Array.from(bytes));

describe('decodeKorean', () => {
  it.each([
    ['first', [0x81, 0x41], '갂'],
    ['last-of-a-row', [0x81, 0xfe], '괓'],
    ['before-the-standard', [0xa0, 0xfe], '좤'],
    ['beside-the-standard', [0xa1, 0x41], '좥'],
    ['common-one', [0x8c, 0x63], '똠'],
    ['last', [0xc6, 0x52], '힣'],
  ])('knows the syllables of windows-949 that EUC-KR lacks: %s', (_name, bytes, syllable) => {
    expect(decode(...bytes)).toBe(syllable);
  });

  it('leaves those of EUC-KR, ASCII and hanja to the platform', () => {
    expect(decode(0xb0, 0xa1, 0x61, 0xc8, 0xfe, 0xca, 0xa1)).toBe('가a힝伽');
  });

  it('knows the signs that came to the standard later', () => {
    expect(decode(0xa2, 0xe6, 0xa2, 0xe7)).toBe('€®');
  });

  it('is not confused by what stands for a syllable meanwhile', () => {
    expect(decode(0x1a, 0x1a, 0x81, 0x41, 0x1a)).toBe('  갂 ');
  });

  it('makes replacement characters of what is neither', () => {
    expect(decode(0xc6, 0x53)).toContain('\ufffd');
    expect(decode(0x61, 0x81)).toMatch(/^a./);
  });
});
