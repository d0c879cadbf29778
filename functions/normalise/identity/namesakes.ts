import { groupOfPage } from '../../core/keys.ts';
import type { Reader } from '../read-group.ts';
import { type Account, accountOf, type Statement } from '../statements.ts';
import { noteSign, pagesWith } from './evidence.ts';
import { areStrangers, namedBy } from './strangers.ts';

/**
 * Notes where a Page gives other addresses as its own, and answers the addresses whose Pages give one of them too, and have
 * something in common with these. The ledger leads to one Article of those that name an address; this to all.
 */
export async function namesakesOf(
  statement: Statement,
  account: Account,
  reader: Reader,
): Promise<ReadonlySet<string>> {
  const names = new Set(namedBy(statement).filter((identity) => identity !== account.identity));
  const found: string[] = [];
  for (const identity of names) {
    const first = account.statements.find((one) => namedBy(one).includes(identity));
    const pages = first === undefined ? [] : [first.page];
    found.push(...(await noteSign(signOf(identity), pages, account.group, reader.source.id, reader.store)));
  }
  return alike(found, account, reader);
}

/** The addresses whose Pages named this one before anybody asked for it, and have something in common with what it shows. */
export async function namersOf(account: Account, reader: Reader): Promise<ReadonlySet<string>> {
  const pages = await pagesWith(signOf(account.identity), reader.source.id, reader.store);
  return alike(pages, account, reader);
}

const signOf = (identity: string): string => `address ${identity}`;

async function alike(
  pages: readonly string[],
  account: Account,
  reader: Reader,
): Promise<ReadonlySet<string>> {
  const groups = new Set(pages.map(groupOfPage));
  groups.delete(account.group);
  const found = new Set<string>();
  for (const group of groups) {
    const other = accountOf(group, await reader.group(group));
    if (other.statements.length > 0 && !areStrangers([account], [other])) found.add(group);
  }
  return found;
}
