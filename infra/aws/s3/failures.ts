import { messageOf, SyndicationError } from '../../../functions/core/errors.ts';
import type { WriteCondition } from '../../../functions/ports.ts';

/** What the SDK tells of a failed request, whatever it threw. */
export interface Failure {
  /** S3's error code, e.g. `SlowDown`, or the name of the error. */
  readonly name: string;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  /** How often the SDK sent the request. */
  readonly attempts: number;
}

export function failureOf(error: unknown): Failure {
  const { name, $metadata } = error as {
    name?: unknown;
    $metadata?: { httpStatusCode?: number; attempts?: number };
  };
  return {
    name: typeof name === 'string' ? name : 'Error',
    status: $metadata?.httpStatusCode,
    attempts: $metadata?.attempts ?? 1,
  };
}

/** A HEAD answers 404 without saying of what; everywhere else S3 names the key. */
export function isMissingKey(error: unknown): boolean {
  const { name } = failureOf(error);
  return name === 'NoSuchKey' || name === 'NotFound';
}

/**
 * 412: the condition failed. 409: another write of this key was under way. 404: there is nothing to replace.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function isConflict(error: unknown, condition: WriteCondition): boolean {
  const { name, status } = failureOf(error);
  if (status === 412 || name === 'ConditionalRequestConflict') return true;
  return 'ifMatch' in condition && name === 'NoSuchKey';
}

/** Whether S3 may have done what was asked although it reads like a failure: no answer, 5xx, or not the first try. */
export function mayHaveHappened(error: unknown): boolean {
  const { status, attempts } = failureOf(error);
  return attempts > 1 || status === undefined || status >= 500;
}

export function storeFailure(url: string, error: unknown): SyndicationError {
  if (error instanceof SyndicationError) return error;
  const { name, status } = failureOf(error);
  const detail = detailOf(name, status, messageOf(error));
  const known = status === undefined ? {} : { status };
  return new SyndicationError('store-failed', { step: 'store', url, detail, cause: error, ...known });
}

/** The answer to a HEAD has no body, so the SDK knows no more than its status. */
function detailOf(name: string, status: number | undefined, message: string): string {
  if (name === 'Unknown' && status !== undefined) return `status ${status}`;
  return name === 'Error' ? message : `${name}: ${message}`;
}
