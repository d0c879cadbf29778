import { traceKey } from '../../core/keys.ts';
import type { Page } from '../../core/page.ts';
import { decodePage, encodePage, keyOfSighting } from '../../core/snapshot.ts';
import type { ObjectStore } from '../../ports.ts';
import { createObject } from '../../stored/create-object.ts';
import type { SeenLink, Watch } from '../state.ts';
import { confirmationMs } from './watch.ts';

/** Keeps that an answer was seen at this time, though its bytes were kept before. */
export async function storeSighting(page: Page, store: ObjectStore): Promise<void> {
  await createObject(store, keyOfSighting(page), encodePage(page));
}

/** Keeps that there was no such page at this time. */
export async function storeAbsence(
  source: string,
  url: string,
  status: number,
  now: number,
  store: ObjectStore,
): Promise<void> {
  const fetchedAt = new Date(now).toISOString();
  const page: Page = { source, url, finalUrl: url, status, headers: {}, fetchedAt, bytes: new Uint8Array() };
  await storeSighting(page, store);
}

/**
 * An error page that came with status 200 and is still there a day later counts twice; the Trace knows which ones are.
 * Answers the watch, changed where it did. Costs one read, once a Page that stays the same.
 */
export async function confirmErrorPage(
  seen: SeenLink,
  now: number,
  store: ObjectStore,
): Promise<Watch | undefined> {
  const { watch } = seen;
  const { page, pageSince = '', repeated } = watch ?? {};
  if (watch === undefined || page === undefined || repeated === true) return watch;
  if (!(now - Date.parse(pageSince) >= confirmationMs)) return watch;
  const [stored, trace] = await Promise.all([store.get(page), store.get(traceKey(page))]);
  if (stored !== undefined && trace !== undefined && isErrorPage(trace.bytes)) {
    const fetchedAt = new Date(now).toISOString();
    await storeSighting({ ...decodePage(page, stored.bytes), fetchedAt }, store);
  }
  return { ...watch, repeated: true };
}

function isErrorPage(trace: Uint8Array): boolean {
  return /"code":\s*"soft-404"/.test(Buffer.from(trace).toString('utf8'));
}
