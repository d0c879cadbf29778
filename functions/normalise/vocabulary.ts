import type { Element } from 'domhandler';
import { codeAt } from '../core/characters.ts';
import { classOf, idOf, isMarked } from '../html/marked.ts';
import { componentAttributes, marks } from '../html/marks.ts';
import { misleading, phrases } from './role-phrases.ts';
import { createSpelling } from './spelling.ts';

/** What class and id names can say of an element, as bits. */
export const roles = {
  ad: 1,
  author: 2,
  body: 4,
  caption: 8,
  comment: 16,
  date: 32,
  hidden: 64,
  lead: 128,
  navigation: 256,
  newsletter: 512,
  related: 1024,
  share: 2048,
  sidebar: 4096,
  tags: 8192,
  title: 16_384,
  tools: 32_768,
  credit: 65_536,
  authorBox: 131_072,
  footer: 262_144,
  teaser: 524_288,
  box: 1_048_576,
  overlay: 2_097_152,
  player: 4_194_304,
} as const;

export type Role = keyof typeof roles;

/** Says what a name of an element means, as bits of `roles`. */
export type Naming = (name: string) => number;

let learnt: Naming | undefined;

/** Learns the phrases with the first page, not when the code is loaded: a function that starts cold waits for that. */
const spelling: Naming = (name) => {
  learnt ??= createSpelling([
    ...phrases.flatMap(([role, names]) => names.map((name) => [name, roles[role]] as const)),
    ...misleading.map((name) => [name, 0] as const),
  ]);
  return learnt(name);
};

/** A power of two; the pages of news sites hold some 150 names of classes. */
const slots = 128;

/**
 * Reads most names once: elements share those of their classes. For one page; what it knows goes with it. One place for
 * each name, which the next one there takes: in a map, each text would be hashed to the last letter.
 */
export function createNaming(): Naming {
  const names = new Array<string>(slots).fill('');
  const meanings = new Int32Array(slots);
  return (name) => {
    const slot = slotOf(name);
    if (names[slot] !== name) {
      names[slot] = name;
      meanings[slot] = spelling(name);
    }
    return meanings[slot] ?? 0;
  };
}

/** By the length and three letters. The empty name, which means nothing, is at the first place. */
function slotOf(name: string): number {
  const { length } = name;
  if (length === 0) return 0;
  const letters = codeAt(name, 0) ^ (codeAt(name, length >> 1) * 3) ^ (codeAt(name, length - 1) * 7);
  return (letters ^ (length * 31)) & (slots - 1);
}

/** The first of these attributes names the component. */
function componentOf(element: Element): string | undefined {
  if (!isMarked(element, marks.component)) return undefined;
  for (const name of componentAttributes)
    if (element.attribs[name] !== undefined) return element.attribs[name];
  return undefined;
}

/** Roles (bits of `roles`) that class, id and component of an element suggest; 0 for none. */
export function rolesOf(element: Element, naming = spelling): number {
  const className = classOf(element);
  const id = idOf(element);
  const component = componentOf(element);
  return (
    (className === undefined ? 0 : naming(className)) |
    // An id is that of one element.
    (id === undefined ? 0 : spelling(id)) |
    (component === undefined ? 0 : naming(component))
  );
}
