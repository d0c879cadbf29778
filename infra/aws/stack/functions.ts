import { join } from 'node:path';
import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { acknowledgePrefix } from './acknowledgements.ts';
import { type Buckets, bucketOf } from './buckets.ts';
import { bundlingOf } from './bundling.ts';
import { idOf } from './queues.ts';
import type { Worker } from './workers.ts';

export interface FunctionOptions {
  readonly buckets: Buckets;
  /** Where its messages come from. */
  readonly queue: Queue;
  readonly queueOf: (name: Worker['name']) => Queue;
  readonly environment: Readonly<Record<string, string>>;
}

/** A function with a role of its own, fed by its queue. */
export function createFunction(stack: Stack, worker: Worker, options: FunctionOptions): NodejsFunction {
  const id = idOf(worker);
  const { queue, queueOf, environment } = options;
  const logGroup = new LogGroup(stack, `${id}Logs`, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = createRole(stack, worker, options);
  logGroup.grantWrite(role);
  const created = new NodejsFunction(stack, id, {
    description: `bantin: ${worker.name}`,
    entry: join(import.meta.dirname, '..', 'entries', `${worker.name}.ts`),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: worker.memory,
    timeout: Duration.seconds(worker.timeout),
    role,
    logGroup,
    bundling: bundlingOf(worker.name),
    environment: {
      ...environment,
      ...queuesOf(stack, worker, queueOf),
      NODE_OPTIONS: '--enable-source-maps',
    },
  });
  created.addEventSource(
    new SqsEventSource(queue, {
      batchSize: worker.batch,
      // Queues that take turns know none.
      ...(worker.window > 0 && { maxBatchingWindow: Duration.seconds(worker.window) }),
      maxConcurrency: worker.concurrency,
      reportBatchItemFailures: true,
    }),
  );
  return created;
}

function createRole(stack: Stack, worker: Worker, { buckets, queueOf }: FunctionOptions): Role {
  const role = new Role(stack, `${idOf(worker)}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `bantin: what ${worker.name} may do`,
    inlinePolicies: { objects: new PolicyDocument({ statements: objectStatements(worker, buckets) }) },
  });
  for (const { of } of worker.fills) queueOf(of).grantSendMessages(role);
  for (const prefix of [...worker.reads, ...worker.writes]) {
    acknowledgePrefix(role, bucketOf(buckets, prefix), prefix);
  }
  return role;
}

/** The URLs of the queues it fills, by trigger prefix: the pipeline table, handed over as one variable. */
function queuesOf(stack: Stack, { fills }: Worker, queueOf: FunctionOptions['queueOf']) {
  if (fills.length === 0) return {};
  const urls = Object.fromEntries(fills.map(({ prefix, of }) => [prefix, queueOf(of).queueUrl]));
  return { BANTIN_QUEUES: stack.toJsonString(urls) };
}

function objectStatements({ reads, writes, deletes = [] }: Worker, buckets: Buckets): PolicyStatement[] {
  const objectsOf = (prefix: string) => bucketOf(buckets, prefix).arnForObjects(`${prefix}*`);
  const statements = [
    // Without this, S3 answers 403 instead of 404 for what is not there; the question for one object has no prefix that
    // a condition could name.
    allow(
      ['s3:ListBucket'],
      [...new Set(['', ...reads, ...writes].map((prefix) => bucketOf(buckets, prefix).bucketArn))],
    ),
    // A conditional write reads what it replaces.
    allow(['s3:GetObject'], [...reads, ...writes].map(objectsOf)),
    allow(['s3:PutObject'], writes.map(objectsOf)),
    allow(['s3:DeleteObject'], deletes.map(objectsOf)),
  ];
  return statements.filter(({ resources }) => resources.length > 0);
}

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ effect: Effect.ALLOW, actions, resources });
}
