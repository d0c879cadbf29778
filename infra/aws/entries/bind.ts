import { bindFeeds } from '../../../functions/publish/bind/step.ts';
import { createLambda } from '../lambda.ts';

export const run = bindFeeds;

export const handler = createLambda(() => ({ run }));
