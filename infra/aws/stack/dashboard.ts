import { Duration, type Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Dashboard, GraphWidget, type IMetric, type IWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { failuresByCode, metricOf } from './metric-of.ts';
import type { QueuePair } from './queues.ts';
import type { Worker } from './workers.ts';

/** One function with its queue, as it was made. */
export interface Employed extends QueuePair {
  readonly worker: Worker;
  readonly created: IFunction;
}

/** One page, from what readers get down to the machines. */
export function createDashboard(
  stack: Stack,
  stage: string,
  employed: readonly Employed[],
  distribution: Distribution,
): void {
  new Dashboard(stack, 'Dashboard', {
    defaultInterval: Duration.days(1),
    widgets: [newsRow(stage), sourcesRow(stage), edgeRow(distribution), machinesRow(employed)],
  });
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): IWidget =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

function newsRow(stage: string): IWidget[] {
  const counts = (['Articles', 'Revisions', 'Tombstones', 'FeedFiles'] as const).map((name) =>
    metricOf(stage, name),
  );
  const lags = (['PublishLag', 'FreshnessLag'] as const).flatMap((name) => [
    metricOf(stage, name, 'p50'),
    metricOf(stage, name, 'p95'),
  ]);
  return [graph('News', counts), graph('Seconds from writing to feed, and from publication to us', lags)];
}

function sourcesRow(stage: string): IWidget[] {
  const sources = (['SourcesDue', 'SourcesFailing', 'SourcesSilent'] as const).map((name) =>
    metricOf(stage, name, 'Maximum'),
  );
  const pages = (['Pages', 'Refusals'] as const).map((name) => metricOf(stage, name));
  return [
    graph('Sources', sources),
    graph('Pages, refused ones, and failures by code', pages, [failuresByCode(stage)]),
  ];
}

function edgeRow({ distributionId }: Distribution): IWidget[] {
  const of = (metricName: string, statistic: string) =>
    new Metric({
      namespace: 'AWS/CloudFront',
      metricName,
      statistic,
      // CloudFront counts in one region for the world.
      region: 'us-east-1',
      dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
    });
  return [
    graph('Readers: requests and bytes', [of('Requests', 'Sum')], [of('BytesDownloaded', 'Sum')]),
    graph('Readers: errors, per cent', [of('4xxErrorRate', 'Average'), of('5xxErrorRate', 'Average')]),
  ];
}

function machinesRow(employed: readonly Employed[]): IWidget[] {
  const label = ({ worker }: Employed) => ({ label: worker.name });
  return [
    graph(
      'Age of the oldest message, and dead letters',
      employed.map((one) => one.queue.metricApproximateAgeOfOldestMessage(label(one))),
      employed.map((one) => one.deadLetters.metricApproximateNumberOfMessagesVisible(label(one))),
    ),
    graph(
      'Duration p95, and errors',
      employed.map((one) => one.created.metricDuration({ ...label(one), statistic: 'p95' })),
      employed.map((one) => one.created.metricErrors({ ...label(one), statistic: 'Sum' })),
    ),
  ];
}
