import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { steps } from '../../../functions/pipeline.ts';
import { workers } from '../../../infra/aws/stack/workers.ts';
import { type Resource, resourcesOf, statementsOf, synthesise } from './template.ts';

const template = synthesise();

/** Everything that an operator can decide, decided. */
const topic = 'arn:aws:sns:eu-central-1:1:oncall';
const production = synthesise({
  stage: 'production',
  pollMinutes: '5',
  domain: 'feeds.example.org',
  certificate: 'arn:aws:acm:us-east-1:1:certificate/x',
  alarmTopic: topic,
  hub: 'https://hub.example.org/',
});
const allowed = statementsOf(template).filter(({ Effect }) => Effect === 'Allow');

const refersTo = (value: unknown, id: string) => JSON.stringify(value).includes(`"${id}"`);

describe('functions', () => {
  const functions = resourcesOf(template, 'AWS::Lambda::Function');

  test('there is one for each worker, and a worker for each step', () => {
    expect(functions).toHaveLength(workers.length);
    expect(workers.map(({ name }) => name)).toEqual(expect.arrayContaining(steps.map(({ name }) => name)));
  });

  test.each(functions)(
    '%s runs on Graviton and Node 24, and keeps its log for a month',
    (_id, { Properties }) => {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      const { LogGroup } = Properties['LoggingConfig'] as { LogGroup: { Ref: string } };
      const groups = new Map(resourcesOf(template, 'AWS::Logs::LogGroup'));
      expect(groups.get(LogGroup.Ref)?.Properties['RetentionInDays']).toBe(30);
    },
  );

  test.each(resourcesOf(template, 'AWS::Lambda::EventSourceMapping'))(
    '%s answers by message and is bounded',
    (_id, { Properties }) => {
      expect(Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
      expect(Properties['ScalingConfig']).toMatchObject({ MaximumConcurrency: expect.any(Number) });
    },
  );
});

describe('queues', () => {
  const queues = resourcesOf(template, 'AWS::SQS::Queue');
  const deadLetters = queues.filter(([id]) => id.includes('DeadLetters'));
  const fed = queues.filter(([id]) => !id.includes('DeadLetters'));

  test.each(fed)('%s has a queue for its dead letters', (_id, { Properties }) => {
    const { deadLetterTargetArn, maxReceiveCount } = Properties['RedrivePolicy'] as {
      deadLetterTargetArn: unknown;
      maxReceiveCount: number;
    };
    expect(deadLetters.some(([id]) => refersTo(deadLetterTargetArn, id))).toBe(true);
    expect(maxReceiveCount).toBeGreaterThan(1);
  });

  test.each(fed)(
    '%s hides a message for six timeouts of its function and the window',
    (id, { Properties }) => {
      const mapping = find('AWS::Lambda::EventSourceMapping', 'EventSourceArn', id);
      const { Ref } = mapping.Properties['FunctionName'] as { Ref: string };
      const timeout = Number(
        new Map(resourcesOf(template, 'AWS::Lambda::Function')).get(Ref)?.Properties['Timeout'],
      );
      const window = Number(mapping.Properties['MaximumBatchingWindowInSeconds'] ?? 0);
      expect(Properties['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * timeout + window);
    },
  );

  test('that take turns are the ones for scraping: one process at a time asks a host', () => {
    const inTurns = queues.filter(([, { Properties }]) => Properties['FifoQueue'] === true);
    expect(inTurns.map(([id]) => id.slice(0, -8))).toEqual(['ScrapeDeadLetters', 'ScrapeQueue']);
    const mapping = find('AWS::Lambda::EventSourceMapping', 'EventSourceArn', inTurns[1]?.[0] ?? '');
    expect(mapping.Properties['BatchSize']).toBe(1);
  });

  test.each(queues)('%s is encrypted and takes TLS only', (id, { Properties }) => {
    expect(Properties['SqsManagedSseEnabled']).toBe(true);
    expect(isTlsOnly(id)).toBe(true);
  });

  test.each(deadLetters)('%s rings', (id) => {
    expect(find('AWS::CloudWatch::Alarm', 'Dimensions', id).Properties).toMatchObject({ Threshold: 1 });
  });
});

describe('buckets', () => {
  const buckets = resourcesOf(template, 'AWS::S3::Bucket');

  test.each(buckets)('%s is private, encrypted, versioned and takes TLS only', (id, { Properties }) => {
    expect(Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(JSON.stringify(Properties['BucketEncryption'])).toContain('AES256');
    expect(isTlsOnly(id)).toBe(true);
  });

  test('outlive the stack in production, and there only', () => {
    const policiesOf = (stage: Template) =>
      resourcesOf(stage, 'AWS::S3::Bucket').map(([, { DeletionPolicy }]) => DeletionPolicy);
    expect(policiesOf(production)).toEqual(['Retain', 'Retain']);
    expect(policiesOf(template)).toEqual(['Delete', 'Delete']);
  });

  test('tell each step of the objects that trigger it', () => {
    const { Properties } = found(buckets.find(([id]) => id.startsWith('Archive')));
    const { QueueConfigurations } = Properties['NotificationConfiguration'] as {
      QueueConfigurations: { Queue: unknown; Filter: { S3Key: { Rules: { Value: string }[] } } }[];
    };
    const told = QueueConfigurations.map(({ Queue, Filter }) => [
      Filter.S3Key.Rules[0]?.Value,
      JSON.stringify(Queue)
        .match(/"(\w+?)Queue/)?.[1]
        ?.toLowerCase(),
    ]);
    // Sources go past the poll: it knows whose turn it is.
    const takers = steps.map(({ trigger, name }) => [trigger, name === 'scrape' ? 'poll' : name]);
    expect(told).toEqual(takers);
  });

  test('let only the distribution read feeds from outside', () => {
    const outsiders = allowed.filter(({ of }) => /^(?:Feeds|Archive)Policy/.test(of));
    expect(outsiders).toHaveLength(1);
    expect(outsiders[0]).toMatchObject({
      // The second tells it what is not there: without it S3 answers 403, and readers would be told that instead of 404.
      Action: ['s3:GetObject', 's3:ListBucket'],
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
    });
    // Of the bucket as such, which would answer with a listing, the distribution never asks.
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultRootObject: 'feeds/index.html' },
    });
  });
});

describe('permissions', () => {
  test('name every action', () => {
    expect(allowed.length).toBeGreaterThan(10);
    expect(allowed.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });

  test('name every resource, down to the kind of object', () => {
    expect(allowed.filter(({ Resource }) => Resource === '*')).toEqual([]);
    const roles = allowed.filter(({ of }) => of.includes('Role'));
    const wide = roles.flatMap(
      ({ Resource }) => JSON.stringify(Resource ?? '').match(/"[^"]*\*[^"]*"/g) ?? [],
    );
    expect([...new Set(wide)].filter((name) => !/^"\/[a-z]+\/\*"$/.test(name))).toEqual([]);
  });

  test('let nobody but publish and bind write feeds', () => {
    const writers = allowed.filter(
      ({ Action, Resource }) =>
        [Action].flat().includes('s3:PutObject') && JSON.stringify(Resource).includes('"/feeds/*"'),
    );
    expect(writers.map(({ of }) => of.replace(/Role.*/, ''))).toEqual(['Publish', 'Bind']);
  });

  test('let S3 into a queue for buckets of this stack in this account only', () => {
    const s3 = allowed.filter((statement) => JSON.stringify(statement).includes('s3.amazonaws.com'));
    expect(s3).toHaveLength(steps.length);
    for (const { Condition } of s3) {
      expect(JSON.stringify(Condition)).toContain(':s3:::bantin-dev-*');
      expect(JSON.stringify(Condition)).toContain('AWS::AccountId');
    }
  });
});

describe('the edge', () => {
  test('serves over TLS with the headers of TRUST, from a bucket that it signs for', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https', Compress: true },
        Origins: [{ OriginAccessControlId: Match.anyValue() }],
      },
    });
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        CorsConfig: { AccessControlAllowOrigins: { Items: ['*'] }, AccessControlAllowCredentials: false },
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          ContentSecurityPolicy: { ContentSecurityPolicy: Match.stringLikeRegexp("^default-src 'none';") },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
        },
      },
    });
  });

  test("takes the operator's domain and hub, and tells the functions", () => {
    production.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['feeds.example.org'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
    production.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: { BANTIN_PUBLIC_URL: 'https://feeds.example.org', BANTIN_HUB: 'https://hub.example.org/' },
      },
    });
  });
});

