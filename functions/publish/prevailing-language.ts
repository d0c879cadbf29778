import type { Entry } from '../core/feed.ts';

/** RFC 5646 §2.2.1: what a tag says first. */
const primary = (tag: string): string => tag.split('-')[0] ?? tag;

/**
 * The language of more than half of these Entries, for a Feed of which nobody says one; without what only some of them
 * say, such as a region. Undefined when there is none.
 */
export function prevailingLanguage(entries: readonly Entry[]): string | undefined {
  const tags = entries.flatMap(({ language }) => (language === undefined ? [] : [language]));
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(primary(tag), (counts.get(primary(tag)) ?? 0) + 1);
  const [most] = [...counts].find(([, count]) => 2 * count > entries.length) ?? [];
  const [tag, ...others] = new Set(tags.filter((one) => primary(one) === most));
  return others.length === 0 ? tag : most;
}
