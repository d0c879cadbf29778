import type { Element } from 'domhandler';
import type { DateContext } from '../../core/dates/reading.ts';
import type { PassRecord } from '../../core/trace.ts';
import { pathOf } from '../../html/tree.ts';
import type { Block } from '../body/block.ts';

/** The Body while passes work on it, with what they may ask of the page. */
export interface Draft {
  blocks: readonly Block[];
  readonly title: string;
  /** Names that metadata gives as authors. */
  readonly authors: readonly string[];
  /** What dates are told in and counted from: the declared language, the time of the fetch. */
  readonly dates?: DateContext;
  readonly records: PassRecord[];
  /** Lines that a pass recognised as the byline and took out. */
  readonly bylines: string[];
}

/** One named change to the Draft. */
export interface Pass {
  readonly name: string;
  run(draft: Draft): void;
}

/** Notes what a pass did; elements are named by path, never by their text. */
export function record(
  draft: Draft,
  pass: string,
  block: Block,
  action: PassRecord['action'],
  why: string,
): void {
  draft.records.push({ pass, element: nameOf(block), action, why });
}

function nameOf(block: Block): string {
  const origin: Element | undefined = block.origin;
  return origin === undefined ? block.kind : pathOf(origin);
}

/** Removes the top-level blocks for which `judge` gives a reason. */
export function removeWhere(
  draft: Draft,
  pass: string,
  judge: (block: Block, index: number) => string | undefined,
): void {
  const { blocks } = draft;
  // The same blocks stay the same list: what nothing was taken from is not measured again.
  let kept: Block[] | undefined;
  blocks.forEach((block, index) => {
    const why = judge(block, index);
    if (why === undefined) {
      kept?.push(block);
      return;
    }
    record(draft, pass, block, 'removed', why);
    kept ??= blocks.slice(0, index);
  });
  if (kept !== undefined) draft.blocks = kept;
}