describe('schedules', () => {
  test('poll as often as the operator says, and give up in the dead letters', () => {
    production.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      Target: { DeadLetterConfig: Match.anyValue(), RetryPolicy: { MaximumRetryAttempts: 3 } },
    });
  });

  test('are two, however many sources there are: none is named in the template', () => {
    template.resourceCountIs('AWS::Scheduler::Schedule', 2);
    expect(JSON.stringify(template.toJSON())).not.toMatch(/sources\/[a-z0-9]/);
  });
});

describe('alarms', () => {
  const alarms = resourcesOf(production, 'AWS::CloudWatch::Alarm');

  test('ring for every function, and for what was found out', () => {
    const content = ['SourceFailing', 'SourceSilent', 'ExtractionQuality', 'Freshness'];
    expect(alarms).toHaveLength(3 * workers.length + content.length);
    for (const id of content) expect(alarms.some(([name]) => name.startsWith(id))).toBe(true);
  });

  test.each(alarms)('%s reaches the topic of the operator, and is explained', (id, { Properties }) => {
    expect(Properties['AlarmActions']).toEqual([topic]);
    const name = id.replace(/Alarm[0-9A-F]{8}$/, '');
    expect(Properties['AlarmDescription']).toContain(`(docs/operations.md, ${name})`);
    expect(explained(name)).toBe(true);
  });

  test('go to a mail address where there is no topic, and so does the budget', () => {
    const mailed = synthesise({ alarmEmail: 'desk@example.org', budget: '60' });
    mailed.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'desk@example.org',
    });
    mailed.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 60, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
      NotificationsWithSubscribers: [
        { Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'desk@example.org' }] },
        { Notification: { NotificationType: 'FORECASTED' } },
      ],
    });
    template.resourceCountIs('AWS::Budgets::Budget', 0);
  });
});

