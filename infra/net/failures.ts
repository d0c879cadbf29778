import {
  type ErrorCode,
  messageOf,
  SyndicationError,
  type SyndicationErrorOptions,
} from '../../functions/core/errors.ts';
import { AddressRefused } from './address-guard.ts';

/** Makes the error of one request; step and URL are filled in. */
export type Fail = (
  code: ErrorCode,
  detail?: string,
  more?: Pick<SyndicationErrorOptions, 'cause' | 'status' | 'retryAfterMs'>,
) => SyndicationError;

/** The code by which a connection that delivered too much is known. */
export const wireTooLongCode = 'UND_ERR_WIRE_TOO_LONG';

/** Errors of sockets and undici that mean the same before and after the head of an answer. Sorted. */
const kinds = new Map<string | undefined, ErrorCode>([
  [wireTooLongCode, 'too-large'],
  ['UND_ERR_BODY_TIMEOUT', 'timed-out'],
  ['UND_ERR_HEADERS_OVERFLOW', 'too-large'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timed-out'],
  ['UND_ERR_INVALID_ARG', 'internal'],
]);

/** Turns what broke an exchange into its one coded error. `answered`: the head of an answer had arrived. */
export function failureOf(thrown: unknown, answered: boolean, fail: Fail): SyndicationError {
  if (thrown instanceof SyndicationError) return thrown;
  if (thrown instanceof AddressRefused) return fail('address-refused', thrown.address, { cause: thrown });
  const code = codeOf(thrown);
  const kind = kinds.get(code) ?? (answered ? 'truncated' : 'unreachable');
  return fail(kind, describe(thrown, code), { cause: thrown });
}

/** Whether the request was sent on a kept connection that the server had closed meanwhile. */
export function wasStale(failure: unknown): boolean {
  if (!(failure instanceof SyndicationError) || failure.code !== 'unreachable') return false;
  // undici notes what the socket had done before: an answer read earlier means that it was a kept one.
  const { socket } = Object(failure.cause) as { socket?: { bytesRead?: number } };
  return codeOf(failure.cause) === 'UND_ERR_SOCKET' && (socket?.bytesRead ?? 0) > 0;
}

function codeOf(thrown: unknown): string | undefined {
  const { code } = Object(thrown) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** System and TLS codes say it best (`ENOTFOUND`, `CERT_HAS_EXPIRED`); undici's and the parser's need their message. */
function describe(thrown: unknown, code: string | undefined): string {
  const own = code === undefined || code.startsWith('UND_ERR') || code.startsWith('HPE_');
  return own ? messageOf(thrown) : code;
}
