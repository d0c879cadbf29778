import type { Element } from 'domhandler';
import type { Block } from './block.ts';
import type { Reading } from './boilerplate.ts';
import { buildBlocks } from './build.ts';
import { chooseBody } from './choose.ts';
import { pruneBody } from './prune.ts';

/** The blocks of the page's body before any pass, and the elements they come from. */
export interface RawBody {
  readonly blocks: readonly Block[];
  readonly parts: readonly Element[];
  readonly why: string;
}

/** Reads the body: the elements a site file selects, else those that are chosen. */
export function readBody(
  reading: Reading,
  base: string,
  headline: number | undefined,
  selected: readonly Element[] = [],
): RawBody | undefined {
  const choice =
    selected.length > 0 ? { parts: selected, why: 'selected by the site file' } : chooseBody(reading);
  if (choice === undefined) return undefined;
  const pruned = selected.length > 0 ? reading : pruneBody(reading, choice.parts, headline);
  const blocks = buildBlocks(choice.parts, { base, skip: skipDropped(pruned) });
  return { blocks, parts: choice.parts, why: choice.why };
}

/** Whether an element was marked as boilerplate. */
export function skipDropped(reading: Reading): (element: Element) => boolean {
  return (element) => {
    const index = reading.outline.indexOf.get(element);
    return index !== undefined && reading.dropped[index] === 1;
  };
}
