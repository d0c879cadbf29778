import { Duration, type Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Worker } from './workers.ts';

/** Where the messages of a Worker wait, and where those end that fail again and again. */
export interface QueuePair {
  readonly queue: Queue;
  readonly deadLetters: Queue;
}

export function createQueues(stack: Stack, worker: Worker): QueuePair {
  const id = idOf(worker);
  // The letters of a FIFO queue go into another of its kind.
  const kind = worker.inTurns === true ? { fifo: true } : {};
  const shared = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, ...kind };
  const deadLetters = new Queue(stack, `${id}DeadLetters`, { ...shared, retentionPeriod: Duration.days(14) });
  const queue = new Queue(stack, `${id}Queue`, {
    ...shared,
    retentionPeriod: Duration.days(4),
    // Lambda asks for six timeouts, and the window on top: else a message is delivered while it is worked on.
    visibilityTimeout: Duration.seconds(6 * worker.timeout + worker.window),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: worker.deliveries },
  });
  return { queue, deadLetters };
}

/** Names of constructs, and with them of resources, begin with the Worker's. */
export function idOf({ name }: Worker): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * The creation of an object is a message to the step it triggers. Written into the bucket itself: CDK's own way is a
 * function that may change every bucket of the account.
 */
export function notify(bucket: Bucket, takers: readonly Taker[]): void {
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = {
    queueConfigurations: takers.map(({ prefix, queue }) => ({
      event: 's3:ObjectCreated:*',
      queue: queue.queueArn,
      filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
    })),
  };
  for (const { queue } of takers) admitBuckets(queue, bucket);
}

/** Who is told of new objects below a prefix. */
export interface Taker {
  readonly prefix: string;
  readonly queue: Queue;
}

/**
 * S3 checks that it may write to a queue while the bucket is made, so the queue cannot name the bucket. It names what is
 * known before: the account, and how CloudFormation begins the names of this stack's buckets.
 */
function admitBuckets(queue: Queue, bucket: Bucket): void {
  const { account, partition, stackName } = queue.stack;
  queue.grantSendMessages(
    new ServicePrincipal('s3.amazonaws.com').withConditions({
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `arn:${partition}:s3:::${stackName}-*` },
    }),
  );
  bucket.node.addDependency(queue);
}
