/**
 * Remembers what was computed of the last texts: a page says its author and title in many places. What is kept is a copy
 * of a text, since a part of a page keeps the whole page in memory; beyond `limit` all is forgotten.
 */
export function rememberedText<T extends object | boolean>(
  compute: (text: string) => T,
  limit = 64,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    const value = compute(copy);
    if (known.size >= limit) known.clear();
    known.set(copy, value);
    return value;
  };
}
