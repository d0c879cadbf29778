import { filter, map, some } from '../../core/lists.ts';
import { isIntroduced } from '../metadata/introduced.ts';
import { labelledValue } from '../metadata/labelled-box.ts';
import { furnitureOf } from '../phrases/furniture.ts';
import { wordsOf } from '../words.ts';
import { isDateline } from './dateline.ts';
import type { Draft } from './pass.ts';

/** `Column : Ways` and `Author : Ann Quay`, set apart by breaks. */
const labelledLine = /^[^:：|/]{2,24}\s?[:：|]\s?.{2,60}$/u;
const mostLines = 5;

/** Of several lines, each a label and what it stands for, those that open as bylines. */
export function creditsOf(text: string): readonly string[] {
  if (!text.includes('\n')) return [];
  const lines = text.split('\n');
  if (lines.length > mostLines || !lines.every((line) => labelledLine.test(line))) return [];
  return filter(lines, isIntroduced);
}

/** Entries of a list that says who wrote, when, and how long the reading takes. */
const mostEntries = 4;

/** Each entry is a date, a byline or of the page, and one of them at least a date or a byline. */
export function listReason(draft: Draft, text: string): string | undefined {
  const entries = filter(text.split('\n'), (entry) => entry !== '');
  if (entries.length > mostEntries) return undefined;
  const known = new Set(map(draft.authors, wordsOf));
  const opened = filter(entries, (entry) => isIntroduced(entry) || known.has(wordsOf(entry)));
  const dated = filter(entries, (entry) => isDateline(entry, draft.dates));
  if (saysByLabels(entries, known)) return 'labelled list of author and role';
  if (opened.length + dated.length === 0) return undefined;
  const isRole = (entry: string): boolean => roleLabel.test(entry) || furnitureOf(entry) !== undefined;
  if (!entries.every((entry) => opened.includes(entry) || dated.includes(entry) || isRole(entry)))
    return undefined;
  draft.bylines.push(...opened);
  return 'list of bylines and dates';
}

/** `Author, Ann Quay` and `Role, Harbour News`, in any language: each has a label, one names an author. */
function saysByLabels(entries: readonly string[], known: ReadonlySet<string>): boolean {
  const values = map(entries, (entry) => labelledValue(entry)?.value);
  return (
    values.every((value) => value !== undefined) && some(values, (value) => known.has(wordsOf(value ?? '')))
  );
}

/** `Role, Harbour News`: what somebody is, as screen readers are told. */
const roleLabel =
  /^(?:cargo|peran|role|rôle|rolle|должность|посада|görev|شغل|عہدہ|الصفة|पद|职位|職位|肩書き?|직책)\s?[,،:：]\s/iu;
