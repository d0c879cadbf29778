import { createLambda } from '../lambda.ts';
import { createQueueSender } from '../queue-sender.ts';
import { createReconciler } from '../reconciler.ts';

export const handler = createLambda(({ queues }) => ({ run: createReconciler(createQueueSender(queues)) }));
