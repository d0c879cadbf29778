import { startFakeS3 } from '../fakes/s3-server.ts';
import { describeObjectStore } from './object-store.contract.ts';
import { openS3Store } from './s3-connection.ts';

describeObjectStore('S3 store on the strict fake', async () => {
  const fake = await startFakeS3({ buckets: ['bantin'] });
  return { open: openS3Store(fake.endpoint, 'bantin').open, close: fake.close };
});
