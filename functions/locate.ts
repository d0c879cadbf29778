import { digestOf } from './core/digest.ts';
import { SyndicationError } from './core/errors.ts';
import { articleKeyOf, prefixes, sourceOfKey } from './core/keys.ts';
import { identityOf, parseHttpUrl } from './core/urls.ts';
import type { ObjectStore } from './ports.ts';
import { readEntry } from './stored/ledger.ts';

/** Where an Article is. */
export interface Place {
  /** Id of the Source. */
  readonly source: string;
  /** Key of the Article. */
  readonly article: string;
}

/** The Article of an id (`tag:…`) or of any of its addresses. Throws `unknown-article`. */
export async function locate(reference: string, store: ObjectStore): Promise<Place> {
  const place = parseHttpUrl(reference) === undefined ? byId(reference) : undefined;
  const found = place === undefined ? await byAddress(reference, store) : await known(place, store);
  if (found !== undefined) return found;
  throw new SyndicationError('unknown-article', { step: 'setup', url: reference });
}

/** The end of an id names the Source and the root of the Article (core/identity.ts). */
function byId(id: string): { readonly source: string; readonly digest: string } | undefined {
  const [, source, digest] = /^tag:[^:]+:([a-z0-9-]+)\/([0-9a-f]{32})$/.exec(id) ?? [];
  return source === undefined || digest === undefined ? undefined : { source, digest };
}

async function byAddress(url: string, store: ObjectStore): Promise<Place | undefined> {
  const digest = digestOf(identityOf(url));
  for await (const { key } of store.list(prefixes.sources)) {
    const place = await known({ source: sourceOfKey(key), digest }, store);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** By the ledger; an Article of before there was one is where its digest says. */
async function known(
  { source, digest }: { readonly source: string; readonly digest: string },
  store: ObjectStore,
): Promise<Place | undefined> {
  const entry = await readEntry(source, digest, store);
  const article = entry?.article ?? articleKeyOf(source, digest);
  return (await store.head(article)) === undefined ? undefined : { source, article };
}
