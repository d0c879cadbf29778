import { parseArgs } from 'node:util';
import { asSyndicationError } from '../../../functions/core/errors.ts';
import { createS3Client } from '../s3/client.ts';
import { createS3Store } from '../s3-store.ts';
import { type Pushed, pushSites, removeSources } from './push.ts';
import { stackOutput } from './stack-outputs.ts';

const usage = `usage: bantin push FILE... [--stage STAGE | --bucket NAME] [--endpoint URL]
       bantin push --remove ID... [--stage STAGE | --bucket NAME]

Puts site files where the functions on AWS find them; no deployment. A source that
is new or differs is read at once. --stage (default: dev) finds the bucket in what
\`npm run deploy\` left in cdk-outputs.json. Credentials are those of the AWS CLI.`;

/** Runs the command line and gives the exit code. Whatever is thrown ends here, as one line on stderr. */
export async function pushCommand(args: readonly string[]): Promise<number> {
  // The SDK warns of Node 20 in seven lines; here one line on stderr means one error.
  process.removeAllListeners('warning');
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        bucket: { type: 'string' },
        endpoint: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        remove: { type: 'boolean' },
        stage: { type: 'string', default: 'dev' },
      },
    });
    if (values.help === true || positionals.length === 0) {
      console.log(usage);
      return values.help === true ? 0 : 2;
    }
    const bucket = values.bucket ?? stackOutput(values.stage, 'ArchiveBucket');
    const { endpoint } = values;
    const store = createS3Store({
      bucket,
      client: createS3Client(endpoint === undefined ? {} : { endpoint }),
    });
    const work = values.remove === true ? removeSources : pushSites;
    for (const { source, outcome } of await work(positionals, store))
      console.log(`${source}: ${said[outcome]}`);
    return 0;
  } catch (thrown) {
    const isUsage = thrown instanceof TypeError && 'code' in thrown;
    console.error(
      isUsage ? `${thrown.message}\n${usage}` : asSyndicationError(thrown, 'setup', 'push').message,
    );
    return isUsage ? 2 : 1;
  }
}

const said: Readonly<Record<Pushed['outcome'], string>> = {
  removed: 'removed; its feeds stay as they are',
  unchanged: 'as it was',
  written: 'written; it is being read',
};
