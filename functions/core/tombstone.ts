/** Why an Article was withdrawn. Sorted. */
export const withdrawalReasons = {
  gone: 'its address answers that it is gone (410)',
  missing: 'its address has answered that there is no such page for a day or longer',
  takedown: 'it was taken down by hand',
  unindexed: 'its page now asks not to be indexed',
} as const;

export type WithdrawalReason = keyof typeof withdrawalReasons;

/** What is known of a withdrawal; kept in the Article, whose last good content stays for a revival. */
export interface Withdrawal {
  readonly reason: WithdrawalReason;
  /** UTC instant, ISO 8601 with `Z`: when the Page that settled it was fetched, or the order was given. */
  readonly at: string;
  /** What a person gave as the reason of a takedown: one line of plain text. */
  readonly note?: string;
}

/** The record that an Article was withdrawn, as feeds present it (RFC 6721: `ref` is the id, `when` is `at`). */
export interface Tombstone {
  /** Id of the Article. */
  readonly id: string;
  /** Where it was. */
  readonly url: string;
  readonly title: string;
  readonly reason: WithdrawalReason;
  /** UTC instant, ISO 8601 with `Z`. */
  readonly at: string;
}
