import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Invocation, LambdaFunction } from '../../../fakes/lambda-function.ts';

/** Between a queue and a function, as Lambda's own poller is. */
export interface Mapping {
  readonly queueUrl: string;
  readonly queueArn: string;
  /** Messages an invocation gets at most. */
  readonly batch: number;
  readonly target: LambdaFunction;
}

/** SQS gives no more in one answer. */
const mostAtOnce = 10;

/** Delivers one batch, if there is any, and deletes what was done; the rest is there again at once. Returns how it went. */
export async function deliverBatch(mapping: Mapping, client: SQSClient): Promise<Invocation | undefined> {
  const messages = await receive(mapping, client);
  if (messages.length === 0) return undefined;
  const result = await mapping.target.invoke({
    Records: messages.map((message) => recordOf(message, mapping)),
  });
  const undone = failedIds(result, messages);
  for (const { MessageId = '', ReceiptHandle } of messages) {
    const about = { QueueUrl: mapping.queueUrl, ReceiptHandle };
    await (undone.has(MessageId)
      ? client.send(new ChangeMessageVisibilityCommand({ ...about, VisibilityTimeout: 0 }))
      : client.send(new DeleteMessageCommand(about)));
  }
  return result;
}

async function receive({ queueUrl, batch }: Mapping, client: SQSClient): Promise<readonly Message[]> {
  const messages: Message[] = [];
  while (messages.length < batch) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: Math.min(mostAtOnce, batch - messages.length),
        MessageSystemAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) break;
    messages.push(...Messages);
  }
  return messages;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
function recordOf(message: Message, { queueArn }: Mapping) {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: {},
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: 'us-east-1',
  };
}

/** `ReportBatchItemFailures`; a function that failed, or answers in no known shape, has done nothing. */
function failedIds(result: Invocation, messages: readonly Message[]): ReadonlySet<string> {
  const all = new Set(messages.map(({ MessageId = '' }) => MessageId));
  if (result.outcome !== 'answered') return all;
  const { batchItemFailures } = (result.answer ?? {}) as {
    batchItemFailures?: readonly { itemIdentifier?: string }[];
  };
  if (!Array.isArray(batchItemFailures)) return all;
  const failed = batchItemFailures.map(({ itemIdentifier = '' }) => itemIdentifier);
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
}
