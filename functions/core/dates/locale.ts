/**
 * A cache that hostile input cannot grow: beyond `limit` the oldest leaves. What is computed depends on the key alone,
 * so a miss costs time and nothing else.
 */
export function remembered<T, K = string>(compute: (key: K) => T, limit = 64): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    const value = compute(key);
    if (known.size >= limit) for (const oldest of known.keys()) if (known.delete(oldest)) break;
    known.set(key, value);
    return value;
  };
}

/**
 * A BCP 47 tag as Intl takes it, without extensions, or undefined when Intl knows nothing of its language. `vi_VN`, as
 * `og:locale` has it, is understood.
 */
export const knownLocale = remembered((tag: string): string | undefined => {
  try {
    const { baseName } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    return Intl.DateTimeFormat.supportedLocalesOf(baseName).length > 0 ? baseName : undefined;
  } catch {
    return undefined;
  }
}, 512);

/** Language and region subtags; the region only where the tag has one. */
export const subtagsOf = remembered(
  (tag: string): { readonly language: string; readonly region?: string } | undefined => {
    try {
      const { language, region } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
      return region === undefined ? { language } : { language, region };
    } catch {
      return undefined;
    }
  },
  512,
);

/** A formatter for words of a locale: UTC, ASCII digits, the calendar given. */
export function formatterOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  calendar = 'gregory',
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', numberingSystem: 'latn', calendar, ...options });
}
