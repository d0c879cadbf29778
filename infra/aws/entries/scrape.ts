import { scrapeSources } from '../../../functions/scrape/step.ts';
import { createLambda } from '../lambda.ts';
import { createWebFetcher } from '../web-fetcher.ts';

export const run = scrapeSources;

export const handler = createLambda((environment) => ({ run, fetcher: createWebFetcher(environment) }));
