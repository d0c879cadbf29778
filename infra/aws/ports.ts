import { SyndicationError } from '../../functions/core/errors.ts';
import { prefixes } from '../../functions/core/keys.ts';
import type { Fetcher, Ports } from '../../functions/ports.ts';
import type { Environment } from './environment.ts';
import { createJsonLog } from './json-log.ts';
import { createS3Client } from './s3/client.ts';
import { createS3Store } from './s3-store.ts';
import { createSplitStore } from './split-store.ts';
import { systemClock } from './system-clock.ts';

/** What a step may touch on AWS. Both stores share one client, and with it the connections. */
export function openPorts(environment: Environment, fetcher: Fetcher): Ports {
  const client = createS3Client({});
  const store = createSplitStore({
    prefix: prefixes.feeds,
    inside: createS3Store({ bucket: environment.feedsBucket, client }),
    outside: createS3Store({ bucket: environment.archiveBucket, client }),
  });
  const log = createJsonLog(environment.logLevel, (line) => process.stdout.write(`${line}\n`));
  const { publicUrl, hub } = environment;
  const settings = { publicUrl, ...(hub === undefined ? {} : { hub }) };
  return { store, fetcher, clock: systemClock, log, settings };
}

/** For steps that have no business on the network: asking for a page is a defect. */
export const noFetcher: Fetcher = {
  fetch: ({ url }) =>
    Promise.reject(
      new SyndicationError('internal', { step: 'setup', url, detail: 'this step must not fetch' }),
    ),
};
