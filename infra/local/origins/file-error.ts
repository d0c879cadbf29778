import { SyndicationError } from '../../../functions/core/errors.ts';

/** What the system's code means, in words. Sorted. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['EPERM', 'permission denied'],
]);

/** `file-unreadable` for whatever reading the file threw. */
export function fileError(path: string, cause: unknown): SyndicationError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
  return new SyndicationError('file-unreadable', {
    step: 'setup',
    url: path,
    detail: reasons.get(code) ?? code,
    cause,
  });
}
