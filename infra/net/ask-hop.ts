import type { Answer, Head } from './answer.ts';
import { parseContentEncoding, refusedEncoding } from './content-coding.ts';
import type { Deadline } from './deadline.ts';
import { type ExchangeOptions, exchange } from './exchange.ts';
import { type Fail, failureOf, wasStale } from './failures.ts';
import type { Hop } from './follow.ts';
import { isSuccess } from './judge-answer.ts';
import type { Lines } from './lines.ts';
import { type PaceLimits, startPace } from './pace.ts';

export interface AskOptions {
  readonly lines: Lines;
  readonly deadline: Deadline;
  readonly limits: AnswerLimits;
  readonly pace: PaceLimits;
  /** Waits until this request may hold a large body. */
  readonly makeRoom: (signal: AbortSignal) => Promise<void>;
  /** As in FetchRequest. */
  readonly enoughBytes?: number | undefined;
}

interface AnswerLimits {
  readonly maxCompressedBytes: number;
  readonly maxEncodings: number;
}

type RequestHeaders = ExchangeOptions['headers'];

/** Asks one hop, a second time only where a kept connection turned out to be closed. Rejects with a SyndicationError. */
export async function askHop(hop: Hop, headers: RequestHeaders, options: AskOptions): Promise<Answer> {
  try {
    return await askOnce(hop, headers, options);
  } catch (failure) {
    if (wasStale(failure)) return await askOnce(hop, headers, options);
    throw failureOf(failure, false, hop.fail);
  }
}

async function askOnce({ url, fail }: Hop, headers: RequestHeaders, options: AskOptions): Promise<Answer> {
  const { lines, deadline, limits, enoughBytes, makeRoom } = options;
  const { signal } = deadline;
  const line = await deadline.aside(lines.take(url.origin, signal));
  const pace = startPace(options.pace, deadline.giveUp);
  const wantsBody = (head: Head) => {
    pace.begin();
    return isSuccess(head.status) && assertReadable(head, enoughBytes ? endless(limits) : limits, fail);
  };
  // Nor is that the server's time.
  const onLarge = async () => {
    pace.end();
    await deadline.aside(makeRoom(signal));
    pace.begin();
  };
  let sound = false;
  try {
    const maxBytes = limits.maxCompressedBytes;
    const onBytes = pace.take;
    const answer = await exchange(line.client, url, {
      headers,
      maxBytes,
      enoughBytes,
      signal,
      wantsBody,
      onBytes,
      onLarge,
      fail,
    });
    sound = true;
    return answer;
  } finally {
    pace.end();
    line.release(sound);
  }
}

/** Of a body that is cut it does not matter how long it would be. */
const endless = (limits: AnswerLimits): AnswerLimits => ({
  ...limits,
  maxCompressedBytes: Number.POSITIVE_INFINITY,
});

/** Refuses a body before its first byte where its head already says that it cannot be taken. */
function assertReadable({ headers }: Head, limits: AnswerLimits, fail: Fail): true {
  const refused = refusedEncoding(parseContentEncoding(headers['content-encoding']), limits.maxEncodings);
  if (refused !== undefined) throw fail('not-html', refused);
  const length = Number(headers['content-length'] ?? 0);
  if (length > limits.maxCompressedBytes) throw fail('too-large', `${length} bytes announced`);
  return true;
}
