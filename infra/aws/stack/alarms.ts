import { Duration, type Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { metricOf, refusedShare } from './metric-of.ts';
import { idOf, type QueuePair } from './queues.ts';
import type { Worker } from './workers.ts';

/** One reason to look; docs/operations.md says under the same name what it means and what to do. */
interface Reason {
  readonly id: string;
  readonly says: string;
  readonly metric: IMetric;
  /** The alarm sounds at this value. */
  readonly threshold: number;
  /** Periods of the metric in a row. */
  readonly periods: number;
}

const period = Duration.minutes(5);

export interface AlarmOptions extends QueuePair {
  readonly worker: Worker;
  readonly created: IFunction;
  /** Who is told. */
  readonly topic: ITopic | undefined;
}

/** The alarms of one function and its queue. */
export function createAlarms(stack: Stack, options: AlarmOptions): void {
  for (const reason of reasonsFor(options)) sound(stack, reason, options.topic);
}

/** The alarms about what the functions found out: sources and texts, not machines. */
export function createContentAlarms(stack: Stack, stage: string, topic: ITopic | undefined): void {
  for (const reason of contentReasons(stage)) sound(stack, reason, topic);
}

function sound(stack: Stack, reason: Reason, topic: ITopic | undefined): void {
  const { id, says, metric, threshold, periods } = reason;
  const alarm = new Alarm(stack, `${id}Alarm`, {
    alarmDescription: `bantin ${says} (docs/operations.md, ${id})`,
    metric,
    threshold,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    // A queue that is empty for hours reports nothing.
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  if (topic === undefined) return;
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
}

function reasonsFor({ worker, queue, deadLetters, created }: AlarmOptions): readonly Reason[] {
  const maximum = { period, statistic: 'Maximum' };
  const { name } = worker;
  return [
    {
      id: `${idOf(worker)}DeadLetters`,
      says: `${name}: messages were given up`,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible(maximum),
      threshold: 1,
      periods: 1,
    },
    {
      id: `${idOf(worker)}Errors`,
      says: `${name}: the function crashes or runs out of time`,
      metric: created.metricErrors({ period, statistic: 'Sum' }),
      threshold: 1,
      periods: 3,
    },
    {
      id: `${idOf(worker)}Age`,
      says: `${name}: a message has waited for ${worker.oldest} s`,
      metric: queue.metricApproximateAgeOfOldestMessage(maximum),
      threshold: worker.oldest,
      periods: 2,
    },
  ];
}

function contentReasons(stage: string): readonly Reason[] {
  return [
    {
      id: 'SourceFailing',
      says: 'a source could not be read for an hour',
      metric: metricOf(stage, 'SourcesFailing', 'Maximum', Duration.hours(1)),
      threshold: 1,
      periods: 1,
    },
    {
      id: 'SourceSilent',
      says: 'a source has brought no article for unusually long',
      metric: metricOf(stage, 'SourcesSilent', 'Maximum', Duration.hours(1)),
      threshold: 1,
      periods: 2,
    },
    {
      id: 'ExtractionQuality',
      says: 'half of the pages that were read gave no article',
      metric: refusedShare(stage, Duration.hours(6)),
      threshold: 0.5,
      periods: 1,
    },
    {
      id: 'Freshness',
      says: 'articles reach the feeds late',
      metric: metricOf(stage, 'PublishLag', 'p95', Duration.minutes(15)),
      threshold: 900,
      periods: 2,
    },
  ];
}
