import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { prefixes } from '../../../../functions/core/keys.ts';
import { pollBounds } from '../../../../functions/core/polling.ts';
import type { ObjectStore } from '../../../../functions/ports.ts';
import { createS3Store } from '../../../../infra/aws/s3-store.ts';
import { createSplitStore } from '../../../../infra/aws/split-store.ts';
import { loopbackClient } from '../../../contracts/s3-connection.ts';
import { type AwsCall, startAwsWitness } from '../../../fakes/aws-witness.ts';
import {
  createLambdaFunction,
  type Invocation,
  type LambdaFunction,
} from '../../../fakes/lambda-function.ts';
import { type DeployedFunction, type DeploymentOptions, deployStack } from './deployment.ts';
import { deliverBatch } from './mapping.ts';
import { isAllowed } from './permissions.ts';

export interface AwsHostOptions extends Omit<DeploymentOptions, 'client'> {
  /** Variables besides those of the template, for every function. */
  readonly environment: Readonly<Record<string, string>>;
  /** Instead of the functions' own time-outs. */
  readonly timeoutMs?: number;
}

/** One invocation, with what it asked AWS for. */
export interface Delivery {
  readonly function: string;
  readonly result: Invocation;
  readonly calls: readonly AwsCall[];
}

export interface AwsHost {
  readonly store: ObjectStore;
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  /** What the functions asked AWS for. */
  readonly calls: readonly AwsCall[];
  /** Calls that the roles of the template do not allow. */
  violations(): readonly AwsCall[];
  /** Sends what the schedule of the poll sends, when the Sources that had news a moment ago are due. */
  poll(): Promise<void>;
  /** How much later than now the last poll was. Milliseconds. */
  aheadMs(): number;
  /** Delivers until every queue is empty. */
  settle(): Promise<readonly Delivery[]>;
  /** The bodies of a function's dead letters. */
  deadLetters(name: string): Promise<readonly string[]>;
  /** What `aws sqs start-message-move-task` does, which moto does not know. */
  redrive(name: string): Promise<void>;
  close(): Promise<void>;
}

/** After this a Source is asked again of which no more is known (core/polling.ts); a moment more, for it was read before. */
const usualPauseMs = pollBounds.startMs + 5_000;

const credentials = { accessKeyId: 'driver', secretAccessKey: 'none' };

/** The deployed stack with this process in place of Lambda, its pollers and the scheduler. */
export async function openAwsHost(options: AwsHostOptions): Promise<AwsHost> {
  const { emulator } = options;
  const client = loopbackClient(emulator);
  const sqs = new SQSClient({ endpoint: emulator, region: 'us-east-1', credentials });
  const { functions: deployed, buckets, schedule } = await deployStack({ ...options, client });
  const witness = await startAwsWitness(emulator);
  const functions = new Map(
    deployed.map((one) => [one.name, createLambdaFunction(specOf(one, witness.endpoint, options))]),
  );
  let ahead = 0;
  const open = (bucket: string) => createS3Store({ bucket, client });

  async function deliverOnce(one: DeployedFunction): Promise<Delivery | undefined> {
    const target = functions.get(one.name);
    if (target === undefined) throw new Error(`there is no ${one.name}`);
    const before = witness.calls.length;
    const mapping = { queueUrl: one.queue.url, queueArn: one.queue.arn, batch: one.batch, target };
    const result = await deliverBatch(mapping, sqs);
    return result && { function: one.name, result, calls: witness.calls.slice(before) };
  }

  async function settle(): Promise<readonly Delivery[]> {
    const deliveries: Delivery[] = [];
    for (let before = -1; before < deliveries.length; ) {
      before = deliveries.length;
      for (const one of deployed) {
        const delivery = await deliverOnce(one);
        if (delivery !== undefined) deliveries.push(delivery);
      }
    }
    return deliveries;
  }

  async function takeDeadLetters(name: string, take: boolean): Promise<readonly string[]> {
    const QueueUrl = queueOf(deployed, name).deadLetters;
    const bodies: string[] = [];
    for (;;) {
      const asked = { QueueUrl, MaxNumberOfMessages: 10, ...(take ? {} : { VisibilityTimeout: 1 }) };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(asked));
      bodies.push(...Messages.map(({ Body = '' }) => Body));
      for (const { ReceiptHandle } of take ? Messages : [])
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      if (Messages.length === 0) return bodies;
    }
  }

  return {
    store: createSplitStore({
      prefix: prefixes.feeds,
      inside: open(buckets.feeds),
      outside: open(buckets.archive),
    }),
    functions,
    calls: witness.calls,
    violations: () =>
      witness.calls.filter(
        (call) => !isAllowed(call, deployed.find(({ name }) => name === call.by)?.permissions ?? []),
      ),
    poll: async () => {
      ahead += usualPauseMs;
      // The SDK takes a refused request for a wrong clock and repeats it: only those go by the hour who have to.
      for (const name of ['poll', 'scrape']) functions.get(name)?.advance(usualPauseMs);
      const { queue, message } = schedule('Poll');
      await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: message }));
    },
    aheadMs: () => ahead,
    settle,
    deadLetters: (name) => takeDeadLetters(name, false),
    redrive: async (name) => {
      const { url } = queueOf(deployed, name);
      for (const MessageBody of await takeDeadLetters(name, true))
        await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody }));
    },
    close: async () => {
      await Promise.all([...functions.values()].map((one) => one.freeze()));
      await witness.close();
      client.destroy();
      sqs.destroy();
    },
  };
}

function queueOf(deployed: readonly DeployedFunction[], name: string) {
  const found = deployed.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found.queue;
}

/** As on AWS, but for where AWS is. A function signs with its own name, so that the witness knows who asks. */
function specOf(deployed: DeployedFunction, endpoint: string, options: AwsHostOptions) {
  const { name, folder, handler, environment, timeoutMs } = deployed;
  return {
    name,
    folder,
    handler,
    timeoutMs: options.timeoutMs ?? timeoutMs,
    environment: {
      ...ownQueues(environment, endpoint),
      ...options.environment,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: name,
      AWS_SECRET_ACCESS_KEY: 'none',
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ENDPOINT_URL_SQS: endpoint,
    },
  };
}

/** The SDK prefers the host of a queue's URL over the endpoint it was given. */
function ownQueues(environment: Readonly<Record<string, string>>, endpoint: string) {
  const { BANTIN_QUEUES: queues } = environment;
  if (queues === undefined) return environment;
  const urls = Object.entries(JSON.parse(queues) as Record<string, string>);
  const own = urls.map(([prefix, url]) => [prefix, new URL(new URL(url).pathname, endpoint).href]);
  return { ...environment, BANTIN_QUEUES: JSON.stringify(Object.fromEntries(own)) };
}
