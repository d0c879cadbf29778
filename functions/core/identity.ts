/**
 * The id of an Article, minted once from the URL under which it was first seen (RFC 4151): from the digest of its
 * identity. The year belongs to the scheme, not to the article, so that a lost store gives the same ids again.
 */
export function mintId(source: { readonly id: string; readonly home: string }, root: string): string {
  return `tag:${authorityOf(source.home)},2026:${source.id}/${root}`;
}

/** The id of a Feed of a Source. */
export function feedId(source: { readonly id: string; readonly home: string }): string {
  return `tag:${authorityOf(source.home)},2026:${source.id}`;
}

/** The id of an Edition of a Source, from the id of the Feed that it is a part of. */
export const editionFeedId = (whole: string, edition: string): string => `${whole}/editions/${edition}`;

/** The id of an Edition over several Sources. */
export function mergedFeedId(edition: { readonly id: string; readonly home: string }): string {
  return `tag:${authorityOf(edition.home)},2026:editions/${edition.id}`;
}

/** RFC 4151 §2.1 takes names of the DNS: some hosts have an underscore, which is none of its characters. */
const authorityOf = (home: string): string => new URL(home).hostname.replace(/[^a-z\d.-]/g, '-');
