import { type ErrorCode, errorKinds, SyndicationError } from '../../functions/core/errors.ts';
import type { Trace } from '../../functions/core/trace.ts';

/** Something that did not work, as it is shown: the message is one line with step, URL and remedy. */
export interface Failure {
  /** URL, file or object key. */
  readonly url: string;
  readonly code: ErrorCode;
  readonly message: string;
}

export function failureOf(error: SyndicationError): Failure {
  return { url: error.url ?? '', code: error.code, message: error.message };
}

const isErrorCode = (code: string): code is ErrorCode => code in errorKinds;

/** Why the Page of this Trace was not published; undefined when it was. */
export function rejectionOf({ url, verdict }: Pick<Trace, 'url' | 'verdict'>): SyndicationError | undefined {
  if (verdict.kind === 'article') return undefined;
  const code = isErrorCode(verdict.code) ? verdict.code : 'not-article';
  return new SyndicationError(code, { step: 'normalise', url, detail: verdict.reason });
}
