import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { SyndicationError } from '../../functions/core/errors.ts';
import { messageBody } from './queue-messages.ts';

/** Delivers keys to the queue of the step they trigger, as if their objects had just been written. Returns how many. */
export type DeliverKeys = (keys: AsyncIterable<string>) => Promise<number>;

/** SQS takes no more in one call. */
const batchSize = 10;

/** `queues`: the queue URL by trigger prefix. Throws `store-failed` for what SQS refuses; sending twice does no harm. */
export function createQueueSender(
  queues: Readonly<Record<string, string>>,
  client = new SQSClient({}),
): DeliverKeys {
  const queueOf = (key: string): string => {
    const found = Object.entries(queues).find(([prefix]) => key.startsWith(prefix));
    if (found === undefined) throw failure(key, 'no queue takes this key');
    return found[1];
  };

  const send = async (queue: string, keys: readonly string[]): Promise<void> => {
    const Entries = keys.map((key, at) => ({ Id: String(at), MessageBody: messageBody(key) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries }));
    const [first] = Failed;
    if (first !== undefined) throw failure(keys[Number(first.Id)] ?? queue, first.Message ?? first.Code);
  };

  return async (keys) => {
    const waiting = new Map<string, string[]>();
    let sent = 0;
    for await (const key of keys) {
      const queue = queueOf(key);
      const batch = [...(waiting.get(queue) ?? []), key];
      waiting.set(queue, batch.length < batchSize ? batch : []);
      if (batch.length === batchSize) await send(queue, batch);
      sent += 1;
    }
    for (const [queue, batch] of waiting) if (batch.length > 0) await send(queue, batch);
    return sent;
  };
}

function failure(url: string, detail = 'refused'): SyndicationError {
  return new SyndicationError('store-failed', { step: 'store', url, detail: `queue: ${detail}` });
}
