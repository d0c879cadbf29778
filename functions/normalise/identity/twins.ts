import { groupOfPage } from '../../core/keys.ts';
import type { Reader } from '../read-group.ts';
import { articleIn, type Statement } from '../statements.ts';
import { whySameArticle } from './same-article.ts';

/**
 * Of the Pages that share a sign with a Statement, the addresses that show its article for certain: digests of their
 * identities. What it is compared with does not depend on which of the two came first.
 */
export async function twinsOf(
  { content }: Statement,
  candidates: readonly string[],
  reader: Reader,
): Promise<ReadonlySet<string>> {
  const twins = new Set<string>();
  for (const key of candidates) {
    const group = groupOfPage(key);
    if (twins.has(group)) continue;
    const page = await reader.page(key);
    const other = page === undefined ? undefined : articleIn(page);
    if (other !== undefined && whySameArticle(content, other) !== undefined) twins.add(group);
  }
  return twins;
}
