import { randomUUID } from 'node:crypto';
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';
import { SyndicationError } from '../../functions/core/errors.ts';
import { messageBody } from './message-body.ts';

/** What one message names. */
export interface QueueMessage {
  /** Of one kind; at least one. */
  readonly keys: readonly string[];
  /** Messages of the same turn are worked off one after the other. For the queues that take turns (FIFO), and only them. */
  readonly turn?: string;
}

/** Delivers keys to the queue of the step they trigger, as if their objects had just been written. Returns how many. */
export type Deliver = (messages: AsyncIterable<QueueMessage>) => Promise<number>;

/** SQS takes no more in one call. */
const batchSize = 10;

/** `queues`: the queue URL by trigger prefix. Throws `store-failed` for what SQS refuses; sending twice does no harm. */
export function createQueueSender(
  queues: Readonly<Record<string, string>>,
  client = new SQSClient({}),
): Deliver {
  const queueOf = ({ keys: [key = ''] }: QueueMessage): string => {
    const found = Object.entries(queues).find(([prefix]) => key.startsWith(prefix));
    if (found === undefined) throw failure(key, 'no queue takes this key');
    return found[1];
  };

  const send = async (queue: string, messages: readonly QueueMessage[]): Promise<void> => {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: queue, Entries: messages.map(entryOf) }),
    );
    const [first] = Failed;
    if (first !== undefined)
      throw failure(messages[Number(first.Id)]?.keys[0] ?? queue, first.Message ?? first.Code);
  };

  return async (messages) => {
    const waiting = new Map<string, QueueMessage[]>();
    let sent = 0;
    for await (const message of messages) {
      const queue = queueOf(message);
      const batch = [...(waiting.get(queue) ?? []), message];
      waiting.set(queue, batch.length < batchSize ? batch : []);
      if (batch.length === batchSize) await send(queue, batch);
      sent += message.keys.length;
    }
    for (const [queue, batch] of waiting) if (batch.length > 0) await send(queue, batch);
    return sent;
  };
}

/** Every message counts as new: what must not happen twice at once is kept apart by turns, not by forgetting. */
function entryOf({ keys, turn }: QueueMessage, at: number): SendMessageBatchRequestEntry {
  const fifo = { MessageGroupId: turn?.slice(0, 128), MessageDeduplicationId: randomUUID() };
  return { Id: String(at), MessageBody: messageBody(keys), ...(turn !== undefined && fifo) };
}

function failure(url: string, detail = 'refused'): SyndicationError {
  return new SyndicationError('store-failed', { step: 'store', url, detail: `queue: ${detail}` });
}
