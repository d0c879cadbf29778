import { digestOf } from '../core/digest.ts';
import type { ObjectStore, ObjectSummary, StoredObject } from '../ports.ts';

/** One object that would have been written or deleted. */
export interface OverlayChange {
  readonly key: string;
  readonly kind: 'created' | 'replaced' | 'deleted';
}

/** A store over another one: what is written stays in memory, and the other one stays as it is. */
export interface OverlayStore extends ObjectStore {
  /** What differs from the store below, in order of key. */
  changes(): Promise<readonly OverlayChange[]>;
}

export function createOverlayStore(below: ObjectStore): OverlayStore {
  /** `undefined`: deleted. */
  const above = new Map<string, StoredObject | undefined>();

  const get = async (key: string): Promise<StoredObject | undefined> =>
    above.has(key) ? above.get(key) : below.get(key);

  const head = async (key: string): Promise<ObjectSummary | undefined> =>
    above.has(key) ? summaryOf(above.get(key)) : below.head(key);

  async function* list(prefix: string): AsyncIterable<ObjectSummary> {
    const added = [...above.keys()].filter((key) => key.startsWith(prefix));
    const keys = new Set(added);
    for await (const { key } of below.list(prefix)) keys.add(key);
    for (const key of [...keys].sort(byBytes)) {
      const found = await head(key);
      if (found !== undefined) yield found;
    }
  }

  async function kindOf(key: string): Promise<OverlayChange['kind'] | undefined> {
    const [now, before] = [above.get(key), await below.get(key)];
    if (before === undefined) return now === undefined ? undefined : 'created';
    if (now === undefined) return 'deleted';
    return Buffer.compare(now.bytes, before.bytes) === 0 ? undefined : 'replaced';
  }

  return {
    get,
    head,
    list,
    put: async (key, bytes, condition) => {
      const present = await head(key);
      const isMet = 'ifMatch' in condition ? present?.etag === condition.ifMatch : present === undefined;
      if (!isMet) return { outcome: 'conflict' };
      const etag = `"${digestOf(bytes)}"`;
      above.set(key, { key, etag, bytes, size: bytes.length, lastModified: present?.lastModified ?? 0 });
      return { outcome: 'written', etag };
    },
    delete: async (key) => {
      above.set(key, undefined);
    },
    changes: async () => {
      const changes: OverlayChange[] = [];
      for (const key of [...above.keys()].sort(byBytes)) {
        const kind = await kindOf(key);
        if (kind !== undefined) changes.push({ key, kind });
      }
      return changes;
    },
  };
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function summaryOf(object: StoredObject | undefined): ObjectSummary | undefined {
  if (object === undefined) return undefined;
  const { bytes: _, ...summary } = object;
  return summary;
}
