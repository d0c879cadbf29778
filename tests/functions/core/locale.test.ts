import { describe, expect, it } from 'vitest';
import { canonicalLanguage, isTimeZone, languageOfCountry } from '../../../functions/core/locale.ts';

describe('canonicalLanguage', () => {
  it.each([
    ['vi', 'vi'],
    ['VI-vn', 'vi-VN'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['tyz', 'tyz'],
  ])('spells %s as %s', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
  });

  it.each(['vn', 'xx', 'english', 'en_US', '', 'vi-', 'x-private', 'vi-u-ca-buddhist-', 'und', 'UND-vn'])(
    'refuses %j',
    (tag) => {
      expect(canonicalLanguage(tag)).toBeUndefined();
    },
  );
});

describe('languageOfCountry', () => {
  it.each([
    ['vn', 'vi'],
    ['JP', 'ja'],
    ['cn', 'zh'],
    ['kr', 'ko'],
  ])('knows that %s speaks %s', (country, language) => {
    expect(languageOfCountry(country)).toBe(language);
  });

  it.each(['', 'vie', '1', 'english'])('knows nothing of %j', (code) => {
    expect(languageOfCountry(code)).toBeUndefined();
  });
});

describe('isTimeZone', () => {
  it.each(['Asia/Ho_Chi_Minh', 'UTC', 'America/Argentina/Buenos_Aires'])('takes %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['+07:00', 'Asia/Hanoi', 'GMT+7', '', ' UTC'])('refuses %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
