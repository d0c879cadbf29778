import * as v from 'valibot';

/** One answered request for a file below `feeds/`. Nothing of it says who asked: no address, no cookie, no referrer. */
export interface AccessLine {
  /** UTC instant, whole seconds. */
  readonly at: string;
  /** Path, without query. */
  readonly path: string;
  readonly status: number;
  /** Bytes of the body. */
  readonly bytes: number;
  /** What the program calls itself: aggregators tell there for how many people they ask. */
  readonly agent: string;
}

export const accessLineSchema: v.GenericSchema<unknown, AccessLine> = v.object({
  at: v.string(),
  path: v.string(),
  status: v.number(),
  bytes: v.number(),
  agent: v.string(),
});

/** The folder of the logs, in that of the store; one file a UTC day. */
export const accessFolder = 'access';

export const accessFile = (at: string): string => `${at.slice(0, 10)}.jsonl`;
