import { randomBytes } from 'node:crypto';

/**
 * The ids of the writes that an object descends from, newest (its own) first, kept in its metadata. When the
 * acknowledgement of a write is lost, the SDK sends it again and gets 412, because the first try has succeeded. Only
 * the object itself can tell: its lineage names the write, even after others have built upon it.
 */
export type Lineage = readonly string[];

/** Of user metadata, `x-amz-meta-…` on the wire. */
const field = 'bantin-write';

/** Writers that overtake a retry within its pause of some 100 ms; costs 13 bytes each in every answer. */
const longest = 24;

/** Lineages remembered between a read and the write that builds on it. */
const mostRemembered = 1_000;

export const newWriteId = (): string => randomBytes(9).toString('base64url');

export function lineageIn(metadata: Readonly<Record<string, string>> | undefined): Lineage {
  const text = metadata?.[field] ?? '';
  return text === '' ? [] : text.split(' ');
}

export function metadataOf(lineage: Lineage): Record<string, string> {
  return { [field]: lineage.join(' ') };
}

/** What has been seen of each version, so that a write costs no extra read. Forgetting is harmless: the lineage is shorter. */
export interface LineageMemory {
  remember(key: string, etag: string, lineage: Lineage): void;
  /** The lineage of a write that replaces this version (or creates the object when there is no etag). */
  continued(key: string, etag: string | undefined, id: string): Lineage;
}

export function createLineageMemory(): LineageMemory {
  const known = new Map<string, Lineage>();
  return {
    remember: (key, etag, lineage) => {
      const version = `${etag} ${key}`;
      known.delete(version);
      known.set(version, lineage);
      const oldest = known.keys().next().value;
      if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
    },
    continued: (key, etag, id) => [id, ...(known.get(`${etag} ${key}`) ?? [])].slice(0, longest),
  };
}
