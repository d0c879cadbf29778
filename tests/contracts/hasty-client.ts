import type { S3Client } from '@aws-sdk/client-s3';
import { loopbackClient } from './s3-connection.ts';

/** The client with pauses of a few milliseconds between its tries: what is to be seen is not how long the SDK waits. */
export function hastyClient(endpoint: string, tries: number): S3Client {
  const client = loopbackClient(endpoint, tries);
  const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => count * 3 });
  const strategy = {
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async (
      before: ReturnType<typeof token>,
      { errorType }: { errorType: string },
    ) => {
      const count = before.getRetryCount() + 1;
      if (errorType === 'CLIENT_ERROR' || count >= tries) throw new Error('no further try');
      return token(count);
    },
    recordSuccess: () => undefined,
  };
  Object.assign(client.config, { retryStrategy: async () => strategy });
  return client;
}
