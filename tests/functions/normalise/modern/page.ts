import { type Language, prose } from './prose.ts';

/** A page as a publisher of today would build it, and the lines of its article. */
export interface ModernPage {
  /** What is hard about it. */
  readonly name: string;
  readonly html: string;
  /** The text, line by line. */
  readonly lines: readonly string[];
}

interface Description {
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  readonly head?: string;
  /** The page's body; `$1` to `$4` stand for the paragraphs of the language. */
  readonly body: string;
  /** Lines in order; `$1` to `$4` likewise. Only the four paragraphs when left out. */
  readonly lines?: readonly string[];
}

/** Fills in the paragraphs. Marks inside a paragraph are not touched. */
export function modernPage({ name, language, title, head = '', body, lines }: Description): ModernPage {
  const fill = (text: string): string =>
    text.replace(/\$([1-4])/g, (_, digit: string) => prose[language][Number(digit) - 1] ?? '');
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><meta property="og:title" content="${title}">${head}</head><body>${fill(body)}</body></html>`;
  return { name, html, lines: (lines ?? ['$1', '$2', '$3', '$4']).map(fill) };
}
