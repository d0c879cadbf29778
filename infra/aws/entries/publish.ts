import { publishArticles } from '../../../functions/publish/step.ts';
import { createLambda } from '../lambda.ts';

export const run = publishArticles;

export const handler = createLambda(() => ({ run, endsAtReaders: true }));
