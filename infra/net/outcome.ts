import type { FetchOutcome, FetchRequest } from '../../functions/ports.ts';
import type { Answer } from './answer.ts';
import { decodeBeginning } from './content-beginning.ts';
import { decodeContent, parseContentEncoding, UndecodableContent } from './content-coding.ts';
import type { Deadline } from './deadline.ts';
import type { Fail } from './failures.ts';
import type { Followed } from './follow.ts';
import { breaksOff, failureOfStatus } from './judge-answer.ts';

export interface OutcomeOptions {
  readonly request: FetchRequest;
  /** Whether the answering hop was asked with validators. */
  readonly conditional: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly maxBytes: number;
  readonly deadline: Deadline;
}

/** What a final answer is worth: a page, "unchanged", or the error it stands for. */
export async function outcomeOf({ hop, answer }: Followed, options: OutcomeOptions): Promise<FetchOutcome> {
  const { request, now } = options;
  if (answer.status === 304 && options.conditional) return { outcome: 'unchanged', url: request.url };
  const failure = failureOfStatus(answer, now, hop.fail);
  if (failure !== undefined) throw failure;
  return {
    outcome: 'fetched',
    url: request.url,
    finalUrl: hop.url.href,
    status: answer.status,
    headers: answer.headers,
    fetchedAt: new Date(now).toISOString(),
    bytes: await bytesOf(answer, options, hop.fail),
  };
}

async function bytesOf(
  answer: Answer,
  { deadline, maxBytes, request: { enoughBytes } }: OutcomeOptions,
  fail: Fail,
): Promise<Uint8Array> {
  if (answer.body.length === 0) throw fail('empty', `status ${answer.status}`);
  const encodings = parseContentEncoding(answer.headers['content-encoding']);
  const decoding =
    enoughBytes === undefined
      ? decodeContent(answer.body, encodings, maxBytes)
      : decodeBeginning(answer.body, encodings, enoughBytes);
  const bytes = await deadline.within(decoding).catch((thrown) => {
    throw thrown instanceof UndecodableContent
      ? fail(thrown.reason, thrown.message, { cause: thrown })
      : thrown;
  });
  if (bytes.length === 0) throw fail('empty', `status ${answer.status}`);
  if (enoughBytes === undefined && breaksOff(answer.headers, bytes))
    throw fail('truncated', 'ends within a text');
  return bytes;
}
