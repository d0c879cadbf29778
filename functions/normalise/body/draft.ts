import type { Element } from 'domhandler';
import { pathOf } from '../../html/tree.ts';
import { rolesOf } from '../vocabulary.ts';
import type { Block } from './block.ts';
import type { Reading } from './boilerplate.ts';
import { buildBlocks } from './build.ts';
import { withoutCards } from './cards.ts';
import { type BodyChoice, chooseBody } from './choose.ts';
import { pruneBody } from './prune.ts';
import type { BuildContext } from './sink.ts';

/** The blocks of the page's body before any pass, and the elements they come from. */
export interface RawBody {
  readonly blocks: readonly Block[];
  readonly parts: readonly Element[];
  readonly why: string;
  /** Where it stands when it is not of the elements: in which script, under which names. */
  readonly origin?: string;
}

/**
 * Reads the body: the elements a site file selects, else those at the `places` where another page of the same article has
 * its body, else those that are chosen.
 */
export function readBody(
  reading: Reading,
  base: string,
  headline: number | undefined,
  selected: readonly Element[] = [],
  places: readonly string[] = [],
): RawBody | undefined {
  const isSelected = selected.length > 0;
  const beside = isSelected ? reading : withoutCards(reading, headline);
  const choice = isSelected
    ? { parts: selected, why: 'selected by the site file' }
    : (bodyAt(reading, places) ?? chooseBody(beside));
  if (choice === undefined) return undefined;
  const pruned = isSelected ? reading : pruneBody(beside, choice.parts, headline);
  const blocks = buildBlocks(choice.parts, contextOf(pruned, base));
  return { blocks, parts: choice.parts, why: choice.why };
}

function bodyAt({ outline, dropped, text }: Reading, places: readonly string[]): BodyChoice | undefined {
  if (places.length === 0) return undefined;
  const parts: Element[] = [];
  for (let i = 0; i < outline.elements.length; i++) {
    const element = outline.elements[i] as Element;
    if (dropped[i] === 1 || (text[i] ?? 0) === 0 || !places.includes(pathOf(element))) continue;
    parts.push(element);
    i = (outline.end[i] ?? i + 1) - 1;
  }
  return parts.length === 0 ? undefined : { parts, why: 'stands where the first page has its body' };
}

/** To build what a reading says of a page: what is boilerplate there, and what was found out about names. */
export function contextOf({ outline, dropped }: Reading, base: string): BuildContext {
  return {
    base,
    skip: (element) => {
      const index = outline.indexOf.get(element);
      return index !== undefined && dropped[index] === 1;
    },
    rolesOf: (element) => {
      const index = outline.indexOf.get(element);
      return index === undefined ? rolesOf(element) : (outline.roles[index] ?? 0);
    },
  };
}
