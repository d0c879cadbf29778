/** Tells whether path and query of a URL match one of these globs. */
export type UrlTest = (url: string) => boolean;

/** Globs over path and query in which `*` stands for anything, and the rest for itself. Linear in pattern and URL. */
export function matcherOf(patterns: readonly string[]): UrlTest {
  const split = patterns.map((pattern) => pattern.split('*'));
  return (href) => {
    const { pathname, search } = new URL(href);
    return split.some((parts) => matches(parts, pathname + search));
  };
}

/** Each part is taken where it first occurs: what stands between two stars has no better place. */
function matches(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
