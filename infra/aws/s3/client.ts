import { S3Client } from '@aws-sdk/client-s3';

export interface S3Connection {
  /** Another S3 than Amazon's, e.g. `http://127.0.0.1:9000`. @default the endpoint of the region */
  readonly endpoint?: string;
  /** @default what the SDK finds (on Lambda: the function's own region) */
  readonly region?: string;
  /** @default what the SDK finds (on Lambda: the function's role) */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Tries of one request: 15 % failing requests leave one failure in 400,000. @default 7 */
  readonly maxAttempts?: number;
}

/**
 * Retry mode `standard`: SlowDown, 500, 503 and broken connections are tried again after a random, growing pause.
 *
 * Checksums stay as the SDK has them (`WHEN_SUPPORTED`): our bodies are byte arrays, so CRC-32 goes out as a plain
 * header (no aws-chunked trailer, which other servers stumble over) and S3 refuses a damaged upload; on the way back
 * it finds a body that was cut although its length looks right. Amazon, moto and our fake all keep and return it.
 */
export function createS3Client({ endpoint, region, credentials, maxAttempts = 7 }: S3Connection): S3Client {
  return new S3Client({
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
    // A bucket as host name needs DNS for it, which only Amazon's endpoint has.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    maxAttempts,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 30_000,
      throwOnRequestTimeout: true,
      socketTimeout: 30_000,
    },
  });
}
