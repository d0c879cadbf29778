import type { Article, ArticleContent, Revision } from '../core/article.ts';
import { digestOf } from '../core/digest.ts';
import { groupOfPage } from '../core/keys.ts';
import type { Withdrawal } from '../core/tombstone.ts';
import { identityOf, parseHttpUrl } from '../core/urls.ts';
import { changedFields, contentDigest } from './content-digest.ts';
import type { Account, Statement } from './statements.ts';
import { withdrawalOf } from './withdrawal.ts';

/** Identity of an Article, settled before its content is folded. */
export interface ArticleIdentity {
  readonly id: string;
  readonly source: string;
  /** Digests of the identities of all its addresses, sorted. */
  readonly aliases: readonly string[];
  /** Set when a person took it down. */
  readonly takedown?: Withdrawal;
}

/** The times that an Article had before: they stand as long as no Page says otherwise. */
export type KnownTimes = Pick<Article, 'published' | 'updated' | 'revisions'>;

/** A Statement that has its group beside it. */
interface Voice extends Statement {
  readonly group: string;
}

/**
 * The Article that the Pages of its addresses amount to, whatever the order in which they arrived. Each change of content
 * is a Revision, and the first Page that showed it gives the content: what rotates around the text changes nothing.
 */
export function foldArticle(
  identity: ArticleIdentity,
  accounts: readonly Account[],
  known?: KnownTimes,
): Article {
  const voices = voicesOf(accounts);
  const [first] = voices;
  if (first === undefined) throw new RangeError('an article needs at least one statement');
  const { revisions, current } = revise(voices);
  const before = known !== undefined && isContinued(revisions, known, accounts) ? known : undefined;
  const published = publishedOf(voices, current.content, before);
  const { takedown, ...settled } = identity;
  const withdrawn = takedown ?? withdrawalIn(accounts);
  const content = { ...current.content, ...(published === undefined ? {} : { published }) };
  return {
    ...content,
    ...settled,
    url: addressOf(voices, new Set(identity.aliases)),
    firstSeen: first.seenAt,
    updated: updatedOf(content, first, revisions, before),
    revisions,
    ...(withdrawn === undefined ? {} : { withdrawn }),
  };
}

function voicesOf(accounts: readonly Account[]): readonly Voice[] {
  const voices = accounts.flatMap(({ group, statements }) =>
    statements.map((statement) => ({ ...statement, group })),
  );
  return voices.sort((a, b) => compare(a.seenAt, b.seenAt) || compare(a.page, b.page));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * An address that says what it said before changes nothing, though another address of the article says something else:
 * only news count.
 */
function revise(voices: readonly Voice[]): {
  readonly revisions: readonly Revision[];
  readonly current: Voice;
} {
  const [first, ...later] = voices;
  if (first === undefined) throw new RangeError('nothing to revise');
  const said = new Map([[first.group, contentDigest(first.content)]]);
  let current = first;
  const revisions: Revision[] = [revisionOf(first, contentDigest(first.content), [])];
  for (const voice of later) {
    const digest = contentDigest(voice.content);
    const isNews = said.get(voice.group) !== digest && revisions.at(-1)?.digest !== digest;
    said.set(voice.group, digest);
    if (!isNews) continue;
    revisions.push(revisionOf(voice, digest, changedFields(current.content, voice.content)));
    current = voice;
  }
  return { revisions, current };
}

function revisionOf({ page, seenAt }: Voice, digest: string, changed: readonly string[]): Revision {
  return { digest, page, seenAt, changed };
}

/**
 * The newest address of the article: the one that turned up last, which is where a renamed one now is. Of spellings that
 * have one identity, the one with TLS and without prefixes and parameters.
 */
function addressOf(voices: readonly Voice[], aliases: ReadonlySet<string>): string {
  const spellings = new Map<string, Set<string>>();
  const isOwn = (url: string) => aliases.has(digestOf(identityOf(url)));
  for (const { content, finalUrl, url: asked } of voices) {
    // What a page gives as its address, or leads to, may be that of another article.
    const url = [content.url, finalUrl].find(isOwn) ?? asked;
    const identity = identityOf(url);
    spellings.set(identity, (spellings.get(identity) ?? new Set()).add(url));
  }
  const newest = [...spellings.values()].at(-1) ?? [];
  const [best = ''] = [...newest].sort(
    (a, b) => Number(isSecure(b)) - Number(isSecure(a)) || a.length - b.length || compare(a, b),
  );
  return best;
}

const isSecure = (url: string): boolean => parseHttpUrl(url)?.protocol === 'https:';

/** Whether the history still begins with the same Page, and lost no address: else it was another one's. */
function isContinued(
  revisions: readonly Revision[],
  known: KnownTimes,
  accounts: readonly Account[],
): boolean {
  const groups = new Set(accounts.map(({ group }) => group));
  const isSame = revisions[0]?.page === known.revisions[0]?.page;
  return isSame && known.revisions.every(({ page }) => groups.has(groupOfPage(page)));
}

function publishedOf(
  voices: readonly Voice[],
  content: ArticleContent,
  known: KnownTimes | undefined,
): string | undefined {
  if (known?.published !== undefined) return known.published;
  const first = voices.find((voice) => voice.content.published !== undefined);
  return first?.content.published ?? content.published;
}

/**
 * When the content last changed. It stands while the last Revision is from a Page that had been counted: reading the same
 * Pages better is no news for readers.
 */
function updatedOf(
  content: ArticleContent,
  first: Statement,
  revisions: readonly Revision[],
  known: KnownTimes | undefined,
): string {
  const current = revisions.at(-1);
  if (known?.revisions.some(({ page }) => page === current?.page)) return known.updated;
  return updatedAt(content, first, revisions);
}

/**
 * A first Revision is as old as the page says (modified, else published, else first seen); a later one is as new as the
 * page says, or the moment it was seen. Never before publication.
 */
function updatedAt(content: ArticleContent, first: Statement, revisions: readonly Revision[]): string {
  const start = content.published ?? first.seenAt;
  const current = revisions.at(-1);
  if (current === undefined || revisions.length === 1) return later(start, content.modified, first.seenAt);
  const before = revisions.at(-2)?.seenAt ?? first.seenAt;
  const stated = content.modified;
  const isNews = stated !== undefined && Date.parse(stated) > Date.parse(before);
  return later(start, isNews ? stated : current.seenAt, current.seenAt);
}

/** `candidate` when it lies after `start` and not after the moment the page was seen; `start` otherwise. */
function later(start: string, candidate: string | undefined, seenAt: string): string {
  if (candidate === undefined) return start;
  const time = Date.parse(candidate);
  return time > Date.parse(start) && time <= Date.parse(seenAt) ? candidate : start;
}

/** Withdrawn when every address that showed it took it back; as of the last one to do so. */
function withdrawalIn(accounts: readonly Account[]): Withdrawal | undefined {
  const withdrawals: Withdrawal[] = [];
  for (const { statements, sightings } of accounts) {
    if (statements.length === 0) continue;
    const withdrawal = withdrawalOf(sightings);
    if (withdrawal === undefined) return undefined;
    withdrawals.push(withdrawal);
  }
  return withdrawals.sort((a, b) => compare(a.at, b.at)).at(-1);
}
