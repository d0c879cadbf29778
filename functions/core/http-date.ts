/** Days of the week as all three forms of RFC 9110 §5.6.7 begin. Anything else that `Date.parse` takes is a guess. */
const dateForm = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;
/** The third form, of asctime, names no zone and means UTC. */
const zoned = /\s(?:gmt|utc|[a-z]{3,4}|[+-]\d{4})$/i;

/** Milliseconds since the epoch; undefined for what is no date of HTTP. */
export function parseHttpDate(text: string): number | undefined {
  const trimmed = text.trim();
  if (!dateForm.test(trimmed)) return undefined;
  const ms = Date.parse(zoned.test(trimmed) ? trimmed : `${trimmed} GMT`);
  return Number.isNaN(ms) ? undefined : ms;
}
