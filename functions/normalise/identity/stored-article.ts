import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import type { Article } from '../../core/article.ts';
import { stableJson } from '../../core/digest.ts';
import type { LedgerEntry } from '../../core/ledger.ts';
import { type Withdrawal, type WithdrawalReason, withdrawalReasons } from '../../core/tombstone.ts';
import type { ObjectStore } from '../../ports.ts';

/** What identity needs of a stored Article. */
export type KnownArticle = Pick<
  Article,
  | 'id'
  | 'url'
  | 'title'
  | 'text'
  | 'published'
  | 'updated'
  | 'firstSeen'
  | 'aliases'
  | 'revisions'
  | 'withdrawn'
>;

const text = v.string();

const reasonSchema = v.picklist(Object.keys(withdrawalReasons) as WithdrawalReason[]);

const knownSchema = v.object({
  id: text,
  url: text,
  title: text,
  text,
  published: v.exactOptional(text),
  updated: text,
  firstSeen: text,
  // Articles written before there was a ledger have none.
  aliases: v.optional(v.array(text), []),
  revisions: v.array(
    v.object({ digest: text, page: text, seenAt: text, changed: v.optional(v.array(text), []) }),
  ),
  withdrawn: v.exactOptional(v.object({ reason: reasonSchema, at: text, note: v.exactOptional(text) })),
});

/** A stored Article, or undefined when it cannot be understood: it is derived, and about to be derived again. */
export function parseArticle(bytes: Uint8Array): KnownArticle | undefined {
  try {
    const parsed = v.safeParse(knownSchema, JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export async function readArticle(key: string, store: ObjectStore): Promise<KnownArticle | undefined> {
  const stored = await store.get(key);
  return stored === undefined ? undefined : parseArticle(stored.bytes);
}

/** A stored Article as an order to take it down, or that there is none, leaves it; undefined where that is as it is. */
export function obedient(bytes: Uint8Array, order: Withdrawal | undefined): Uint8Array | undefined {
  const known = parseArticle(bytes);
  if (known === undefined || (order ?? takedownOf(known).takedown) === undefined) return undefined;
  const { withdrawn: _, ...article }: Record<string, unknown> = JSON.parse(
    Buffer.from(bytes).toString('utf8'),
  );
  return Buffer.from(stableJson({ ...article, withdrawn: order }), 'utf8');
}

/** What an entry of the ledger says of the order by which a stored Article is withdrawn. */
export function takedownOf({ withdrawn }: KnownArticle): Pick<LedgerEntry, 'takedown'> {
  if (withdrawn?.reason !== 'takedown') return {};
  const { at, note = '' } = withdrawn;
  return { takedown: { at, note } };
}
