import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { stableJson } from '../../core/digest.ts';
import { evidenceKey, groupOfPage } from '../../core/keys.ts';
import type { Evidence } from '../../core/ledger.ts';
import type { ObjectStore } from '../../ports.ts';
import { changeObject } from '../../stored/change-object.ts';
import { contentDigest } from '../content-digest.ts';
import type { Account, Statement } from '../statements.ts';
import { signsOf } from './signs.ts';

/** A sign that more Pages show is a habit of the newspaper, such as a heading or the hour at which all is published. */
const mostPages = 16;

const evidenceSchema: v.GenericSchema<unknown, Evidence> = v.object({
  sign: v.string(),
  pages: v.array(v.string()),
  crowded: v.exactOptional(v.literal(true)),
});

/**
 * Notes where the signs of a Statement can be found, and answers the Pages of other addresses that show one of them too.
 * Noting comes before looking: of two that are worked on at once, one at least sees the other.
 */
export async function noteAndLook(
  statement: Statement,
  account: Account,
  source: string,
  store: ObjectStore,
): Promise<readonly string[]> {
  const said = account.statements.map((one) => ({
    page: one.page,
    digest: contentDigest(one.content),
    signs: signsOf(one.content),
  }));
  const note = (sign: string) => {
    const pages = firstOfEach(said.filter(({ signs }) => signs.includes(sign)));
    return noteSign(sign, pages, account.group, source, store);
  };
  const looks = signsOf(statement.content);
  // They may have been noted before anybody knew that they are not its own.
  const strange = account.strange.flatMap(signsOf).filter((sign) => !looks.includes(sign));
  await Promise.all([...new Set(strange)].map(note));
  const found = (await Promise.all(looks.map(note))).flat();
  return [...new Set(found)].filter((page) => groupOfPage(page) !== account.group).sort();
}

/** Of Pages that say the same, the first: what came late between two changes nothing. */
function firstOfEach(
  pages: readonly { readonly page: string; readonly digest: string }[],
): readonly string[] {
  const firsts = new Map<string, string>();
  for (const { page, digest } of pages) if (!firsts.has(digest)) firsts.set(digest, page);
  return [...firsts.values()];
}

/** Brings what is noted of this address to `pages`. Answers all Pages with the sign; none when it is crowded. */
export async function noteSign(
  sign: string,
  pages: readonly string[],
  group: string,
  source: string,
  store: ObjectStore,
): Promise<readonly string[]> {
  let standing: Evidence = { sign, pages: [] };
  await changeObject(store, evidenceKey(source, sign), (bytes) => {
    const present = bytes === undefined ? undefined : parseEvidence(bytes);
    const others = (present?.pages ?? []).filter((page) => groupOfPage(page) !== group);
    const all = [...new Set([...others, ...pages])].sort();
    const isCrowded = present?.crowded === true || all.length > mostPages;
    standing = { sign, pages: all.slice(0, mostPages), ...(isCrowded ? { crowded: true } : {}) };
    return Buffer.from(stableJson(standing), 'utf8');
  });
  return standing.crowded === true ? [] : standing.pages;
}

/** Takes out Pages that were noted with signs of a Statement and turned out to be no Statements of their address. */
export async function forget(
  pages: readonly string[],
  { content }: Statement,
  source: string,
  store: ObjectStore,
): Promise<void> {
  for (const sign of signsOf(content)) {
    await changeObject(store, evidenceKey(source, sign), (bytes) => {
      const present = bytes === undefined ? undefined : parseEvidence(bytes);
      if (present === undefined) return undefined;
      const others = present.pages.filter((page) => !pages.includes(page));
      return Buffer.from(stableJson({ ...present, pages: others }), 'utf8');
    });
  }
}

/** All Pages that were noted to show a sign; none when it is crowded. */
export async function pagesWith(
  sign: string,
  source: string,
  store: ObjectStore,
): Promise<readonly string[]> {
  const stored = await store.get(evidenceKey(source, sign));
  const noted = stored === undefined ? undefined : parseEvidence(stored.bytes);
  return noted === undefined || noted.crowded === true ? [] : noted.pages;
}

/** What cannot be understood is noted anew: a sign that is lost costs an alias, never an article. */
function parseEvidence(bytes: Uint8Array): Evidence | undefined {
  try {
    const parsed = v.safeParse(evidenceSchema, JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
