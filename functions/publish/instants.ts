const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** ISO 8601 with offset as every feed format takes it, or undefined when it names no instant. Never a guess. */
export function instant(text: string | undefined): string | undefined {
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour = '',
    minute = '',
    second = '00',
    fraction = '',
    offset = '',
  ] = shape.exec(text ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isDay(date) || !isTime(hour, minute, second) || !isOffset(offset)) return undefined;
  return `${date}T${hour}:${minute}:${second}${fraction}${offset}`;
}

/** RFC 822 dates have whole seconds; what all formats say alike has them too. */
export function wholeSeconds(text: string): string {
  return text.replace(/\.\d+/, '');
}

/** Milliseconds since the epoch of what `instant` gave. */
export function millisecondsOf(text: string): number {
  return Date.parse(text);
}

/** JavaScript reads 31 February as 3 March; a feed must not. XML Schema 1.0 and RFC 822 readers know no year 0. */
function isDay(date: string): boolean {
  if (date.startsWith('0000')) return false;
  const midnight = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}

function isTime(hour: string, minute: string, second: string): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

function isOffset(offset: string): boolean {
  if (offset === 'Z') return true;
  const [hours = '', minutes = ''] = offset.slice(1).split(':');
  return Number(hours) < 24 && Number(minutes) < 60 && offset !== '';
}
