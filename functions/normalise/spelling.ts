/** No more of a name is read. Characters. */
const longestName = 300;

const gap = 1;
const start = 2;
const end = 3;
const digit = 4;
const unknown = 5;
/** Codes of letters: `a` to `z`, then the few others that phrases have. */
const letterA = 6;
const others = 'éí';
const width = letterA + 26 + others.length;

/** A trie of phrases: for each node the next node by code, and what a phrase that ends there means. */
interface Trie {
  readonly next: Uint16Array;
  readonly meaning: Int32Array;
  /** 1 where a phrase ends that takes its words but the first away from other phrases. */
  readonly blocks: Uint8Array;
}

/**
 * Answers what a class or id name says: the meanings (bits) of all phrases that it holds as whole words. One look at each
 * character, whatever the number of phrases, and no memory of names: most are seen on one page only. A phrase without
 * meaning (0) takes its words, but the first, away from others.
 */
export function createSpelling(
  phrases: readonly (readonly [phrase: string, meaning: number])[],
): (name: string) => number {
  const trie = trieOf(phrases);
  const codes = new Uint8Array(longestName * 2 + 2);
  return (name) => meaningOf(codes, spell(name, codes), trie);
}

function meaningOf(codes: Uint8Array, size: number, trie: Trie): number {
  let found = 0;
  let blocked = 0;
  for (let first = 0; first < size; first++) {
    const before = first === 0 ? gap : codes[first - 1];
    if (before !== gap && before !== start) continue;
    const counts = first >= blocked;
    for (let at = first, node = 0; at < size; at++) {
      node = trie.next[node * width + (codes[at] ?? unknown)] ?? 0;
      if (node === 0) break;
      const after = codes[at + 1];
      if (at + 1 < size && after !== gap && after !== end) continue;
      if (counts) found |= trie.meaning[node] ?? 0;
      if (trie.blocks[node] === 1) blocked = at + 1;
    }
  }
  return found;
}

/** Writes a name as codes, with one gap between words; `aB` are two words, a number is one digit. Answers how many. */
function spell(name: string, into: Uint8Array): number {
  const length = Math.min(name.length, longestName);
  let size = 0;
  let before = 0;
  into[size++] = start;
  for (let at = 0; at < length; at++) {
    const written = name.charCodeAt(at);
    const isUpper = written >= 65 && written <= 90;
    const code = codeOf(written);
    if (code === digit && before === digit) continue;
    const isSpaced = into[size - 1] === gap || size === 1;
    if (code === gap) {
      if (!isSpaced) into[size++] = gap;
    } else {
      if (isUpper && !isSpaced && (before === digit || before >= letterA)) into[size++] = gap;
      into[size++] = code;
    }
    before = isUpper ? 0 : code;
  }
  if (into[size - 1] === gap) size -= 1;
  into[size++] = end;
  return size;
}

/** Codes of ASCII, in which capitals are their letters. */
const asciiCodes = Uint8Array.from({ length: 128 }, (_, letter) => {
  const lower = letter >= 65 && letter <= 90 ? letter | 32 : letter;
  if (lower >= 97 && lower <= 122) return lower - 97 + letterA;
  return letter >= 48 && letter <= 57 ? digit : gap;
});

function codeOf(letter: number): number {
  if (letter < 128) return asciiCodes[letter] ?? gap;
  if (letter < 0xc0) return gap;
  const other = others.indexOf(String.fromCharCode(letter));
  return other < 0 ? unknown : letterA + 26 + other;
}

function trieOf(phrases: readonly (readonly [string, number])[]): Trie {
  const nodes: number[][] = [[]];
  const meanings: number[] = [0];
  const blocks: number[] = [0];
  for (const [pattern, meaning] of phrases) {
    for (const phrase of variantsOf(pattern)) {
      let node = 0;
      for (const code of codesOf(phrase)) {
        const row = nodes[node] ?? [];
        node = row[code] ??= nodes.push([]) - 1;
      }
      meanings[node] = (meanings[node] ?? 0) | meaning;
      if (meaning === 0) blocks[node] = 1;
    }
  }
  const next = new Uint16Array(nodes.length * width);
  nodes.forEach((row, node) => {
    row.forEach((to, code) => {
      next[node * width + code] = to;
    });
  });
  return {
    next,
    meaning: Int32Array.from(nodes, (_, node) => meanings[node] ?? 0),
    blocks: Uint8Array.from(nodes, (_, node) => blocks[node] ?? 0),
  };
}

function codesOf(phrase: string): number[] {
  const codes = new Uint8Array(longestName);
  const size = spell(phrase, codes);
  return [...codes.subarray(phrase.startsWith('^') ? 0 : 1, phrase.endsWith('$') ? size : size - 1)];
}

/** All phrases that a pattern stands for: `side ?bars?` are four. */
function variantsOf(pattern: string): string[] {
  let variants = [''];
  for (const [, group, letter = '', optional] of pattern.matchAll(
    /(?:\(((?:[^()]|\([^()]*\)\??)*)\)|([^?]))(\?)?/g,
  )) {
    const choices = group === undefined ? [letter] : choicesOf(group);
    if (optional !== undefined) choices.push('');
    variants = variants.flatMap((variant) => choices.map((choice) => variant + choice));
  }
  return variants;
}

function choicesOf(group: string): string[] {
  const choices: string[] = [];
  for (const [choice] of group.matchAll(/(?:[^|()]|\([^()]*\)\??)+/g)) choices.push(...variantsOf(choice));
  return choices;
}
