import type { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Settings } from '../settings.ts';

/** Who is told of alarms: the operator's topic, or one made here for a mail address; nobody without either. */
export function alarmTopic(stack: Stack, { alarmTopic: arn, alarmEmail }: Settings): ITopic | undefined {
  if (arn !== undefined) return Topic.fromTopicArn(stack, 'AlarmTopic', arn);
  if (alarmEmail === undefined) return undefined;
  const topic = new Topic(stack, 'Alarms', { enforceSSL: true });
  topic.addSubscription(new EmailSubscription(alarmEmail));
  return topic;
}

/** A month that becomes dear is told twice: when four fifths are spent, and as soon as it is foreseeable. */
export function createBudget(stack: Stack, { budget, alarmEmail, stage }: Settings): void {
  if (budget === undefined || alarmEmail === undefined) return;
  const subscribers = [{ subscriptionType: 'EMAIL', address: alarmEmail }];
  const when = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, threshold, comparisonOperator: 'GREATER_THAN' },
    subscribers,
  });
  new CfnBudget(stack, 'Budget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: budget, unit: 'USD' },
      // Tags have to be activated for billing once an account (docs/operations.md, Deploy).
      costFilters: { TagKeyValue: [`user:stage$${stage}`] },
    },
    notificationsWithSubscribers: [when('ACTUAL', 80), when('FORECASTED', 100)],
  });
}
