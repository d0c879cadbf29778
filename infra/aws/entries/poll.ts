import { createLambda } from '../lambda.ts';
import { createPoll } from '../poll.ts';
import { createQueueSender } from '../queue-sender.ts';

export const handler = createLambda(({ queues, pollMinutes }, metrics) => ({
  run: createPoll({ deliver: createQueueSender(queues), metrics, everyMs: 60_000 * pollMinutes }),
}));
