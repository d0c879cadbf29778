import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { digestOf, stableJson } from '../core/digest.ts';
import type { SyndicationError } from '../core/errors.ts';
import { asSyndicationError } from '../core/errors.ts';
import type { Entry, History, Manifest, ManifestEntry } from '../core/feed.ts';
import { manifestKey, quarantineKey } from '../core/keys.ts';
import type { Tombstone } from '../core/tombstone.ts';
import type { ObjectStore, Ports, StoredObject, WriteCondition } from '../ports.ts';
import { imageSchema, reasonSchema } from './article-schema.ts';
import { corrupt, parseStored } from './stored-json.ts';

const entrySchema: v.GenericSchema<unknown, Entry> = v.object({
  id: v.string(),
  url: v.string(),
  title: v.string(),
  authors: v.array(v.string()),
  published: v.exactOptional(v.string()),
  updated: v.string(),
  language: v.exactOptional(v.string()),
  summary: v.exactOptional(v.string()),
  content: v.string(),
  tags: v.array(v.string()),
  image: v.exactOptional(imageSchema),
  images: v.array(imageSchema),
  licence: v.exactOptional(v.string()),
  source: v.exactOptional(
    v.object({ id: v.string(), title: v.string(), home: v.string(), folder: v.string() }),
  ),
});

const tombstoneSchema: v.GenericSchema<unknown, Tombstone> = v.object({
  id: v.string(),
  url: v.string(),
  title: v.string(),
  reason: reasonSchema,
  at: v.pipe(v.string(), v.isoTimestamp()),
});

export const manifestEntrySchema: v.GenericSchema<unknown, ManifestEntry> = v.object({
  article: v.string(),
  etag: v.string(),
  was: v.optional(v.array(v.string()), []),
  seen: v.optional(v.string(), ''),
  at: v.pipe(v.string(), v.isoTimestamp()),
  folds: v.exactOptional(v.array(v.string())),
  digest: v.string(),
  entry: entrySchema,
});

const historySchema: v.GenericSchema<unknown, History> = v.object({
  volumes: v.optional(
    v.array(v.object({ last: v.number(), record: v.exactOptional(v.string()), until: v.string() })),
    [],
  ),
  // One of before there were volumes may be of any age, and its record has no name.
  closed: v.array(
    v.object({
      record: v.exactOptional(v.string()),
      marks: v.string(),
      until: v.optional(v.string(), '9'),
    }),
  ),
  open: v.array(v.object({ count: v.number(), members: v.string(), full: v.boolean() })),
});

const manifestSchema: v.GenericSchema<unknown, Manifest> = v.object({
  feed: v.string(),
  plan: v.string(),
  entries: v.array(manifestEntrySchema),
  // A Manifest of before there were Tombstones has none.
  withdrawn: v.optional(
    v.array(
      v.object({
        article: v.string(),
        etag: v.string(),
        was: v.optional(v.array(v.string()), []),
        seen: v.optional(v.string(), ''),
        tombstone: tombstoneSchema,
      }),
    ),
    [],
  ),
  complete: v.boolean(),
  floor: v.exactOptional(v.object({ at: v.pipe(v.string(), v.isoTimestamp()), id: v.string() })),
  history: v.exactOptional(historySchema),
  files: v.record(v.string(), v.object({ digest: v.string(), etag: v.string() })),
});

/** A Manifest that can be understood. */
export interface SoundManifest {
  readonly kind: 'sound';
  readonly manifest: Manifest;
  readonly object: StoredObject;
}

/** The Manifest of a Feed as the store has it. */
export type StoredManifest =
  | { readonly kind: 'absent' }
  | SoundManifest
  | { readonly kind: 'corrupt'; readonly error: SyndicationError; readonly object: StoredObject };

/** Reads the Manifest. That it is corrupt is a value: the caller rebuilds it. */
export async function readManifest(feed: string, store: ObjectStore): Promise<StoredManifest> {
  const object = await store.get(manifestKey(feed));
  if (object === undefined) return { kind: 'absent' };
  try {
    const manifest = parseStored(manifestSchema, object);
    if (manifest.feed !== feed) throw corrupt(object.key, 'feed: not the one of its key');
    return { kind: 'sound', manifest, object };
  } catch (thrown) {
    return { kind: 'corrupt', error: asSyndicationError(thrown, 'publish', object.key), object };
  }
}

/** The bytes of a Manifest: the same for the same content. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return Buffer.from(`${stableJson(manifest)}\n`);
}

/** Replaces exactly the version that was read, or creates the first. */
export function conditionOf(stored: StoredManifest): WriteCondition {
  return stored.kind === 'absent' ? { ifNoneMatch: '*' } : { ifMatch: stored.object.etag };
}

/**
 * Whether the Manifest is still the one that was read. What was looked at before that may be replaced as it was found: who
 * follows a newer Manifest has not come to it yet, or will find it changed.
 */
export async function isCurrent(feed: string, stored: StoredManifest, store: ObjectStore): Promise<boolean> {
  const present = await store.head(manifestKey(feed));
  return present?.etag === (stored.kind === 'absent' ? undefined : stored.object.etag);
}

/** Keeps what cannot be understood, under its digest: done twice it is one object. */
export async function quarantine({ key, bytes }: StoredObject, error: Error, ports: Ports): Promise<void> {
  const kept = quarantineKey(key, digestOf(bytes));
  ports.log.error('the manifest is corrupt; it is kept apart and rebuilt', {
    key,
    kept,
    detail: error.message,
  });
  await ports.store.put(kept, bytes, { ifNoneMatch: '*' });
}
