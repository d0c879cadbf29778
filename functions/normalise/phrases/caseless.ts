import { foldCase } from '../../core/characters.ts';

/**
 * Signs that part words: those of ASCII and Latin-1, of East Asia, the punctuation of Armenian, Hebrew, Arabic and the
 * scripts of India, and symbols.
 */
const apart =
  '\\0-@[-`{-©«-´¶-¹»-¿×÷\\u055d\\u0589\\u05be\\u060c\\u061b\\u061f\\u06d4\\u0964\\u0965\\u2000-\\u2bff\\u3000-\\u303f\\uff00-\\uff0f\\uff1a-\\uff20';
const written: Readonly<Record<string, string>> = {
  '[^\\p{L}]': `[${apart}]`,
  '\\P{L}': `[${apart}]`,
  '\\p{L}': `[^${apart}]`,
  '\\p{Nd}': '[\\d٠-٩۰-۹०-९০-৯๐-๙０-９]',
};

/** Classes, in which letters stay what they are, and escapes. */
const parts = /\[\^\\p\{L\}\]|\[(?:\\.|[^\]\\])*\]|\\[pP]\{L\}|\\p\{Nd\}|\\./g;
const escapesOrSigns = /\\(?:[pP]\{[^}]*\}|u[\da-f]{4}|.)|[^\\]+/gi;

/** An expression for which capitals are small letters; what it finds stands at the same place of the line. */
export interface Caseless {
  readonly test: (line: string) => boolean;
  /** The line without what it finds first. */
  readonly without: (line: string) => string;
}

/**
 * An expression for words of every script, in small letters or capitals. It reads the line in small letters: with the
 * flag `i`, engines compile every letter to a choice, which takes ten times as long. `\p{L}` is written as what is no
 * sign between words, and digits are those of the scripts that newspapers use, for the same reason.
 */
export function caseless(pattern: RegExp | string): Caseless {
  const expression = compileFolded(typeof pattern === 'string' ? pattern : pattern.source);
  return {
    test: (line) => expression.test(foldCase(line)),
    without: (line) => {
      const found = expression.exec(foldCase(line));
      return found === null ? line : line.slice(0, found.index) + line.slice(found.index + found[0].length);
    },
  };
}

/** The expression of `caseless`, for a line in small letters. */
export function compileFolded(source: string, flags = ''): RegExp {
  const small = source.replace(escapesOrSigns, (part) => (part.startsWith('\\') ? part : foldCase(part)));
  return new RegExp(plainly(small), `u${flags}`);
}

/** An expression that minds capitals, with its letters of any script written as `caseless` writes them. */
export const lettered = ({ source }: RegExp): RegExp => new RegExp(plainly(source), 'u');

const plainly = (source: string): string => source.replace(parts, (part) => written[part] ?? part);
