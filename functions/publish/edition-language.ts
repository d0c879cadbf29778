import { canonicalLanguage } from '../core/locale.ts';

/**
 * The language of an Edition that takes these languages, beside that of what it takes from: the one that it names, else
 * none where it takes others only.
 */
export function editionLanguage(
  taken: readonly string[] | undefined,
  whole: string | undefined,
): string | undefined {
  if (taken === undefined || taken.some((language) => holds(language, whole))) return whole;
  const [only, ...others] = taken;
  return only === undefined || others.length > 0 ? undefined : canonicalLanguage(only);
}

/** RFC 4647 §3.3.1: `en` holds `en-GB`. */
const holds = (range: string, language: string | undefined): boolean =>
  language !== undefined && `${language}-`.toLowerCase().startsWith(`${range}-`.toLowerCase());
