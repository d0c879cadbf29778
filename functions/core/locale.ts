import { remembered } from './dates/locale.ts';

/**
 * The canonical spelling of a BCP 47 tag (`VI-vn` becomes `vi-VN`), or undefined when it is none or says nothing (`und`).
 * Two-letter languages must be known to Intl, so that a country code such as `vn` is refused; of three-letter ones Intl
 * knows only a part.
 */
export function canonicalLanguage(tag: string): string | undefined {
  return tag.length > longestTag ? undefined : canonicalOf(tag);
}

/** RFC 5646 §4.4.1: no tag that means anything is longer. */
const longestTag = 35;

const canonicalOf = remembered((tag: string): string | undefined => {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return undefined;
  const locale = localeOf(tag);
  // `und`, as Drupal writes it, says that nobody knows; V8 has no language for it, whatever the type says.
  if (locale === undefined || locale.baseName.startsWith('und')) return undefined;
  const known = locale.language.length === 3 || languageNames().of(locale.language) !== undefined;
  return known ? locale.baseName : undefined;
}, 256);

/** A canonical tag without what goes without saying: `vi-VN` is `vi`, `pt-PT` stays. */
export const minimalLanguage = remembered((tag: string) => new Intl.Locale(tag).minimize().baseName, 256);

let names: Intl.DisplayNames | undefined;

/** Made when it is first asked: that takes longer than all other code here takes to load. */
const languageNames = (): Intl.DisplayNames => {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names;
};

/** The language most spoken in a country, by its ISO 3166 code: `vn` gives `vi`. Undefined when there is no such country. */
export function languageOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(code)) return undefined;
  const language = localeOf(`und-${code}`)?.maximize().language;
  return language === 'und' ? undefined : language;
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Whether this is the name of an IANA zone. Bare offsets are not: they know no summer time, and Node 20 not them. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
