import { parseHttpDate } from '../../functions/core/http-date.ts';

const second = 1_000;
const day = 24 * 60 * 60 * second;

/**
 * RFC 9110 §10.2.3: seconds or a date, as milliseconds from `now`, clamped to 1 s … 24 h so that neither a date in the
 * past nor one in the next century is taken at its word. Undefined when there is none to understand.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const wanted = /^\d+$/.test(text) ? Number(text) * second : untilDate(text, now);
  return wanted === undefined ? undefined : Math.min(Math.max(wanted, second), day);
}

function untilDate(text: string, now: number): number | undefined {
  const at = parseHttpDate(text);
  return at === undefined ? undefined : at - now;
}
