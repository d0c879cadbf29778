import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { ObjectStore, ObjectSummary, StoredObject } from '../../functions/ports.ts';

export interface MemoryStoreOptions {
  /** UTC milliseconds that writes are dated with. @default Date.now */
  readonly now?: () => number;
}

/** A store in memory that honours conditions. Each call is judged in one turn; equal bytes have equal validators. */
export function createMemoryStore({ now = Date.now }: MemoryStoreOptions = {}): ObjectStore {
  const objects = new Map<string, StoredObject>();
  const under = (prefix: string) =>
    [...objects.values()]
      .filter(({ key }) => key.startsWith(prefix))
      .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));

  return {
    get: async (key) => {
      const found = objects.get(key);
      return found === undefined ? undefined : { ...found, bytes: Uint8Array.from(found.bytes) };
    },
    head: async (key) => summaryOf(objects.get(key)),
    put: async (key, bytes, condition) => {
      const found = objects.get(key);
      const allowed = 'ifMatch' in condition ? found?.etag === condition.ifMatch : found === undefined;
      if (!allowed) return { outcome: 'conflict' };
      const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
      objects.set(key, { key, etag, lastModified: now(), size: bytes.length, bytes: Uint8Array.from(bytes) });
      return { outcome: 'written', etag };
    },
    list: async function* (prefix) {
      for (const object of under(prefix)) {
        const summary = summaryOf(object);
        if (summary !== undefined) yield summary;
      }
    },
    delete: async (key) => {
      objects.delete(key);
    },
  };
}

function summaryOf(object: StoredObject | undefined): ObjectSummary | undefined {
  if (object === undefined) return undefined;
  const { bytes: _, ...summary } = object;
  return summary;
}
