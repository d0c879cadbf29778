import type { ArticleContent } from '../../core/article.ts';
import { groupOfPage } from '../../core/keys.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf, articleIn, type Statement } from '../statements.ts';
import { whySameArticle } from './same-article.ts';

/** Another address that shows the same article. */
export interface Twin {
  /** Digest of its identity. */
  readonly group: string;
  /** On what evidence. */
  readonly why: string;
}

/**
 * Of the Pages that share a sign with a Statement, the addresses that show its article for certain. Of the two, the later
 * must be the first that its address ever showed: an article that was renamed, not one that came to resemble another.
 */
export async function twinsOf(
  statement: Statement,
  account: Account,
  candidates: readonly string[],
  reader: Reader,
): Promise<readonly Twin[]> {
  const twins = new Map<string, Twin>();
  for (const key of candidates) {
    const group = groupOfPage(key);
    if (twins.has(group)) continue;
    const why = await whyTwin(statement, account, key, reader);
    if (why !== undefined) twins.set(group, { group, why });
  }
  return [...twins.values()];
}

async function whyTwin(
  statement: Statement,
  account: Account,
  key: string,
  reader: Reader,
): Promise<string | undefined> {
  const other = await reader.page(key);
  const content: ArticleContent | undefined = other === undefined ? undefined : articleIn(other);
  if (other === undefined || content === undefined) return undefined;
  const isLater = statement.seenAt >= other.page.fetchedAt;
  if (isLater && !isFirst(statement.page, account)) return undefined;
  const why = whySameArticle(statement.content, content);
  if (why === undefined || isLater) return why;
  const group = groupOfPage(key);
  return isFirst(key, accountOf(group, await reader.group(group))) ? why : undefined;
}

const isFirst = (page: string, { statements }: Account): boolean => statements[0]?.page === page;
