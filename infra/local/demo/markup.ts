const entities: ReadonlyMap<string, string> = new Map([
  ['"', '&quot;'],
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** Text as HTML or XML, in elements and in attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/["&<>]/g, (sign) => entities.get(sign) ?? sign);
}

/** `2026-10-08T21:40:00+07:00` as Vietnamese papers print it: `08/10/2026 21:40`. */
export function visibleDate(iso: string): string {
  const [date = '', time = ''] = iso.split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}

/** The same as some of their systems put it into attributes, in American order: `10/8/2026 9:40:00 PM`. */
export function americanDate(iso: string): string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = iso.split(/\D/).map(Number);
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}:00`;
  return `${month}/${day}/${year} ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}
