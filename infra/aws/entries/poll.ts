import { createPoll } from '../chores.ts';
import { createLambda } from '../lambda.ts';
import { createQueueSender } from '../queue-sender.ts';

export const handler = createLambda(({ queues }) => ({ run: createPoll(createQueueSender(queues)) }));
