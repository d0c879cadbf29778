import type { ArticleContent } from '../../core/article.ts';
import { groupOfPage } from '../../core/keys.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf, type Statement } from '../statements.ts';
import { mayBecome, whySameArticle } from './same-article.ts';

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
  account: Account,
  candidates: readonly string[],
  reader: Reader,
): Promise<Twins> {
  const twins = new Set<string>();
  const disproved: string[] = [];
  const isOurs = mayHaveBecome(account, content);
  for (const group of new Set(candidates.map(groupOfPage))) {
    const pages = candidates.filter((page) => groupOfPage(page) === group);
    const other = accountOf(group, await reader.group(group));
    const said = other.statements.filter(({ page }) => pages.includes(page));
    disproved.push(...pages.filter((key) => said.every(({ page }) => page !== key)));
    const isTheirs = isOurs && mayHaveBecome(other, content);
    if (isTheirs && said.some((one) => whySameArticle(content, one.content) !== undefined)) twins.add(group);
  }
  return { twins, disproved };
}

/** Whether an address began with this article: not one that it came to resemble. */
const mayHaveBecome = ({ statements: [first] }: Account, content: ArticleContent): boolean =>
  first === undefined || mayBecome(first.content, content);
