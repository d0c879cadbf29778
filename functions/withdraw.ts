import { SyndicationError } from './core/errors.ts';
import { digestInKey, sourceKey } from './core/keys.ts';
import type { LedgerEntry, Takedown } from './core/ledger.ts';
import { identityOf } from './core/urls.ts';
import { locate } from './locate.ts';
import { readArticle } from './normalise/identity/stored-article.ts';
import { createReader } from './normalise/read-group.ts';
import { writeArticle } from './normalise/write-article.ts';
import type { Ports } from './ports.ts';
import { bindSource } from './publish/bind/bind-source.ts';
import { publishArticles } from './publish/step.ts';
import { changeEntry } from './stored/ledger.ts';
import { readSource } from './stored/source-object.ts';

/** What an order came to. */
export interface Ordered {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Whether it is withdrawn now. */
  readonly withdrawn: boolean;
}

/**
 * Takes an Article down, or lifts the order (`takedown` undefined). The order goes into the ledger first, from where every
 * reading of its Pages finds it; then Article and feeds follow, at once. Done twice it is one order. Throws
 * `unknown-article`, `store-conflict`, and what publishing throws.
 */
export async function orderTakedown(
  reference: string,
  takedown: Takedown | undefined,
  ports: Ports,
): Promise<Ordered> {
  const { store, log } = ports;
  const { source: id, article: key } = await locate(reference, store);
  const source = await readSource(sourceKey(id), store);
  const before = await readArticle(key, store);
  if (before === undefined) throw new SyndicationError('store-corrupt', { step: 'store', url: key });
  await changeEntry(id, digestInKey(key), store, (entry) => {
    if (takedown === undefined) return withoutOrder(entry);
    const own = entry ?? { identity: identityOf(before.url), article: key, id: before.id };
    return own.takedown?.note === takedown.note ? undefined : { ...own, takedown };
  });
  if (takedown === undefined) {
    for (const alias of before.aliases) await changeEntry(id, alias, store, withoutOrder);
  }
  const written = await writeArticle(key, [], createReader({ source, store, log }));
  // It went on as another Article in between, which the same order finds the next time.
  if (written === 'ended') throw new SyndicationError('store-conflict', { step: 'normalise', url: key });
  const [failure] = await publishArticles([key], ports);
  if (failure !== undefined) throw failure.error;
  await bindSource(id, false, ports);
  const after = await readArticle(key, store);
  return { id: before.id, title: before.title, url: before.url, withdrawn: after?.withdrawn !== undefined };
}

/** An Article that ended may have brought one along. */
function withoutOrder(entry: LedgerEntry | undefined): LedgerEntry | undefined {
  if (entry?.takedown === undefined) return undefined;
  const { takedown: _, ...rest } = entry;
  return rest;
}
