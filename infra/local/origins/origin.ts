import type { SyndicationError } from '../../../functions/core/errors.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { Ports } from '../../../functions/ports.ts';

/** Who watches a poll, and may end it early. */
export interface PollWatch {
  readonly progress: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Where the Pages of one Source come from: its site, or files on disk. */
export interface Origin {
  readonly source: Source;
  /** What named a Source that is read over the network; absent for files on disk. */
  readonly site?: 'address' | 'file';
  /** Stores what is new and gives what failed on the way. Throws when the Source failed as a whole. */
  poll(ports: Ports, watch: PollWatch): Promise<readonly SyndicationError[]>;
}

export interface OpenedOrigins {
  readonly origins: readonly Origin[];
  /** What was assumed or left out, for the user to know. */
  readonly notes: readonly string[];
}
