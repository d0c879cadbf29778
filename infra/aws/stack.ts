import { CfnOutput, Duration, Stack, Tags } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';
import { alarmTopic, createBudget } from './stack/alarm-topic.ts';
import { createAlarms, createContentAlarms } from './stack/alarms.ts';
import { type Buckets, createBuckets } from './stack/buckets.ts';
import { createDashboard, type Employed } from './stack/dashboard.ts';
import { createDistribution } from './stack/distribution.ts';
import { createFunction } from './stack/functions.ts';
import { createQueues, idOf, notify, type QueuePair } from './stack/queues.ts';
import { createSchedule } from './stack/schedules.ts';
import { type Worker, workers } from './stack/workers.ts';

type Queues = ReadonlyMap<Worker['name'], QueuePair>;

/** How often lost messages are looked for: SQS and S3 lose hardly any. */
const reconcileEvery = Duration.hours(6);

/** The pipeline table as one stack. Its size does not depend on how many Sources there are. */
export class BantinStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    const isProduction = settings.stage === 'production';
    // Lower case: the names of its buckets begin with it (stack/queues.ts).
    super(scope, `bantin-${settings.stage}`, {
      description: 'bantin: a news site in, RSS, Atom and JSON Feed out',
      terminationProtection: isProduction,
    });
    const buckets = createBuckets(this, isProduction);
    const queues: Queues = new Map(workers.map((worker) => [worker.name, createQueues(this, worker)]));
    notify(
      buckets.archive,
      workers.flatMap(({ name, takes: prefix }) =>
        prefix === undefined ? [] : [{ prefix, queue: pairOf(queues, name).queue }],
      ),
    );
    const { distribution, publicUrl } = this.serve(buckets, settings);
    const topic = alarmTopic(this, settings);
    const employed = workers.map((worker) =>
      this.employ(worker, { buckets, queues, publicUrl, settings, topic }),
    );
    createContentAlarms(this, settings.stage, topic);
    createDashboard(this, settings.stage, employed, distribution);
    createBudget(this, settings);
    createSchedule(this, 'PollSchedule', Duration.minutes(settings.pollMinutes), pairOf(queues, 'poll'));
    createSchedule(this, 'ReconcileSchedule', reconcileEvery, pairOf(queues, 'reconcile'));
    Tags.of(this).add('application', 'bantin');
    Tags.of(this).add('stage', settings.stage);
  }

  /** Where readers find the feeds. */
  private serve({ archive, feeds }: Buckets, { domain: name, certificate, hub }: Settings): Served {
    const domain = name !== undefined && certificate !== undefined ? { name, certificate } : undefined;
    const distribution = createDistribution(this, { feeds, domain, hub });
    const publicUrl = `https://${name ?? distribution.distributionDomainName}`;
    new CfnOutput(this, 'PublicUrl', { value: publicUrl });
    new CfnOutput(this, 'DistributionDomain', { value: distribution.distributionDomainName });
    new CfnOutput(this, 'ArchiveBucket', { value: archive.bucketName });
    new CfnOutput(this, 'FeedsBucket', { value: feeds.bucketName });
    return { distribution, publicUrl };
  }

  private employ(worker: Worker, { buckets, queues, publicUrl, settings, topic }: Surroundings): Employed {
    const pair = pairOf(queues, worker.name);
    const created = createFunction(this, worker, {
      buckets,
      queue: pair.queue,
      queueOf: (name) => pairOf(queues, name).queue,
      environment: {
        BANTIN_ARCHIVE_BUCKET: buckets.archive.bucketName,
        BANTIN_FEEDS_BUCKET: buckets.feeds.bucketName,
        BANTIN_PUBLIC_URL: publicUrl,
        BANTIN_STAGE: settings.stage,
        ...(worker.name === 'poll' && { BANTIN_POLL_MINUTES: String(settings.pollMinutes) }),
        ...(settings.hub !== undefined && { BANTIN_HUB: settings.hub }),
        ...(settings.contact !== undefined && { BANTIN_CONTACT_URL: settings.contact }),
        ...(settings.ports !== undefined && { BANTIN_ALLOWED_PORTS: settings.ports }),
      },
    });
    createAlarms(this, { ...pair, worker, created, topic });
    new CfnOutput(this, `${idOf(worker)}DeadLettersArn`, { value: pair.deadLetters.queueArn });
    return { ...pair, worker, created };
  }
}

/** Where readers find the feeds. */
interface Served {
  readonly distribution: Distribution;
  readonly publicUrl: string;
}

interface Surroundings {
  readonly buckets: Buckets;
  readonly queues: Queues;
  readonly publicUrl: string;
  readonly settings: Settings;
  readonly topic: ITopic | undefined;
}

function pairOf(queues: Queues, name: Worker['name']): QueuePair {
  const found = queues.get(name);
  if (found === undefined) throw new Error(`no worker is called ${name}`);
  return found;
}
