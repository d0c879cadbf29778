import { codeAt } from '../core/characters.ts';

/** No more of a name is read. Characters. */
const longestName = 300;

const gap = 1;
const end = 2;
const start = 3;
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

/** A name as codes, and where its words begin: its start counts as one, for phrases that begin with `^`. */
interface Spelt {
  readonly codes: Uint8Array;
  size: number;
  readonly words: Uint16Array;
  count: number;
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
  const spelt = createSpelt();
  return (name) => {
    spell(name, spelt);
    return meaningOf(spelt, trie);
  };
}

/** Of the longest name: a code for each character and a gap before it, start and end. */
function createSpelt(): Spelt {
  const size = longestName * 2 + 2;
  const codes = new Uint8Array(size + 1);
  codes[0] = start;
  return { codes, size: 0, words: new Uint16Array(size), count: 0 };
}

function meaningOf({ codes, size, words, count }: Spelt, { next, meaning, blocks }: Trie): number {
  let found = 0;
  let blocked = 0;
  for (let word = 0; word < count; word++) {
    const first = words[word] ?? 0;
    const counts = first >= blocked;
    for (let at = first, node = 0; at < size; at++) {
      node = next[node * width + (codes[at] ?? unknown)] ?? 0;
      if (node === 0) break;
      const after = codes[at + 1] ?? end;
      if (after > end) continue;
      if (counts) found |= meaning[node] ?? 0;
      if (blocks[node] === 1) blocked = at + 1;
    }
  }
  return found;
}

/** Writes a name as codes, with one gap between words; `aB` are two words, a number is one digit. */
function spell(name: string, into: Spelt): void {
  const { codes, words } = into;
  const length = Math.min(name.length, longestName);
  let size = 1;
  let count = 1;
  let before = 0;
  let isSpaced = true;
  for (let at = 0; at < length; at++) {
    const written = codeAt(name, at);
    const code = written < 128 ? (asciiCodes[written] ?? gap) : codeOfOther(written);
    if (code === gap) {
      if (!isSpaced) codes[size++] = gap;
      isSpaced = true;
      before = gap;
      continue;
    }
    if (code === digit && before === digit) continue;
    const isUpper = written >= 65 && written <= 90;
    if (isUpper && !isSpaced && (before === digit || before >= letterA)) {
      codes[size++] = gap;
      isSpaced = true;
    }
    if (isSpaced) words[count++] = size;
    codes[size++] = code;
    isSpaced = false;
    before = isUpper ? 0 : code;
  }
  if (codes[size - 1] === gap) size -= 1;
  codes[size++] = end;
  // Behind the end nothing follows.
  codes[size] = end;
  into.size = size;
  into.count = count;
}

/** Codes of ASCII, in which capitals are their letters. */
const asciiCodes = Uint8Array.from({ length: 128 }, (_, letter) => {
  const lower = letter >= 65 && letter <= 90 ? letter | 32 : letter;
  if (lower >= 97 && lower <= 122) return lower - 97 + letterA;
  return letter >= 48 && letter <= 57 ? digit : gap;
});

function codeOfOther(letter: number): number {
  if (letter < 0xc0) return gap;
  const other = others.indexOf(String.fromCharCode(letter));
  return other < 0 ? unknown : letterA + 26 + other;
}

function trieOf(phrases: readonly (readonly [string, number])[]): Trie {
  const nodes: Node[] = [createNode()];
  const spelt = createSpelt();
  for (const [pattern, meaning] of phrases) {
    for (const phrase of variantsOf(pattern)) {
      let node = nodes[0] as Node;
      for (const code of codesOf(phrase, spelt)) {
        const next = node.next[code] ?? createNode();
        if (node.next[code] === undefined) nodes.push(next);
        node.next[code] = next;
        node = next;
      }
      node.meaning |= meaning;
      if (meaning === 0) node.blocks = 1;
    }
  }
  return packed(nodes);
}

interface Node {
  readonly next: Node[];
  meaning: number;
  blocks: 0 | 1;
}

function createNode(): Node {
  return { next: [], meaning: 0, blocks: 0 };
}

/** In numbers, nodes that go on alike as one: a quarter of the table, which then stays near the processor. */
function packed(nodes: readonly Node[]): Trie {
  const numbers = new Map<Node, number>();
  const alike = new Map<string, number>();
  const rows: Node[] = [];
  // A node stands behind those that lead to it: read backwards, what it leads to has its number.
  for (const node of nodes.toReversed()) {
    let key = `${node.meaning} ${node.blocks}`;
    node.next.forEach((next, code) => {
      key += ` ${code}:${numbers.get(next)}`;
    });
    const number = alike.get(key) ?? rows.push(node);
    alike.set(key, number);
    numbers.set(node, number);
  }
  return tableOf(rows, numbers);
}

/** The root, which was numbered last, becomes 0, which also says that nothing follows: no phrase leads to it. */
function tableOf(rows: readonly Node[], numbers: ReadonlyMap<Node, number>): Trie {
  const size = rows.length;
  const place = (node: Node): number => (numbers.get(node) ?? 0) % size;
  const next = new Uint16Array(size * width);
  const meaning = new Int32Array(size);
  const blocks = new Uint8Array(size);
  for (const row of rows) {
    const at = place(row);
    meaning[at] = row.meaning;
    blocks[at] = row.blocks;
    row.next.forEach((to, code) => {
      next[at * width + code] = place(to);
    });
  }
  return { next, meaning, blocks };
}

function codesOf(phrase: string, spelt: Spelt): number[] {
  spell(phrase, spelt);
  const { codes, size } = spelt;
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
