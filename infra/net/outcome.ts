import type { FetchOutcome, FetchRequest } from '../../functions/ports.ts';
import type { Answer } from './answer.ts';
import { decodeBeginning } from './content-beginning.ts';
import { decodeContent, parseContentEncoding, UndecodableContent } from './content-coding.ts';
import type { Deadline } from './deadline.ts';
import type { Fail } from './failures.ts';
import type { Followed } from './follow.ts';
import { breaksOff, failureOfStatus } from './judge-answer.ts';
import type { Turns } from './turns.ts';

export interface OutcomeOptions {
  readonly request: FetchRequest;
  /** Whether the answering hop was asked with validators. */
  readonly conditional: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly maxBytes: number;
  readonly deadline: Deadline;
  readonly unpacking: Turns;
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
  { deadline, maxBytes, unpacking, request: { enoughBytes } }: OutcomeOptions,
  fail: Fail,
): Promise<Uint8Array> {
  if (answer.body.length === 0) throw fail('empty', `status ${answer.status}`);
  const encodings = parseContentEncoding(answer.headers['content-encoding']);
  const decode = () =>
    enoughBytes === undefined
      ? decodeContent(answer.body, encodings, maxBytes)
      : decodeBeginning(answer.body, encodings, enoughBytes);
  // What is being unpacked goes on when its time is up: it keeps its turn.
  const decoding = encodings.length === 0 ? decode() : inTurn(unpacking, deadline.signal, decode);
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

async function inTurn<T>(turns: Turns, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  await turns.wait(signal);
  try {
    return await work();
  } finally {
    turns.next();
  }
}
