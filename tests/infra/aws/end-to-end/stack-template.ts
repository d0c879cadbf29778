/** A resource of a synthesised template. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
}

export interface StackTemplate {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
}

export function resourcesOf(
  template: StackTemplate,
  type: string,
): readonly (readonly [string, TemplateResource])[] {
  return Object.entries(template.Resources).filter(([, { Type }]) => Type === type);
}

/** What moto deploys. The rest is played by this folder (mappings, functions, schedules) or cannot be proven here. */
const deployed: ReadonlySet<string> = new Set([
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
]);

/** Those of which the driver has to know how they are called in the end. */
const named: ReadonlySet<string> = new Set(['AWS::Logs::LogGroup', 'AWS::S3::Bucket', 'AWS::SQS::Queue']);

/** The template laid over: without what moto cannot do, and with the names it gives as outputs. */
export function deployable({ Resources }: StackTemplate): object {
  const kept = Object.entries(Resources).filter(([, { Type }]) => deployed.has(Type));
  const ids = new Set(kept.map(([id]) => id));
  const outputs = kept
    .filter(([, { Type }]) => named.has(Type))
    .flatMap(([id]) => [
      [`${id}Ref`, { Value: { Ref: id } }],
      [`${id}Arn`, { Value: { 'Fn::GetAtt': [id, 'Arn'] } }],
    ]);
  return {
    Resources: Object.fromEntries(kept.map(([id, resource]) => [id, mended(id, resource, ids)])),
    Outputs: Object.fromEntries(outputs),
  };
}

function mended(id: string, resource: TemplateResource, ids: ReadonlySet<string>): object {
  const { DependsOn = [], Properties, Type } = resource;
  // CloudFormation gives FIFO queues their ending; moto wants to be told.
  const name = Properties['FifoQueue'] === true ? { QueueName: `${id}.fifo` } : {};
  const needs = [DependsOn].flat().filter((needed) => ids.has(needed));
  return { Type, Properties: { ...Properties, ...name }, ...(needs.length > 0 && { DependsOn: needs }) };
}

/** What a resource is called once it is deployed. */
export interface Physical {
  readonly Ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Works out `Ref`, `Fn::GetAtt` and `Fn::Join`. Throws for what it does not know: nothing is guessed. */
export function createResolver(physical: (id: string) => Physical) {
  return function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve);
    if (value === null || typeof value !== 'object') return value;
    const [[name, argument] = []] = Object.entries(value);
    if (name === 'Ref') return refOf(String(argument));
    if (name === 'Fn::GetAtt') return attributeOf(argument as [string, string]);
    if (name === 'Fn::Join') {
      const [separator, parts] = argument as [string, unknown[]];
      return parts.map((part) => String(resolve(part))).join(separator);
    }
    if (name?.startsWith('Fn::') === true) throw new Error(`cannot work out ${name}`);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part)]));
  };

  function refOf(id: string): string {
    const pseudo: Readonly<Record<string, string>> = {
      'AWS::AccountId': '123456789012',
      'AWS::Partition': 'aws',
      'AWS::Region': 'us-east-1',
      'AWS::StackName': 'bantin',
    };
    return pseudo[id] ?? physical(id).Ref;
  }

  function attributeOf([id, attribute]: [string, string]): string {
    const found = physical(id).attributes[attribute];
    if (found === undefined) throw new Error(`${id} has no ${attribute}`);
    return found;
  }
}
