import { Duration, type Stack } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import { choreBody } from '../message-body.ts';
import type { QueuePair } from './queues.ts';

/** Starts a chore again and again by a message to its queue. What cannot be delivered is a dead letter of that queue. */
export function createSchedule(
  stack: Stack,
  id: string,
  every: Duration,
  { queue, deadLetters }: QueuePair,
): void {
  new Schedule(stack, id, {
    description: `bantin: ${id} of ${stack.stackName}`,
    schedule: ScheduleExpression.rate(every),
    timeWindow: TimeWindow.off(),
    target: new SqsSendMessage(queue, {
      input: ScheduleTargetInput.fromObject(choreBody),
      deadLetterQueue: deadLetters,
      retryAttempts: 3,
      maxEventAge: Duration.minutes(15),
    }),
  });
}
