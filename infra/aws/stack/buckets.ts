import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CorsRule,
  HttpMethods,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { prefixes } from '../../../functions/core/keys.ts';
import { acknowledge } from './acknowledgements.ts';

/** Both are private: CloudFront alone reads the second (docs/decisions/0010-two-buckets.md). */
export interface Buckets {
  /** Everything but feeds: pages as publishers sent them, articles, states. */
  readonly archive: Bucket;
  /** Feeds and nothing else. */
  readonly feeds: Bucket;
}

/** `keep`: the buckets outlive the stack. */
export function createBuckets(stack: Stack, keep: boolean): Buckets {
  const shared = {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
  const archive = new Bucket(stack, 'Archive', {
    ...shared,
    lifecycleRules: [
      expireOld(30),
      // Pages are read when their Source is replayed, and hardly otherwise.
      { id: 'pages', prefix: prefixes.pages, transitions: [rarelyRead] },
      { id: 'quarantine', prefix: prefixes.quarantine, expiration: Duration.days(90) },
    ],
  });
  const feeds = new Bucket(stack, 'Feeds', {
    ...shared,
    lifecycleRules: [expireOld(7)],
    cors: [readersOnOtherSites],
  });
  acknowledge(archive, 'S1');
  acknowledge(feeds, 'S1');
  return { archive, feeds };
}

/** Costs nothing to move to until then: S3 moves no object under 128 KB unasked, and bills it as 128 KB. */
const rarelyRead = {
  storageClass: StorageClass.INTELLIGENT_TIERING,
  transitionAfter: Duration.days(30),
};

/** Scripts on other sites may ask for feeds, conditionally too: that is a request with a preflight. */
const readersOnOtherSites: CorsRule = {
  allowedOrigins: ['*'],
  allowedMethods: [HttpMethods.GET, HttpMethods.HEAD],
  allowedHeaders: ['If-None-Match', 'If-Modified-Since'],
  exposedHeaders: ['ETag', 'Last-Modified', 'Link'],
  maxAge: Duration.days(1).toSeconds(),
};

/** Versions are there to restore what was overwritten by mistake, for so many days. */
function expireOld(days: number) {
  return {
    id: 'old-versions',
    noncurrentVersionExpiration: Duration.days(days),
    abortIncompleteMultipartUploadAfter: Duration.days(1),
    expiredObjectDeleteMarker: true,
  };
}

/** The bucket that holds the objects of this prefix: the same rule as in split-store.ts. */
export function bucketOf({ archive, feeds }: Buckets, prefix: string): Bucket {
  return prefix.startsWith(prefixes.feeds) ? feeds : archive;
}
