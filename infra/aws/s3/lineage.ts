import { randomBytes } from 'node:crypto';

/**
 * The ids of the writes that an object descends from, newest (its own) first, kept in its metadata. When the
 * acknowledgement of a write is lost, the SDK sends it again and gets 412, because the first try has succeeded. Only
 * the object itself can tell: its lineage names the write, even after others have built upon it.
 *
 * A writer leaves out those of its own writes whose outcome it knows, so a lineage holds about one id a writer,
 * however many writes overtake the one that is in doubt.
 */
export type Lineage = readonly string[];

/** Of user metadata, `x-amz-meta-…` on the wire. */
const field = 'bantin-write';

/** Writers that may overtake one write in doubt; costs some 12 bytes each in every answer. */
const longest = 24;

/** Lineages remembered between a read and the write that builds on it. */
const mostRemembered = 1_000;

export function lineageIn(metadata: Readonly<Record<string, string>> | undefined): Lineage {
  const text = metadata?.[field] ?? '';
  return text === '' ? [] : text.split(' ');
}

export function metadataOf(lineage: Lineage): Record<string, string> {
  return { [field]: lineage.join(' ') };
}

/** The writes of one writer, and what it has seen of each version, so that a write costs no extra read. */
export interface LineageMemory {
  /** The id of a new write, whose outcome is in doubt until it is settled. */
  begin(): string;
  settle(id: string): void;
  /** Forgetting is harmless: the lineage of the next write is shorter. */
  remember(key: string, etag: string, lineage: Lineage): void;
  /** The lineage of a write that replaces this version (or creates the object when there is no etag). */
  continued(key: string, etag: string | undefined, id: string): Lineage;
}

export function createLineageMemory(): LineageMemory {
  const writer = `${randomBytes(6).toString('base64url')}.`;
  let begun = 0;
  const inDoubt = new Set<string>();
  const known = new Map<string, Lineage>();
  const isSettled = (id: string) => id.startsWith(writer) && !inDoubt.has(id);

  return {
    begin: () => {
      const id = writer + (begun++).toString(36);
      inDoubt.add(id);
      return id;
    },
    settle: (id) => {
      inDoubt.delete(id);
    },
    remember: (key, etag, lineage) => {
      const version = `${etag} ${key}`;
      known.delete(version);
      known.set(version, lineage);
      const oldest = known.keys().next().value;
      if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
    },
    continued: (key, etag, id) =>
      [id, ...(known.get(`${etag} ${key}`) ?? []).filter((other) => !isSettled(other))].slice(0, longest),
  };
}
