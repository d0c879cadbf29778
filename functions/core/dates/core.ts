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
  const taken: boolean[] = [];
  return {
    has(at) {
      return taken[at] === true;
    },
    free(from, to) {
      for (let at = from; at < to; at++) if (taken[at] === true) return false;
      return true;
    },
    take({ from, to }) {
      for (let at = from; at < to; at++) taken[at] = true;
    },
  };
}
