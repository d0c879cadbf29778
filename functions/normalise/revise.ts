import type { Article, ArticleContent, Revision } from '../core/article.ts';
import { digestOfRecord } from '../core/digest.ts';

/** What a Page says, and when it said so. */
export interface Statement {
  readonly content: ArticleContent;
  /** Key of the Page. */
  readonly page: string;
  /** UTC instant at which the Page was fetched. */
  readonly seenAt: string;
}

/** Identity of an Article, settled before its content is folded. */
export interface ArticleIdentity {
  readonly id: string;
  readonly source: string;
}

/** Fields that may change without the article having changed: counts, declared times, tags and access. */
const weightless = new Set<keyof ArticleContent>([
  'access',
  'licence',
  'modified',
  'section',
  'tags',
  'wordCount',
]);

/** Digest of what readers see: title, text, images, authors, dates; declared times of modification do not count. */
export function contentDigest(content: ArticleContent): string {
  return digestOfRecord(
    Object.fromEntries(
      Object.entries(content).filter(([name]) => !weightless.has(name as keyof ArticleContent)),
    ),
  );
}

/**
 * The Article that a number of Statements amount to, whatever the order in which they arrived: the last one gives the
 * content, the first one gives time and place of discovery, each change of content is a Revision.
 */
export function foldArticle(identity: ArticleIdentity, statements: readonly Statement[]): Article {
  const ordered = [...statements].sort(byTime);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('an article needs at least one statement');
  const revisions: Revision[] = [];
  for (const { content, page, seenAt } of ordered) {
    const digest = contentDigest(content);
    if (revisions.at(-1)?.digest !== digest) revisions.push({ digest, page, seenAt });
  }
  const published = ordered.find(({ content }) => content.published !== undefined)?.content.published;
  const latest =
    published === undefined
      ? last.content
      : { ...last.content, published: last.content.published ?? published };
  return {
    ...latest,
    ...identity,
    firstSeen: first.seenAt,
    updated: updatedAt(latest, first, revisions),
    revisions,
  };
}

function byTime(a: Statement, b: Statement): number {
  return a.seenAt === b.seenAt ? compare(a.page, b.page) : compare(a.seenAt, b.seenAt);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * When the content last changed. A first Revision is as old as the page says (modified, else published, else first
 * seen); a later one is as new as the page says, or the moment it was seen. Never before publication.
 */
function updatedAt(content: ArticleContent, first: Statement, revisions: readonly Revision[]): string {
  const start = content.published ?? first.seenAt;
  const current = revisions.at(-1);
  if (current === undefined || revisions.length === 1) return later(start, content.modified, first.seenAt);
  return later(start, content.modified ?? current.seenAt, current.seenAt);
}

/** `candidate` when it lies after `start` and not after the moment the page was seen; `start` otherwise. */
function later(start: string, candidate: string | undefined, seenAt: string): string {
  if (candidate === undefined) return start;
  const time = Date.parse(candidate);
  return time > Date.parse(start) && time <= Date.parse(seenAt) ? candidate : start;
}
