import { groupOfPage } from '../../core/keys.ts';
import type { Reader } from '../read-group.ts';
import { accountOf, type Statement } from '../statements.ts';
import { whySameArticle } from './same-article.ts';

export interface Twins {
  /**
   * Digests of the identities of addresses that show the article of a Statement for certain. Which of the two came first does
   * not matter.
   */
  readonly twins: ReadonlySet<string>;
  /** Keys of Pages that are no Statements of their addresses, now that more is known. */
  readonly disproved: readonly string[];
}

/** Reads the Pages that share a sign with a Statement. */
export async function twinsOf(
  { content }: Statement,
  candidates: readonly string[],
  reader: Reader,
): Promise<Twins> {
  const twins = new Set<string>();
  const disproved: string[] = [];
  for (const group of new Set(candidates.map(groupOfPage))) {
    const pages = candidates.filter((page) => groupOfPage(page) === group);
    const { statements } = accountOf(group, await reader.group(group));
    const said = statements.filter(({ page }) => pages.includes(page));
    disproved.push(...pages.filter((key) => said.every(({ page }) => page !== key)));
    if (said.some((other) => whySameArticle(content, other.content) !== undefined)) twins.add(group);
  }
  return { twins, disproved };
}
