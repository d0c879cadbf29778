import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../../../functions/normalise/metadata/language.ts';
import { goldenSites } from '../../../sites/golden-site.ts';
import { normalised } from '../pages.ts';
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

  it('is the declared one where a text cannot be told from its neighbours', () => {
    const page = (language: string): string =>
      `<html lang="${language}"><title>Guindastre</title><article><h1>Guindastre</h1><p>${'O guindastre que levaba corenta anos para cargar os barcos caeu con vento que veu por mar, e a xente que vive por aquí non lembra outro como el, que era o mellor para todos. '.repeat(4)}</p></article></html>`;
    expect(normalised(page('gl')).content?.language).toBe('gl');
  });
});
