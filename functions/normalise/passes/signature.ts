import { filter, flatMap, map } from '../../core/lists.ts';
import type { Block, Paragraph } from '../body/block.ts';
import { textOfBlock } from '../body/block.ts';
import { namesOf } from '../metadata/bylines.ts';
import { isOrganisation } from '../metadata/organisations.ts';
import { deskBefore, remark } from '../metadata/signed-authors.ts';
import { wordsOf } from '../words.ts';
import { type Draft, type Pass, record } from './pass.ts';

/** `（A）`, `(Ann Quay)` at the end of a paragraph, alone in it or behind its last sentence. */
const bracketed = /[（(【]([^（）()【】]{2,50})[）)】]\s?[。.]?$/u;
const bracket = /[）)】]/;
const endOfSentence = /[.!?…。！？”"»」』）]\s?$/u;
/** Blocks from the end among which texts are signed. */
const reach = 3;

/** Takes the name with which a text is signed, in brackets, off its end; it goes to the authors. */
export const signature: Pass = {
  name: 'signature',
  run(draft) {
    const spoken = filter(draft.blocks, (block) => textOfBlock(block) !== '').slice(-reach);
    for (const block of spoken.reverse()) {
      if (block.kind !== 'paragraph') return;
      const signed = signatureOf(block, draft, block === spoken[0]);
      if (signed !== undefined) return take(draft, block, signed);
    }
  },
};

interface Signature {
  readonly names: string;
  /** What stays of the paragraph. */
  readonly rest: string;
}

/** A line of its own may name anybody; behind a sentence, the last of the text and a known author only, or Japanese. */
function signatureOf(block: Paragraph, { authors }: Draft, isLast: boolean): Signature | undefined {
  const ending = block.text.slice(-60);
  const match = bracket.test(ending.slice(-3)) ? bracketed.exec(ending) : null;
  const inner = match?.[1]?.trim().replace(deskBefore, '').split('・').at(-1);
  if (match === null || inner === undefined) return undefined;
  const rest = block.text.slice(0, -match[0].length).trimEnd();
  const known = new Set(map(authors, squeezed));
  const names = namesOf(inner);
  if (names.length === 0) return undefined;
  const isKnown = names.every((name) => known.has(squeezed(name)));
  if (rest === '') return isKnown || names.every(isFullName) ? { names: names.join(', '), rest } : undefined;
  if (!isLast || !endOfSentence.test(rest)) return undefined;
  return isKnown || (japanese.test(match[0]) && names.every(isFullName))
    ? { names: names.join(', '), rest }
    : undefined;
}

const squeezed = (name: string): string => wordsOf(name).replaceAll(' ', '');

const japanese = /^[（【]/u;
const latinName = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}.'’-]*){1,3}$/u;
const signs = /^\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,6}$/u;

const isFullName = (name: string): boolean =>
  (latinName.test(name) || (signs.test(name.replace(/\s/g, '')) && !remark.test(name))) &&
  !isOrganisation(name);

function take(draft: Draft, block: Paragraph, { names, rest }: Signature): void {
  draft.bylines.push(names);
  record(draft, 'signature', block, rest === '' ? 'removed' : 'changed', 'signed by its author');
  draft.blocks = flatMap(draft.blocks, (each): readonly Block[] =>
    each !== block ? [each] : rest === '' ? [] : [{ ...block, text: rest, html: withoutEnd(block.html) }],
  );
}

const endOfHtml =
  /\s*((?:<(?:strong|em|u)>)*)[（(【][^（）()【】<>]{2,50}[)）】]\s?[。.]?((?:<\/[a-z]+>)*)$/u;
const emptyEnd = /\s*<(strong|em|u)><\/\1>$/u;

function withoutEnd(html: string): string {
  let rest = html.replace(endOfHtml, '$1$2');
  while (emptyEnd.test(rest)) rest = rest.replace(emptyEnd, '');
  return rest;
}
