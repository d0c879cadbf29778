import * as v from 'valibot';
import { limits } from '../limits.ts';
import type { Listing } from '../listing.ts';
import { linkOf } from './link-of.ts';
import { isModestJson } from './modest-json.ts';

const text = v.optional(v.unknown());

const entry = v.fallback(
  v.object({
    url: text,
    external_url: text,
    id: text,
    title: text,
    date_published: text,
    date_modified: text,
  }),
  {},
);

/** Entries are parsed one by one, as far as they are wanted: a file may hold millions. */
const jsonFeed = v.object({
  version: v.pipe(v.string(), v.includes('jsonfeed.org')),
  items: v.custom<readonly unknown[]>((value) => Array.isArray(value)),
});

/** Reads a JSON Feed (jsonfeed.org 1 and 1.1); undefined when the text is none. Never throws. */
export function readJsonFeed(json: string, url: string): Listing | undefined {
  const parsed = v.safeParse(jsonFeed, parseJson(json));
  if (!parsed.success) return undefined;
  const wanted = parsed.output.items.slice(0, limits.linksPerListing).map((one) => v.parse(entry, one));
  const links = wanted.map(({ url: address, id, title, date_published, date_modified }) =>
    linkOf(
      {
        href: asText(address) ?? addressIn(asText(id)),
        title: asText(title),
        published: asText(date_published),
        modified: asText(date_modified),
      },
      url,
    ),
  );
  return { url, kind: 'feed', links: links.filter((link) => link !== undefined) };
}

function parseJson(json: string): unknown {
  if (!isModestJson(json)) return undefined;
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The specification recommends an entry's address as its id. */
function addressIn(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:\/\//i.test(id) ? id : undefined;
}
