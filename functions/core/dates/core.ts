import type { Day } from './calendars.ts';
import type { DateOrder } from './reading.ts';

/** One way to understand a date. */
export interface DayChoice {
  readonly order: DateOrder;
  readonly day: Day;
}

/** The tokens that name a day, with every way to understand them: more than one when numbers alone name it. */
export interface DateCore {
  readonly from: number;
  readonly to: number;
  /** Real days only; never empty. */
  readonly choices: readonly DayChoice[];
  /** `short`: numbers with a year of two digits. */
  readonly kind: 'iso' | 'numeric' | 'short' | 'named' | 'yearless' | 'relative';
  /** For the Trace. */
  readonly note?: string;
}

/** The tokens that something already understood. */
export interface Taken {
  has(at: number): boolean;
  free(from: number, to: number): boolean;
  take(span: { readonly from: number; readonly to: number }): void;
}

export function createTaken(): Taken {
  const taken = new Set<number>();
  const rangeOf = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  return {
    has: (at) => taken.has(at),
    free: (from, to) => rangeOf(from, to).every((at) => !taken.has(at)),
    take: ({ from, to }) => {
      for (const at of rangeOf(from, to)) taken.add(at);
    },
  };
}
