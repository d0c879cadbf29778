import { type Block, textOfBlock } from '../../body/block.ts';
import { plainLetters } from '../spelled-out.ts';

/** Shorter paragraphs may be the byline itself, or a heading. Characters. */
const shortestParagraph = 90;
/** No more of a text is searched: longer ones are no articles, and each name on the page is looked for. Characters. */
const longestStory = 60_000;

/** What the text of an article tells about words and names beside it. */
export interface Story {
  /** Whether it has such a word in small letters: `Ni Ann Quay` opens with a preposition where the text has `ni`. */
  readonly hasSmall: (word: string) => boolean;
  /** Whether it speaks of what bears such a name, in any case: who writes is hardly ever named, of whom and where she writes is. */
  readonly speaksOf: (name: string) => boolean;
  /** Whether a text is the name of the paper, as it stands behind those of its people. */
  readonly isPaper: (text: string) => boolean;
}

/** The paragraphs are put together once something is asked. */
export function storyOf(blocks: readonly Block[], sites: readonly string[]): Story {
  let known: string | undefined;
  const text = (): string => {
    known ??= ` ${blocks
      .map(textOfBlock)
      .filter(({ length }) => length >= shortestParagraph)
      .join(' ')
      .slice(0, longestStory)} `;
    return known;
  };
  return {
    isPaper: (text) => text !== '' && sites.some((site) => plainLetters(site) === plainLetters(text)),
    hasSmall: (word) => word !== '' && holdsWord(text(), word.toLowerCase()),
    speaksOf: (name) => {
      const stems = name.split(' ').map(stemOf);
      return stems.every((stem) => text().includes(` ${stem}`)) && holdsRow(text(), stems);
    },
  };
}

/** Letters that stay when a name is inflected: all but the last two, of short words in Latin letters and the like four. */
const stemOf = (word: string): string =>
  word.length > 5 || !cased.test(word) ? word.slice(0, Math.max(2, word.length - 2)) : word.slice(0, 4);
const cased = /^\p{Lu}/u;

const letters = /[\p{L}\p{M}]/u;

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letters.test(text[at - 1] ?? ' ') && !letters.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}

/** Whether words that begin so stand one behind another. */
function holdsRow(text: string, [first = '', ...others]: readonly string[]): boolean {
  for (let at = text.indexOf(` ${first}`); at >= 0; at = text.indexOf(` ${first}`, at + 1)) {
    const words = text.slice(at + 1, at + 80).split(' ', others.length + 1);
    if (others.every((stem, index) => words[index + 1]?.startsWith(stem))) return true;
  }
  return false;
}
