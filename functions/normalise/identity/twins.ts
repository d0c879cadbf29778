import { groupOfPage } from '../../core/keys.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf, type Statement } from '../statements.ts';
import { mayBecome, whySameArticle } from './same-article.ts';
import { placeOf } from './strangers.ts';

export interface Twins {
  /** Digests of the identities of addresses that show the article of a Statement for certain. */
  readonly twins: ReadonlySet<string>;
  /** Keys of Pages that are no Statements of their addresses, now that more is known. */
  readonly disproved: readonly string[];
}

/** Reads the Pages that share a sign with a Statement. */
export async function twinsOf(
  statement: Statement,
  account: Account,
  candidates: readonly string[],
  reader: Reader,
): Promise<Twins> {
  const twins = new Set<string>();
  const disproved: string[] = [];
  for (const group of new Set(candidates.map(groupOfPage))) {
    const pages = candidates.filter((page) => groupOfPage(page) === group);
    const other = accountOf(group, await reader.group(group));
    const said = other.statements.filter(({ page }) => pages.includes(page));
    disproved.push(...pages.filter((key) => said.every(({ page }) => page !== key)));
    const isTwin = (theirs: Statement) =>
      whySameArticle(statement.content, theirs.content) !== undefined &&
      (placeOf(statement) > placeOf(theirs)
        ? mayHaveBecome(account, statement)
        : mayHaveBecome(other, theirs));
    if (said.some(isTwin)) twins.add(group);
  }
  return { twins, disproved };
}

/** Whether the later of two is at an address that began with this article: not one that came to resemble it. */
const mayHaveBecome = ({ statements: [first] }: Account, { content }: Statement): boolean =>
  first === undefined || mayBecome(first.content, content);
