import * as v from 'valibot';
import type { PollRecord } from '../core/polling.ts';
import { siteHost } from './site.ts';
import { pollsSchema } from './state.ts';

/** What a host has to know of a Source to decide whether to poll it. */
export interface PolledSource {
  readonly polls: PollRecord;
  /** Where it is asked; undefined while it has never been read. Sources of one host have to take turns. */
  readonly host?: string;
}

/** The part of a state that this is about: states are large, and looked at by the thousand. */
const schema = v.object({ polls: v.exactOptional(pollsSchema), listings: v.record(v.string(), v.unknown()) });

/** From the bytes of a state. One that cannot be understood counts as none, as in scraping: it is due at once. */
export function readPolls(bytes: Uint8Array): PolledSource {
  const parsed = v.safeParse(schema, parseJson(bytes));
  const { polls = { news: [] }, listings = {} } = parsed.success ? parsed.output : {};
  const host = Object.keys(listings).flatMap((url) => siteHost(url) ?? [])[0];
  return { polls, ...(host !== undefined && { host }) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
