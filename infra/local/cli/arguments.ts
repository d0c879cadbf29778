import { InvalidArgumentError } from 'commander';
import { parseHttpUrl } from '../../../functions/core/urls.ts';
import { parseDuration } from '../durations.ts';

/** How often a source may be asked, in milliseconds: more often is no manners, less often is no news. */
const polling = { least: 10_000, most: 7 * 86_400_000 } as const;

// Each throws InvalidArgumentError, which commander puts behind the name of the option.

export function portArgument(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError('Expected a port number from 0 to 65535.');
  return port;
}

export function everyArgument(text: string): number {
  const ms = parseDuration(text);
  if (ms === undefined) throw new InvalidArgumentError('Expected a duration such as 30s, 15m, 2h or 1d.');
  if (ms < polling.least || ms > polling.most) throw new InvalidArgumentError('Expected 10s to 7d.');
  return ms;
}

/** Without trailing slash. */
export function publicUrlArgument(text: string): string {
  const url = parseHttpUrl(text);
  if (url === undefined || url.search !== '' || url.hash !== '') {
    throw new InvalidArgumentError('Expected an address such as https://feeds.example.org.');
  }
  return url.href.replace(/\/+$/, '');
}

export function urlArgument(text: string): string {
  const url = parseHttpUrl(text);
  if (url === undefined)
    throw new InvalidArgumentError('Expected an address such as https://example.org/a.html.');
  return url.href;
}

/** A day, or a moment with its offset, as milliseconds since the epoch. */
export function dateArgument(text: string): number {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? [];
  const time = day !== undefined && isDay(day) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    throw new InvalidArgumentError('Expected a date such as 2026-11-01 or 2026-11-01T06:00Z.');
  return time;
}

/** ECMAScript takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

export function daysArgument(text: string): number {
  const days = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (!(days >= 1 && days <= 31)) throw new InvalidArgumentError('Expected a number of days from 1 to 31.');
  return days;
}

export function mostArgument(text: string): number {
  const most = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(most >= 1 && most <= 50_000)) throw new InvalidArgumentError('Expected a number from 1 to 50000.');
  return most;
}
