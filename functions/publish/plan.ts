import { digestOfRecord } from '../core/digest.ts';
import type { Edition, MergedEdition, Selection, Showing } from '../core/edition.ts';
import { editionFeedId, feedId, mergedFeedId } from '../core/identity.ts';
import { canonicalLanguage } from '../core/locale.ts';
import { oneLine } from './clean.ts';
import { defined } from './defined.ts';
import { editionLanguage } from './edition-language.ts';
import type { PublishedSource } from './read-source.ts';
import { webUrl } from './web-url.ts';

/** What a Feed selects, how it presents that, and where it lies. */
export interface FeedPlan {
  /** Of its Manifest. */
  readonly name: string;
  /** The folder of its files below `feeds/`. */
  readonly folder: string;
  /** What its files are: feeds and a page for people, or the list that news search engines read. */
  readonly kind: 'whole' | 'edition' | 'news';
  /** `tag:` URI. */
  readonly id: string;
  readonly title: string;
  readonly home: string;
  readonly description: string;
  readonly language?: string;
  /** Ids of the Sources whose Articles it takes. */
  readonly sources: readonly string[];
  readonly selection: Selection;
  /** Whether it is over several Sources: a story is shown once, and each Entry names where it is from. */
  readonly merged: boolean;
  readonly show: Showing;
  /** Entries at most. */
  readonly entries: number;
  /** Bytes a file at most. */
  readonly bytes: number;
}

/** Entries a feed shows where nobody says. */
const usualEntries = 50;
/** FEEDS: no file is larger. Bytes. */
const usualBytes = 524_288;
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap: 1,000 addresses, of two days. */
const newsEntries = 1_000;
/** Of the protocol (sitemaps.org): 50 MB. A thousand addresses of the greatest length are half a megabyte more. */
const newsBytes = 4_194_304;

/** Whether what falls out of the window stays on pages behind it (RFC 5005). Editions are parts of a feed that has them. */
export const keepsHistory = ({ kind }: FeedPlan): boolean => kind === 'whole';

/** What a Manifest depends on beside the Articles. */
export function planDigest({ kind, sources, selection, merged, show, entries }: FeedPlan): string {
  return digestOfRecord({ kind, sources, selection, merged, show, entries });
}

/** The Feeds beside its own that take Articles of this Source: what its site file declares, and what takes from several. */
export function otherPlans(source: PublishedSource, merged: readonly MergedEdition[]): readonly FeedPlan[] {
  const whole = wholePlan(source);
  return [
    newsPlan(whole),
    ...(source.editions ?? []).map((edition) => editionPlan(whole, edition)),
    ...merged.filter(({ sources }) => sources.includes(source.id)).map(mergedPlan),
  ];
}

/** The Feed of a Source: all its Articles. */
export function wholePlan(source: PublishedSource): FeedPlan {
  const title = oneLine(source.name) || source.id;
  return defined({
    name: source.id,
    folder: source.id,
    kind: 'whole' as const,
    id: feedId(source),
    title,
    home: webUrl(source.home) ?? source.home,
    description: oneLine(source.description ?? '') || title,
    language: source.language === undefined ? undefined : canonicalLanguage(source.language),
    sources: [source.id],
    selection: {},
    merged: false,
    show: 'full' as const,
    entries: source.entries ?? usualEntries,
    bytes: usualBytes,
  });
}

function newsPlan(whole: FeedPlan): FeedPlan {
  const name = `${whole.name}/news-sitemap`;
  return { ...whole, name, kind: 'news', show: 'headlines', entries: newsEntries, bytes: newsBytes };
}

function editionPlan(whole: FeedPlan, edition: Edition): FeedPlan {
  const name = `${whole.name}/${edition.id}`;
  const id = editionFeedId(whole.id, edition.id);
  const { language: ofWhole, ...rest } = whole;
  const language = editionLanguage(edition.languages, ofWhole);
  return defined({ ...rest, ...declared(edition, whole.entries), language, name, folder: name, id });
}

/** The Feed of an Edition over several Sources. */
export function mergedPlan(edition: MergedEdition): FeedPlan {
  return defined({
    ...declared(edition, usualEntries),
    name: edition.id,
    folder: edition.id,
    id: mergedFeedId(edition),
    home: webUrl(edition.home) ?? edition.home,
    language: editionLanguage(edition.languages, canonicalLanguage(edition.language ?? '')),
    sources: edition.sources,
    merged: true,
  });
}

/** What an Edition says of itself, wherever it is declared. */
function declared(edition: Edition, entries: number) {
  const { name, description, sections, tags, authors, languages, include, exclude } = edition;
  return {
    kind: 'edition' as const,
    title: oneLine(name),
    description: oneLine(description ?? name),
    selection: defined({ sections, tags, authors, languages, include, exclude }),
    show: edition.show ?? 'full',
    entries: edition.entries ?? entries,
    bytes: edition.kibibytes === undefined ? usualBytes : edition.kibibytes * 1024,
  };
}
