import { messageOf, SyndicationError } from '../../../functions/core/errors.ts';

/** `ENOSPC`, `EACCES` …; undefined for what is not a system error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** A system error as `store-failed` about this path; a SyndicationError stays what it is. */
export function storeFailure(path: string, error: unknown): SyndicationError {
  if (error instanceof SyndicationError) return error;
  return new SyndicationError('store-failed', {
    step: 'store',
    url: path,
    detail: detailOf(error),
    cause: error,
  });
}

/** Node says "ENOSPC: no space left on device, write": the call and its temporary path are not the user's concern. */
function detailOf(error: unknown): string {
  const message = messageOf(error);
  return /^E[A-Z0-9]+: [^,]+/.exec(message)?.[0] ?? message;
}

/** Runs work; what the file system refuses becomes `store-failed` about this path. */
export async function reporting<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeFailure(path, error);
  }
}

/** Undefined where there is nothing at the path; other errors pass. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
