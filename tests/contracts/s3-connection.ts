import type { S3Client } from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../functions/ports.ts';
import { createS3Client } from '../../infra/aws/s3/client.ts';
import { createS3Store, type S3StoreOptions } from '../../infra/aws/s3-store.ts';

/** Accepted by the fake and by moto; nobody else is ever asked. */
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

export function loopbackClient(endpoint: string, maxAttempts = 7): S3Client {
  return createS3Client({ endpoint, region: 'us-east-1', credentials, maxAttempts });
}

/** Stores on one bucket: they share connections, and nothing that they remember. */
export function openS3Store(
  endpoint: string,
  bucket: string,
  options: Pick<S3StoreOptions, 'prefix' | 'client'> = {},
): { readonly open: () => ObjectStore } {
  const client = options.client ?? loopbackClient(endpoint);
  return { open: () => createS3Store({ bucket, ...options, client }) };
}
