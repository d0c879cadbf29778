import { groupOfPage } from '../../core/keys.ts';
import type { Reader } from '../read-group.ts';
import { accountOf, type Statement } from '../statements.ts';
import { whySameArticle } from './same-article.ts';

/** Digests of the identities of addresses. */
export interface Twins {
  /** Those that show the article of a Statement for certain. Which of the two came first does not matter. */
  readonly twins: ReadonlySet<string>;
  /** Those that were noted with a Page that is no Statement of theirs, as more Pages are known by now. */
  readonly outdated: ReadonlySet<string>;
}

/** Reads the Pages that share a sign with a Statement. */
export async function twinsOf(
  { content }: Statement,
  candidates: readonly string[],
  reader: Reader,
): Promise<Twins> {
  const twins = new Set<string>();
  const outdated = new Set<string>();
  for (const group of new Set(candidates.map(groupOfPage))) {
    const pages = candidates.filter((page) => groupOfPage(page) === group);
    const { statements } = accountOf(group, await reader.group(group));
    const said = statements.filter(({ page }) => pages.includes(page));
    if (said.length < pages.length) outdated.add(group);
    if (said.some((other) => whySameArticle(content, other.content) !== undefined)) twins.add(group);
  }
  return { twins, outdated };
}
