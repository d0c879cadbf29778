import type { DateReading } from '../../core/dates/reading.ts';

/** A date as one place states it. */
export interface Dated {
  readonly field: 'published' | 'modified';
  readonly reading: DateReading;
  readonly origin: string;
  readonly score: number;
  /** Said to be a date by the name of its box or by a label beside it. */
  readonly isTold?: boolean;
  /** Whether it stands beside the headline, be it in a box that is named after something else. */
  readonly isBeside?: boolean;
}
