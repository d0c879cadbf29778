import { normalForm } from '../../../functions/core/normal-form.ts';

/** Breaks text into lines of at most `width` characters at spaces; a longer word keeps its own line. */
export function wrapText(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lengthOf(indent + longer) > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, indent + line];
}

/** At most `width` characters; what was cut is marked. */
export function clip(text: string, width: number): string {
  const characters = [...normalForm(text).replace(/\s+/g, ' ')];
  return characters.length <= width ? characters.join('') : `${characters.slice(0, width - 1).join('')}…`;
}

/** Characters as a reader counts them, near enough for columns: code points after composition. */
const lengthOf = (text: string): number => [...normalForm(text)].length;
