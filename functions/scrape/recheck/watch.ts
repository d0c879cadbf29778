import type { SyndicationError } from '../../core/errors.ts';
import type { Page } from '../../core/page.ts';
import { keyOfPage } from '../../core/snapshot.ts';
import type { AnsweredPage } from '../fetch-page.ts';
import type { SeenLink, Watch } from '../state.ts';

/** A missing page is asked for once more after this time, the same that normalise wants for a withdrawal. Milliseconds. */
export const confirmationMs = 24 * 3_600_000;

/** What is remembered of a Link that was answered, to look at it again. */
export function watchAnswer(
  url: string,
  before: SeenLink | undefined,
  page: Page | undefined,
  now: number,
): Watch {
  const at = new Date(now).toISOString();
  const known = before?.watch;
  const key = page === undefined ? known?.page : keyOfPage(page);
  const isSame = key === known?.page;
  return {
    url,
    since: known?.since ?? at,
    checkedAt: at,
    ...(key === undefined ? {} : { page: key, pageSince: isSame ? (known?.pageSince ?? at) : at }),
    ...(isSame && known?.repeated === true ? { repeated: true } : {}),
  };
}

/** What is remembered of a Link that failed: nothing, unless it was a Page before. */
export function watchFailure(
  before: SeenLink | undefined,
  error: SyndicationError,
  now: number,
): Watch | undefined {
  const known = before?.watch;
  if (known === undefined) return undefined;
  const at = new Date(now).toISOString();
  const { missingSince, confirmed, ...rest } = known;
  if (!isMissing(error)) return { ...rest, checkedAt: at };
  const since = missingSince ?? at;
  const isConfirmed = error.status === 410 || now - Date.parse(since) >= confirmationMs;
  return { ...rest, checkedAt: at, missingSince: since, ...(isConfirmed ? { confirmed: true } : {}) };
}

export const isMissing = ({ code, status }: SyndicationError): boolean =>
  code === 'http-status' && (status === 404 || status === 410);

/** Whether a Link that is missing should be put on record: at first, and when that is confirmed. */
export function isOnRecord(before: Watch, after: Watch): boolean {
  return before.missingSince === after.missingSince && before.confirmed === after.confirmed;
}

/** Whether a Page that is kept already has to be kept again, because something else was seen since. */
export function isBack({ outcome, page }: AnsweredPage, before: SeenLink | undefined): boolean {
  const known = before?.watch;
  if (outcome !== 'known' || page === undefined || known === undefined) return false;
  return known.missingSince !== undefined || known.page !== keyOfPage(page);
}
