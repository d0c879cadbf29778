import type { Document, Element } from 'domhandler';
import type { Selectors } from '../core/source.ts';
import { query } from '../html/parse.ts';
import { isElement, textOf } from '../html/tree.ts';
import type { Proposal } from './metadata/decide.ts';

/** What a site file's selectors find on a page. Empty lists where it has none, or nothing matches. */
export interface Selection {
  readonly title: readonly string[];
  readonly lead: readonly Element[];
  readonly body: readonly Element[];
  readonly authors: readonly string[];
  readonly published: readonly Element[];
  readonly remove: readonly Element[];
}

/** A site file speaks louder than anything on the page. */
const selectorScore = 20;

const nothing: Selection = { title: [], lead: [], body: [], authors: [], published: [], remove: [] };

export function selectionOf(document: Document, selectors: Selectors | undefined): Selection {
  if (selectors === undefined) return nothing;
  const $ = query(document);
  const find = (selector: string | undefined): Element[] =>
    selector === undefined ? [] : $(selector).get().filter(isElement);
  return {
    title: find(selectors.title).map(textOf).filter(Boolean).slice(0, 1),
    lead: find(selectors.lead).slice(0, 1),
    body: outermost(find(selectors.body)),
    authors: find(selectors.authors).map(textOf).filter(Boolean),
    published: find(selectors.published).slice(0, 1),
    remove: (selectors.remove ?? []).flatMap(find),
  };
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let parent = element.parent; parent !== null; parent = parent.parent)
      if (isElement(parent) && all.has(parent)) return false;
    return true;
  });
}

export function selected(values: readonly string[], field: string): Proposal[] {
  const proposals: Proposal[] = [];
  for (const value of values) proposals.push({ value, origin: `site-file ${field}`, score: selectorScore });
  return proposals;
}