test('a dashboard shows readers, news, sources and machines', () => {
  const { Properties } = found(resourcesOf(template, 'AWS::CloudWatch::Dashboard')[0]);
  const body = JSON.stringify(Properties['DashboardBody']);
  for (const shown of ['PublishLag', 'SourcesSilent', 'BytesDownloaded', 'ApproximateAgeOfOldestMessage'])
    expect(body).toContain(shown);
});

test('everything that can be tagged says of what stage it is', () => {
  for (const type of [
    'AWS::Lambda::Function',
    'AWS::S3::Bucket',
    'AWS::SQS::Queue',
    'AWS::CloudFront::Distribution',
  ])
    for (const [, { Properties }] of resourcesOf(production, type))
      expect(Properties['Tags']).toContainEqual({ Key: 'stage', Value: 'production' });
});

test('nothing is named by hand, so that stages live side by side', () => {
  const named = ['BucketName', 'QueueName', 'FunctionName', 'RoleName', 'AlarmName', 'LogGroupName'];
  const { Resources } = template.toJSON() as { Resources: Record<string, Resource> };
  const names = Object.values(Resources).flatMap(({ Properties }) =>
    named.filter((name) => typeof Properties[name] === 'string'),
  );
  expect(names).toEqual([]);
});

const operations = readFileSync(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');

/** Alarms of all functions share a row, but for those whose remedy differs. */
function explained(alarm: string): boolean {
  const [, kind = alarm] = /(DeadLetters|Errors|Age)$/.exec(alarm) ?? [];
  return operations.includes(`\`${alarm}\``) || operations.includes(`\`…${kind}\``);
}

function find(type: string, property: string, id: string): Resource {
  return found(resourcesOf(template, type).find(([, { Properties }]) => refersTo(Properties[property], id)));
}

function found(entry: readonly [string, Resource] | undefined): Resource {
  if (entry === undefined) throw new Error('no such resource');
  return entry[1];
}

function isTlsOnly(id: string): boolean {
  return statementsOf(template).some(
    ({ Effect, Resource, Condition }) =>
      Effect === 'Deny' &&
      refersTo(Resource, id) &&
      JSON.stringify(Condition).includes('"aws:SecureTransport":"false"'),
  );
}
