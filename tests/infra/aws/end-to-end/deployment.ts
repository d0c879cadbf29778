import { join } from 'node:path';
import {
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
  type QueueConfiguration,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { FunctionSpec } from '../../../fakes/lambda-function.ts';
import { deploy } from './cloudformation.ts';
import { type Permission, permissionsOf } from './permissions.ts';
import {
  createResolver,
  deployable,
  type Physical,
  resourcesOf,
  type StackTemplate,
  type TemplateResource,
} from './stack-template.ts';
import type { Synthesis } from './synthesise.ts';

/** A queue with where its messages end that nobody can work off. */
export interface DeployedQueue {
  readonly url: string;
  readonly arn: string;
  readonly deadLetters: string;
}

export interface DeployedFunction extends Omit<FunctionSpec, 'environment'> {
  readonly environment: Readonly<Record<string, string>>;
  readonly permissions: readonly Permission[];
  readonly queue: DeployedQueue;
  readonly batch: number;
}

/** The stack as it is in moto. */
export interface Deployment {
  readonly functions: readonly DeployedFunction[];
  /** Physical names. */
  readonly buckets: { readonly archive: string; readonly feeds: string };
  /** By the beginning of its id. */
  schedule(id: string): { readonly queue: string; readonly message: string };
}

export interface DeploymentOptions {
  /** Of moto. */
  readonly emulator: string;
  readonly client: S3Client;
  readonly synthesis: Synthesis;
  /** Of the stack: lower case. */
  readonly name: string;
  /** Name of the distribution. */
  readonly domain: string;
}

export async function deployStack(options: DeploymentOptions): Promise<Deployment> {
  const { template, folder } = options.synthesis;
  const outputs = await deploy(options.emulator, options.name, deployable(template));
  const resolve = createResolver((id) => physicalOf(id, outputs, options.domain));
  await finishBuckets(template, resolve, options.client);
  const bucket = (start: string) => String(resolve({ Ref: onlyOne(template, 'AWS::S3::Bucket', start)[0] }));
  return {
    functions: resourcesOf(template, 'AWS::Lambda::Function').map(([id, resource]) =>
      functionOf(id, resource, template, folder, resolve),
    ),
    buckets: { archive: bucket('Archive'), feeds: bucket('Feeds') },
    schedule: (start) => {
      const [, { Properties }] = onlyOne(template, 'AWS::Scheduler::Schedule', start);
      const { Arn, Input } = Properties['Target'] as {
        Arn: { 'Fn::GetAtt': [string, string] };
        Input: unknown;
      };
      return { queue: String(resolve({ Ref: Arn['Fn::GetAtt'][0] })), message: String(resolve(Input)) };
    },
  };
}

type Resolve = (value: unknown) => unknown;

function physicalOf(id: string, outputs: Readonly<Record<string, string>>, domain: string): Physical {
  const [Ref = id, Arn] = [outputs[`${id}Ref`], outputs[`${id}Arn`]];
  return { Ref, attributes: { DomainName: domain, ...(Arn !== undefined && { Arn }) } };
}

function functionOf(
  id: string,
  { Properties }: TemplateResource,
  template: StackTemplate,
  folder: string,
  resolve: Resolve,
): DeployedFunction {
  const variables = (Properties['Environment'] as { Variables: object }).Variables;
  const { S3Key } = Properties['Code'] as { S3Key: string };
  const [roleId] = (Properties['Role'] as { 'Fn::GetAtt': [string] })['Fn::GetAtt'];
  const [, mapping] = mappingOf(id, template);
  const [queueId] = (mapping.Properties['EventSourceArn'] as { 'Fn::GetAtt': [string] })['Fn::GetAtt'];
  return {
    // CDK ends a logical id with eight digits of a hash.
    name: id.slice(0, -8).toLowerCase(),
    folder: join(folder, `asset.${S3Key.replace('.zip', '')}`),
    handler: String(Properties['Handler']),
    timeoutMs: 1_000 * Number(Properties['Timeout']),
    environment: resolve(variables) as Record<string, string>,
    permissions: permissionsOf(template, roleId, resolve),
    queue: queueOf(queueId, template, resolve),
    batch: Number(mapping.Properties['BatchSize']),
  };
}

function mappingOf(functionId: string, template: StackTemplate): readonly [string, TemplateResource] {
  const found = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').find(([, { Properties }]) =>
    JSON.stringify(Properties['FunctionName']).includes(`"${functionId}"`),
  );
  if (found === undefined) throw new Error(`nothing feeds ${functionId}`);
  return found;
}

function queueOf(id: string, template: StackTemplate, resolve: Resolve): DeployedQueue {
  const { deadLetterTargetArn } = (template.Resources[id]?.Properties['RedrivePolicy'] ?? {}) as {
    deadLetterTargetArn: { 'Fn::GetAtt': [string] };
  };
  return {
    url: String(resolve({ Ref: id })),
    arn: String(resolve({ 'Fn::GetAtt': [id, 'Arn'] })),
    deadLetters: String(resolve({ Ref: deadLetterTargetArn['Fn::GetAtt'][0] })),
  };
}

/** What moto's CloudFormation leaves out: versions, and who is told of new objects. */
async function finishBuckets(template: StackTemplate, resolve: Resolve, client: S3Client): Promise<void> {
  for (const [id, { Properties }] of resourcesOf(template, 'AWS::S3::Bucket')) {
    const Bucket = String(resolve({ Ref: id }));
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    const wanted = Properties['NotificationConfiguration'] as { QueueConfigurations: unknown[] } | undefined;
    const QueueConfigurations = (wanted?.QueueConfigurations ?? []).map((one) =>
      notificationOf(resolve(one)),
    );
    const NotificationConfiguration = { QueueConfigurations };
    await client.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration }));
  }
}

/** CloudFormation and the API spell the same thing in two ways. */
function notificationOf(resolved: unknown): QueueConfiguration {
  const { Event, Queue, Filter } = resolved as {
    Event: 's3:ObjectCreated:*';
    Queue: string;
    Filter: { S3Key: { Rules: { Name: 'prefix'; Value: string }[] } };
  };
  return { Events: [Event], QueueArn: Queue, Filter: { Key: { FilterRules: Filter.S3Key.Rules } } };
}

function onlyOne(template: StackTemplate, type: string, start: string): readonly [string, TemplateResource] {
  const [found, ...more] = resourcesOf(template, type).filter(([id]) => id.startsWith(start));
  if (found === undefined || more.length > 0) throw new Error(`not one ${type} called ${start}`);
  return found;
}
