import { Duration, type Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { idOf, type QueuePair } from './queues.ts';
import type { Worker } from './workers.ts';

/** One reason to look; docs/operations.md says what to do. */
interface Reason {
  readonly suffix: 'DeadLetters' | 'Errors' | 'Age';
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

export function createAlarms(stack: Stack, options: AlarmOptions): void {
  for (const reason of reasonsFor(options)) {
    const { suffix, says, metric, threshold, periods } = reason;
    const alarm = new Alarm(stack, `${idOf(options.worker)}${suffix}Alarm`, {
      alarmDescription: `bantin ${options.worker.name}: ${says} (docs/operations.md)`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // A queue that is empty for hours reports nothing.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (options.topic !== undefined) alarm.addAlarmAction(new SnsAction(options.topic));
  }
}

function reasonsFor({ worker, queue, deadLetters, created }: AlarmOptions): readonly Reason[] {
  const maximum = { period, statistic: 'Maximum' };
  return [
    {
      suffix: 'DeadLetters',
      says: 'messages were given up',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible(maximum),
      threshold: 1,
      periods: 1,
    },
    {
      suffix: 'Errors',
      says: 'the function crashes or runs out of time',
      metric: created.metricErrors({ period, statistic: 'Sum' }),
      threshold: 1,
      periods: 3,
    },
    {
      suffix: 'Age',
      says: `a message has waited for ${worker.oldest} s`,
      metric: queue.metricApproximateAgeOfOldestMessage(maximum),
      threshold: worker.oldest,
      periods: 2,
    },
  ];
}

/** The operator's topic, by its ARN. */
export function alarmTopic(stack: Stack, arn: string | undefined): ITopic | undefined {
  return arn === undefined ? undefined : Topic.fromTopicArn(stack, 'AlarmTopic', arn);
}
