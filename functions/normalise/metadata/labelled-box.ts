import type { Element } from 'domhandler';
import { flatMap } from '../../core/lists.ts';
import { descendants, holdsMoreText, isElement, spacedTextOf } from '../../html/tree.ts';
import { isSmall, type Outline } from '../outline.ts';

/** The heading of a box that is labelled by it says what the box is, not who wrote. */
export function boxLabelledBy({ attribs, parent }: Element): Element | undefined {
  const { id } = attribs;
  if (id === undefined || !isElement(parent)) return undefined;
  return parent.attribs['aria-labelledby'] === id ? parent : undefined;
}

/** Whether such a box may be read as a list of labels and values. */
export function isSmallSection(outline: Outline, box: Element): boolean {
  const index = outline.indexOf.get(box);
  return box.name === 'section' && index !== undefined && isSmall(outline, index);
}

/** Longer boxes hold more than who wrote. Characters, with all white space. */
const longestText = 640;
/** Pieces of such a list. */
const mostEntries = 12;

/** What a line says by a label and a value: `Author, Ann Quay`, as screen readers are told, in any language. */
export function labelledValue(line: string): { readonly label: string; readonly value: string } | undefined {
  const [, label, value] = /^([^,،、:：]{2,30})[,،、:：]\s*(.{2,60})$/u.exec(line) ?? [];
  return label === undefined || value === undefined ? undefined : { label, value };
}

/** `Author, Ann Quay`, `Role, Harbour News`: the first label is that of names. */
export function namesOfList(box: Element): string {
  if (holdsMoreText(box, longestText)) return '';
  const entries = descendants(box, ({ name }) => name === 'li').slice(0, mostEntries);
  const labelled = flatMap(entries, (entry) => labelledValue(spacedTextOf(entry)) ?? []);
  const first = labelled[0]?.label;
  return flatMap(labelled, ({ label, value }) => (label === first ? [value] : [])).join(', ');
}
