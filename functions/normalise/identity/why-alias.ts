import { digestOf } from '../../core/digest.ts';
import type { Account, Statement } from '../statements.ts';
import { whySameArticle } from './same-article.ts';
import { namedBy } from './strangers.ts';

const firstSeen = 'first seen at this address';
const otherwise = 'shows an article that is known by another address';

/**
 * Why an address belongs to an Article, for the Trace: from the first Pages of all its addresses, so that it does not
 * depend on which of them was met first.
 */
export function whyAlias(group: string, root: string, accounts: readonly Account[]): string {
  const own = accounts.find((account) => account.group === group)?.statements[0];
  if (group === root || own === undefined) return firstSeen;
  const others = accounts.filter((account) => account.group !== group && account.statements.length > 0);
  const aliases = new Set(accounts.map((account) => account.group));
  const named = namedBy(own).find(
    (identity) => aliases.has(digestOf(identity)) && digestOf(identity) !== group,
  );
  if (named !== undefined) return `its page names ${named} as its address`;
  const namer = others.find(({ statements }) => statements.some((page) => names(page, group)));
  if (namer !== undefined) return `the page of ${namer.identity} names it as its address`;
  return others.map((other) => whyLike(own, other)).find((why) => why !== undefined) ?? otherwise;
}

const names = (statement: Statement, group: string): boolean =>
  namedBy(statement).some((identity) => digestOf(identity) === group);

function whyLike(own: Statement, { identity, statements }: Account): string | undefined {
  const why = statements[0] && whySameArticle(own.content, statements[0].content);
  return why === undefined ? undefined : `has in common with ${identity}: ${why}`;
}
