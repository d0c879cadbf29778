import type { ArticleContent } from '../../core/article.ts';
import { groupOfPage } from '../../core/keys.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf, articleIn, type Statement } from '../statements.ts';
import { whySameArticle } from './same-article.ts';
import { placeOf } from './strangers.ts';

/**
 * Of the Pages that share a sign with a Statement, the addresses that show its article for certain. Of the two, the later
 * must be the first that its address ever showed: an article that was renamed, not one that came to resemble another.
 * Answers the digests of their identities.
 */
export async function twinsOf(
  statement: Statement,
  account: Account,
  candidates: readonly string[],
  reader: Reader,
): Promise<ReadonlySet<string>> {
  const twins = new Set<string>();
  for (const key of candidates) {
    const group = groupOfPage(key);
    if (twins.has(group)) continue;
    if (await isTwin(statement, account, key, reader)) twins.add(group);
  }
  return twins;
}

async function isTwin(statement: Statement, account: Account, key: string, reader: Reader): Promise<boolean> {
  const other = await reader.page(key);
  const content: ArticleContent | undefined = other === undefined ? undefined : articleIn(other);
  if (other === undefined || content === undefined) return false;
  // Of two fetched at once, both must take the same one for the later.
  const isLater = placeOf(statement) > placeOf({ page: key, seenAt: other.page.fetchedAt });
  if (isLater && !isFirst(statement.page, account)) return false;
  if (whySameArticle(statement.content, content) === undefined) return false;
  if (isLater) return true;
  const group = groupOfPage(key);
  return isFirst(key, accountOf(group, await reader.group(group)));
}

const isFirst = (page: string, { statements }: Account): boolean => statements[0]?.page === page;
