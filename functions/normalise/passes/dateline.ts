import { holdsDigit } from '../../core/characters.ts';
import { findDates } from '../../core/dates/find.ts';
import { isDateLabel } from '../../core/dates/labels.ts';
import type { DateContext, DateReading } from '../../core/dates/reading.ts';

/** A label before a date is no longer. Characters. */
const longestLabel = 30;

const endOfSentence = /\p{L}{3}[.!?]$/u;
/** `Reading time: 4 min.` */
const minutes = /\bmin\.$/;

/** `Updated at 9:14 a.m. EST`: of today. */
function isTimeOfChange(text: string): boolean {
  const at = text.search(/\d{1,2}[:.h]\d{2}/);
  return text.length <= 60 && at > 0 && isDateLabel(text.slice(0, at));
}

/** In any language; what only the page's own tells: another calendar, `3 घंटे पहले`. */
function datesIn(text: string, context: DateContext | undefined): readonly DateReading[] {
  const found = findDates(text);
  return found.length > 0 || context === undefined ? found : findDates(text, context);
}

/** Day, month and year in a language or calendar that nobody here can read. */
const foreignDay =
  /^(?:\p{Nd}{1,2}\.?\s[\p{L}\p{M}]{2,16}\.?,?\s\p{Nd}{4}|\p{Nd}{4}\s[\p{L}\p{M}]{2,16}\s\p{Nd}{1,2}(?:\s[\p{L}\p{M}]{1,8})?,?(?:\s\p{Nd}{1,2}:\p{Nd}{2})?)$/u;

/** `© All rights reserved` behind a date. */
const rights = /\s*©.{0,60}$/u;

/** A line that is a date and hardly anything else, or says of what it is the date. */
export function isDateline(text: string, context: DateContext | undefined): boolean {
  if (text.length > 120 || !holdsDigit(text)) return false;
  if (!minutes.test(text) && endOfSentence.test(text)) return false;
  const [first, ...others] = datesIn(text, context);
  if (first === undefined) return isTimeOfChange(text) || foreignDay.test(text);
  if (first.label !== undefined && first.start <= longestLabel) return true;
  const dated = [first, ...others].reduce((sum, { start, end }) => sum + end - start, 0);
  const plain = text.replace(rights, '');
  const beside = plain.replace(/[\s|,:.·•–—-]+/g, '').length - dated;
  // `3. 3. 2026.`, `11:32 น.`: a stop that ends no sentence.
  const most = text.endsWith('.') ? 4 : 24;
  return text.length <= 90 && !/[!?]$/.test(text) && beside <= most && dated >= plain.length * 0.4;
}
