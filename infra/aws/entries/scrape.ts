import { SyndicationError } from '../../../functions/core/errors.ts';
import { scrapeSources } from '../../../functions/scrape/step.ts';
import { createLambda } from '../lambda.ts';
import { createWebFetcher } from '../web-fetcher.ts';

export const run = scrapeSources;

/** A site that fails is remembered in its state, which says when to try again; a store that fails is not. */
const isSettled = (error: Error): boolean => error instanceof SyndicationError && error.step === 'scrape';

export const handler = createLambda((environment) => ({
  run,
  fetcher: createWebFetcher(environment),
  isSettled,
}));
