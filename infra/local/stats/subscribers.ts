/** How an aggregator tells for how many people it asks, e.g. `Feedly/1.0 (+https://…; 12 subscribers; feed-id=7)`. */
const said = /(\d{1,9})\s*(?:subscribers?|readers?|users?|followers?)\b/i;

/** Which program it is, whatever its version and its count: the name before the first slash, and its own id of the feed. */
export interface Claim {
  readonly program: string;
  readonly subscribers: number;
}

/** What a User-Agent says of subscribers; undefined when it says nothing. */
export function claimOf(agent: string): Claim | undefined {
  const [, count] = said.exec(agent) ?? [];
  if (count === undefined) return undefined;
  const [, feed = ''] = /\bfeed-?id[=:]\s*([\w-]{1,64})/i.exec(agent) ?? [];
  return { program: `${programOf(agent)}${feed === '' ? '' : `#${feed}`}`, subscribers: Number(count) };
}

/** The name of a program without its version. */
export function programOf(agent: string): string {
  return /^[^/;(\s]{1,60}/.exec(agent.trim())?.[0] ?? 'unnamed';
}
