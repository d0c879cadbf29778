import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { stableJson } from '../../core/digest.ts';
import type { Manifest } from '../../core/feed.ts';
import { bindingKey } from '../../core/keys.ts';
import type { ObjectStore, StoredObject } from '../../ports.ts';
import type { KnownFiles } from '../write-files.ts';

/** What has been bound around the Feed of a Source. Shared; changed by compare-and-set. */
export interface Binding {
  /** Digest of the Manifest that it was bound to: another one means that there is work. */
  readonly manifest: string;
  /** Validators of the Articles that the Manifest told of, by key: those have come through all other Feeds. */
  readonly told: Readonly<Record<string, string>>;
  /** How many closed pages of the history have their files. */
  readonly closed: number;
  /** By number of an open page: digest of all that its files were made of. */
  readonly open: Readonly<Record<string, string>>;
  /** By file name: what the page for people and those of open pages held. */
  readonly files: KnownFiles;
}

const bindingSchema: v.GenericSchema<unknown, Binding> = v.object({
  manifest: v.string(),
  told: v.record(v.string(), v.string()),
  closed: v.number(),
  open: v.record(v.string(), v.string()),
  files: v.record(v.string(), v.object({ digest: v.string(), etag: v.string() })),
});

/** Nothing was ever bound. */
const unbound: Binding = { manifest: '', told: {}, closed: 0, open: {}, files: {} };

export interface StoredBinding {
  readonly binding: Binding;
  /** Whether what its files are has to be looked up: there is none, or it cannot be understood. */
  readonly isKnown: boolean;
  readonly object: StoredObject | undefined;
}

/** Reads what is bound. All of it follows from other objects, so one that cannot be understood is made anew. */
export async function readBinding(source: string, store: ObjectStore): Promise<StoredBinding> {
  const object = await store.get(bindingKey(source));
  const binding = object && parseBinding(object);
  return { binding: binding ?? unbound, isKnown: binding !== undefined, object };
}

function parseBinding({ bytes }: StoredObject): Binding | undefined {
  try {
    return v.parse(bindingSchema, JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Writes it over exactly what was read, unless it is the same. */
export async function writeBinding(
  source: string,
  binding: Binding,
  { object }: StoredBinding,
  store: ObjectStore,
): Promise<'written' | 'unchanged' | 'conflict'> {
  const bytes = Buffer.from(`${stableJson(binding)}\n`);
  if (object !== undefined && Buffer.compare(object.bytes, bytes) === 0) return 'unchanged';
  const condition = object === undefined ? ({ ifNoneMatch: '*' } as const) : { ifMatch: object.etag };
  return (await store.put(bindingKey(source), bytes, condition)).outcome;
}

/** Has everything bound anew where closed pages were bound: those of a history that is told anew are others. */
export async function unbindPages(source: string, store: ObjectStore): Promise<void> {
  const { binding } = await readBinding(source, store);
  if (binding.closed > 0) await store.delete(bindingKey(source));
}

/** The validators of all Articles that a Manifest tells of. */
export function toldBy({ entries, withdrawn }: Manifest): Binding['told'] {
  return Object.fromEntries([...entries, ...withdrawn].map(({ article, etag }) => [article, etag]));
}
