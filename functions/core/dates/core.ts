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
export class Taken {
  readonly #tokens: boolean[] = [];

  has(at: number): boolean {
    return this.#tokens[at] === true;
  }

  free(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.has(at)) return false;
    return true;
  }

  take({ from, to }: { readonly from: number; readonly to: number }): void {
    for (let at = from; at < to; at++) this.#tokens[at] = true;
  }
}
