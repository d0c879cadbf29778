import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../../../functions/normalise/metadata/language.ts';
import { goldenSites } from '../../../sites/golden-site.ts';
import { contentOf } from '../scene.ts';

const sites = goldenSites(new URL('../../../sites', import.meta.url).pathname);

describe('the language of a text', () => {
  it.each(sites.map(({ contains, language }) => [language, contains.join(' ')] as const))(
    '%s',
    (language, text) => {
      expect(languageOfText(text)).toBe(language.split('-')[0]);
    },
  );

  it('is unknown when there is too little', () => {
    expect(languageOfText('Ok, 17.')).toBeUndefined();
  });
});

describe('the language of a page', () => {
  it('is that of its text when the template says otherwise', () => {
    expect(
      contentOf({ head: '<title>Crane</title><meta property="og:locale" content="vi_VN">' }).language,
    ).toBe('en');
  });
});
