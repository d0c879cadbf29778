import { lengthOf } from '../body/block.ts';
import { byline } from './byline.ts';
import { captions } from './captions.ts';
import { echo } from './echo.ts';
import { empty } from './empty.ts';
import { headline } from './headline.ts';
import { hollowHeadings } from './hollow-headings.ts';
import { pager } from './pager.ts';
import { paperName } from './paper-prefix.ts';
import type { Draft, Pass } from './pass.ts';
import { related } from './related.ts';
import { signature } from './signature.ts';
import { tail } from './tail.ts';
import { trailing } from './trailing.ts';
import { wording } from './wording.ts';

/** All passes over the Body, in the order in which they run. */
export const passes: readonly Pass[] = [
  empty,
  headline,
  captions,
  pager,
  echo,
  tail,
  wording,
  related,
  byline,
  signature,
  hollowHeadings,
  trailing,
  empty,
];

/** Passes over the Body once the lead stands on top of it. */
export const finishingPasses: readonly Pass[] = [paperName];

/** A pass that leaves less than this share of the text took too much: the Body before it comes back. */
const leastLeft = 0.5;

/** Runs the passes; each may prune, none may hollow out. */
export function runPasses(draft: Draft, chosen: readonly Pass[] = passes): void {
  for (const pass of chosen) {
    const before = draft.blocks;
    pass.run(draft);
    if (draft.blocks === before || lengthOf(draft.blocks) >= lengthOf(before) * leastLeft) continue;
    draft.blocks = before;
    draft.records.push({
      pass: pass.name,
      element: 'body',
      action: 'restored',
      why: 'too little text would be left',
    });
  }
}
