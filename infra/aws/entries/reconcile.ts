import { createReconciler } from '../chores.ts';
import { createLambda } from '../lambda.ts';
import { createQueueSender } from '../queue-sender.ts';

export const handler = createLambda(({ queues }) => ({ run: createReconciler(createQueueSender(queues)) }));
