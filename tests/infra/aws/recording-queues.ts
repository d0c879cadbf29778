import type { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { readMessages } from '../../../infra/aws/queue-messages.ts';
import { createQueueSender, type Deliver } from '../../../infra/aws/queue-sender.ts';
import { sqsEvent } from './sqs-event.ts';

type Batch = SendMessageBatchCommand['input'];

/** A message as its queue got it. */
export interface SentMessage {
  readonly queue: string | undefined;
  readonly keys: readonly string[];
  readonly turn: string | undefined;
}

/** Queues that keep what they are told. `refuse`: the text of bodies that SQS does not take. */
export function recordingQueues(
  queues: Readonly<Record<string, string>>,
  refuse = 'nothing',
): { readonly deliver: Deliver; readonly batches: readonly Batch[]; sent(): readonly SentMessage[] } {
  const batches: Batch[] = [];
  const send = async ({ input }: SendMessageBatchCommand) => {
    batches.push(input);
    const refused = (input.Entries ?? []).filter(({ MessageBody = '' }) => MessageBody.includes(refuse));
    return { Failed: refused.map(({ Id }) => ({ Id, Code: 'InternalError' })) };
  };
  return {
    deliver: createQueueSender(queues, { send } as unknown as SQSClient),
    batches,
    sent: () =>
      batches.flatMap(({ QueueUrl: queue, Entries = [] }) =>
        Entries.map(({ MessageBody, MessageGroupId: turn }) => ({
          queue,
          keys: readMessages(sqsEvent(MessageBody))[0]?.keys ?? [],
          turn,
        })),
      ),
  };
}
