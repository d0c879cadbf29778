import { digestOf } from './core/digest.ts';
import { messageOf } from './core/errors.ts';
import { digestInKey, prefixes, quarantineKey, sourceKey, traceKey } from './core/keys.ts';
import { decodePage, keyOfPage, keyOfSighting } from './core/snapshot.ts';
import { readArticle } from './normalise/identity/stored-article.ts';
import type { ObjectStore, Ports } from './ports.ts';
import { strayRecords } from './publish/history/stray-records.ts';
import { isShallow } from './publish/shallow.ts';
import { replay } from './replay.ts';
import { createObject } from './stored/create-object.ts';
import { parseEntry } from './stored/ledger.ts';
import { createOverlayStore, type OverlayChange } from './stored/overlay-store.ts';

/** Something that is not as it should be. */
export interface Finding {
  readonly key: string;
  readonly what: string;
}

export interface Verification {
  readonly source: string;
  /** Pages that were read. */
  readonly pages: number;
  readonly findings: readonly Finding[];
}

/**
 * Proves one Source of the store consistent: every Page is what its key says; what is derived is what the Pages give,
 * byte for byte; every Trace and ledger entry leads to an object that is there, something leads to every record of the
 * history, and no id is given twice. Writes nothing: the derivation is done in memory, over the store. Costs one reading of
 * every Page.
 */
export async function verify(source: string, ports: Ports): Promise<Verification> {
  const overlay = createOverlayStore(ports.store);
  const broken = await brokenPages(source, ports.store);
  // What cannot be read is looked away from, so that the rest can be judged.
  for (const { key } of broken.findings) await overlay.delete(key);
  const stray = await strayObjects(source, overlay);
  const records = await strayRecords(source, ports);
  const faults = await derive(source, { ...ports, store: overlay });
  const pages = new Set(broken.findings.map(({ key }) => key));
  const differing: OverlayChange[] = [];
  for (const change of await overlay.changes()) {
    const isSame = change.key.startsWith(prefixes.manifests) && isShallow(change.key, ports.store, overlay);
    if (!pages.has(change.key) && !(await isSame)) differing.push(change);
  }
  const twins = await twinIds(source, ports.store);
  return {
    source,
    pages: broken.count,
    findings: [
      ...broken.findings,
      ...stray,
      ...records.map((key) => ({ key, what: 'no page of the history is made of it' })),
      ...faults,
      ...differing.map(({ key, kind }) => ({ key, what: differences[kind] })),
      ...twins,
    ],
  };
}

async function derive(source: string, ports: Ports): Promise<readonly Finding[]> {
  try {
    const { failures } = await replay(source, ports);
    return failures.map(({ key, error }) => ({ key, what: error.message }));
  } catch (error) {
    return [{ key: sourceKey(source), what: messageOf(error) }];
  }
}

const differences = {
  created: 'is missing',
  replaced: 'is not what the pages give',
  deleted: 'no page yields it',
} as const;

/**
 * Puts a Source right: broken Pages are put into quarantine, what leads nowhere is removed, all that is derived is derived
 * again. Done again, it finds nothing to do.
 */
export async function repair(source: string, ports: Ports): Promise<void> {
  const { store } = ports;
  for (const { key } of (await brokenPages(source, store)).findings) await setAside(key, store);
  for (const { key } of await strayObjects(source, store)) await setAside(key, store);
  await replay(source, ports);
  for (const key of await strayRecords(source, ports)) await store.delete(key);
}

async function setAside(key: string, store: ObjectStore): Promise<void> {
  const stored = await store.get(key);
  if (stored === undefined) return;
  await createObject(store, quarantineKey(key, digestOf(stored.bytes)), stored.bytes);
  await store.delete(key);
}

async function brokenPages(
  source: string,
  store: ObjectStore,
): Promise<{ readonly count: number; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  let count = 0;
  for await (const { key } of store.list(`${prefixes.pages}${source}/`)) {
    count += 1;
    const stored = await store.get(key);
    const fault = stored === undefined ? undefined : faultOfPage(key, stored.bytes);
    if (fault !== undefined) findings.push({ key, what: fault });
  }
  return { count, findings };
}

/** A Page is addressed by its content, so that half of one, or one that was touched, is found out. */
function faultOfPage(key: string, bytes: Uint8Array): string | undefined {
  try {
    const page = decodePage(key, bytes);
    return [keyOfPage(page), keyOfSighting(page)].includes(key) ? undefined : 'is not what its key says';
  } catch {
    return 'cannot be understood';
  }
}

/** Traces without their Page, and addresses in the ledger that nothing was ever read from. */
async function strayObjects(source: string, store: ObjectStore): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const traces = new Set<string>();
  const groups = new Set<string>();
  for await (const { key } of store.list(`${prefixes.pages}${source}/`)) {
    traces.add(traceKey(key));
    groups.add(key.split('/')[2] ?? '');
  }
  for await (const { key } of store.list(`${prefixes.traces}${source}/`)) {
    if (!traces.has(key)) findings.push({ key, what: 'its page is gone' });
  }
  for await (const { key } of store.list(`${prefixes.ledger}${source}/`)) {
    const stored = await store.get(key);
    const entry = stored === undefined ? undefined : parseEntry(stored.bytes);
    if (entry === undefined) findings.push({ key, what: 'cannot be understood' });
    else if (!groups.has(digestInKey(key)) && (await store.head(entry.article)) === undefined) {
      findings.push({ key, what: 'leads to an article that is not there' });
    }
  }
  return findings;
}

async function twinIds(source: string, store: ObjectStore): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  for await (const { key } of store.list(`${prefixes.articles}${source}/`)) {
    const id = (await readArticle(key, store))?.id;
    if (id === undefined) continue;
    const owner = owners.get(id);
    if (owner !== undefined) findings.push({ key, what: `has the id of ${owner}` });
    owners.set(id, key);
  }
  return findings;
}
