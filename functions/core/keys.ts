import { digestOf } from './digest.ts';

/** Prefixes of the object store: the kind of an object, and with it the step that its creation triggers. */
export const prefixes = {
  sources: 'sources/',
  states: 'states/',
  backfills: 'backfills/',
  pages: 'pages/',
  traces: 'traces/',
  articles: 'articles/',
  ledger: 'ledger/',
  evidence: 'evidence/',
  manifests: 'manifests/',
  feeds: 'feeds/',
  quarantine: 'quarantine/',
  editions: 'editions/',
  archives: 'archives/',
  bindings: 'bindings/',
} as const;

export const sourceKey = (source: string): string => `${prefixes.sources}${source}.json`;
/** What a backfill still has to do. */
export const backfillKey = (source: string): string => `${prefixes.backfills}${source}.json`;
export const stateKey = (source: string): string => `${prefixes.states}${source}.json`;
/** `feed` is the id of a Source; for an Edition, its own follows after a slash. */
export const manifestKey = (feed: string): string => `${prefixes.manifests}${feed}.json`;
/** What has been bound around the Feed of a Source. */
export const bindingKey = (source: string): string => `${prefixes.bindings}${source}.json`;
export const feedKey = (folder: string, file: string): string => `${prefixes.feeds}${folder}/${file}`;

/** A file that is about all feeds. */
export const feedsKey = (file: string): string => `${prefixes.feeds}${file}`;

/** Names all Feeds that are published. */
export const catalogueKey = `${prefixes.archives}catalogue.json`;

/** A closed page of the history of a Feed, as data: its files are made of it. `record`: the name that its Manifest gives. */
export const archiveKey = (feed: string, page: number, record: string | undefined): string =>
  `${prefixes.archives}${feed}/${page}${record === undefined ? '' : `-${record}`}.json`;

/** The name of a file of a page of the history, in the folder of its Feed. */
export const archiveFile = (page: number, file: string): string => `archive/${page}/${file}`;

/** What is declared over several Sources. */
export const mergedEditionsKey = `${prefixes.editions}editions.json`;

/** Where the bytes of a corrupt object are kept for a person to look at. One place for the same bytes. */
export const quarantineKey = (key: string, digest: string): string =>
  `${prefixes.quarantine}${key}.${digest}`;

/** All Pages of one URL, and the parts that continue it, lie under one prefix. `identity` is `identityOf(url)`. */
export const pageKey = (source: string, identity: string, digest: string): string =>
  `${prefixes.pages}${source}/${digestOf(identity)}/${digest}.page`;

/** The Trace of a Page lies at the same path below `traces/`. */
export const traceKey = (page: string): string =>
  `${prefixes.traces}${page.slice(prefixes.pages.length).replace(/\.page$/, '.json')}`;

/** The Article first seen under this identity. */
export const articleKey = (source: string, identity: string): string =>
  `${prefixes.articles}${source}/${digestOf(identity)}.json`;

/** The digest that a key ends in: of an identity for Articles and the ledger, of a sign for evidence. */
export const digestInKey = (key: string): string => key.slice(key.lastIndexOf('/') + 1).replace(/\.\w+$/, '');

/** The prefix of the Pages whose URL has an identity with this digest. */
export const pagesPrefix = (source: string, digest: string): string =>
  `${prefixes.pages}${source}/${digest}/`;

/** The digest of the identity under which a Page was asked for. */
export const groupOfPage = (page: string): string => page.split('/')[2] ?? '';

/** The Article whose root has this digest. */
export const articleKeyOf = (source: string, digest: string): string =>
  `${prefixes.articles}${source}/${digest}.json`;

/** What the ledger says of an address, by the digest of its identity. */
export const ledgerKey = (source: string, digest: string): string =>
  `${prefixes.ledger}${source}/${digest}.json`;

/** Pages that share a sign of being one article. */
export const evidenceKey = (source: string, sign: string): string =>
  `${prefixes.evidence}${source}/${digestOf(sign)}.json`;

/** The Source id in any key. */
export function sourceOfKey(key: string): string {
  const [, second = ''] = key.split('/');
  return second.replace(/\.json$/, '');
}
