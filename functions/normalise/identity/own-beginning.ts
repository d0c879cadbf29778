import { changeEntry } from '../../stored/ledger.ts';
import type { Reader } from '../read-group.ts';
import { type Account, isBorrowed } from '../statements.ts';
import { firstPageIn } from './strangers.ts';

/** An Article that seemed to begin with a Page which turned out to be borrowed begins with the first that is its own. */
export async function beginWithOwn({ group, readings, statements }: Account, reader: Reader): Promise<void> {
  const borrowed = new Set(readings.filter(isBorrowed).map(({ key }) => key));
  const [own] = statements;
  if (borrowed.size === 0 || own === undefined) return;
  await changeEntry(reader.source.id, group, reader.store, (present) =>
    present?.first !== undefined && borrowed.has(present.first.page)
      ? { ...present, first: firstPageIn(own) }
      : undefined,
  );
}
