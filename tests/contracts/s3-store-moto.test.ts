import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll, describe } from 'vitest';
import { startMoto } from '../fakes/moto-server.ts';
import { describeObjectStore } from './object-store.contract.ts';
import { loopbackClient, openS3Store } from './s3-connection.ts';

const moto = await startMoto();
const name =
  moto === undefined
    ? 'S3 store on moto: SKIPPED, `python3 -m moto.server` is not installed'
    : 'S3 store on moto';

describe.skipIf(moto === undefined)(name, () => {
  const endpoint = moto?.endpoint ?? 'http://127.0.0.1:9';
  const client = loopbackClient(endpoint);
  let buckets = 0;

  afterAll(async () => {
    client.destroy();
    await moto?.close();
  });

  describeObjectStore('a bucket', async () => {
    const bucket = `bantin-${++buckets}`;
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    return { ...openS3Store(endpoint, bucket, { client }), close: async () => {} };
  });
});
