import { Annotations, Duration, type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { feedsKey, prefixes } from '../../../functions/core/keys.ts';
import { acknowledge } from './acknowledgements.ts';
import { createEdgeFunctions } from './edge-functions.ts';
import { freshness, responseHeaders } from './response-headers.ts';

/** The operator's own name for the feeds. */
export interface Domain {
  /** Host name, e.g. `feeds.example.org`; its DNS is the operator's to point at the distribution. */
  readonly name: string;
  /** ARN of its certificate in us-east-1. */
  readonly certificate: string;
}

export interface DistributionOptions {
  /** The bucket that is served. */
  readonly feeds: Bucket;
  readonly domain: Domain | undefined;
  /** Address of a WebSub hub. */
  readonly hub: string | undefined;
}

/** Readers get feeds here and nowhere else; the bucket answers to this distribution only. */
export function createDistribution(stack: Stack, options: DistributionOptions): Distribution {
  const { feeds, domain, hub } = options;
  const edge = createEdgeFunctions(stack, hub);
  const shared: BehaviorOptions = {
    // CDK's own types do not agree with each other under exactOptionalPropertyTypes.
    // LIST: without it S3 answers 403 for what is not there, and readers would be told that instead of 404.
    origin: S3BucketOrigin.withOriginAccessControl(feeds as IBucket, {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    }),
    // OPTIONS: scripts on other sites ask before they send a validator. S3 answers by the bucket's rule.
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
    originRequestPolicy: OriginRequestPolicy.CORS_S3_ORIGIN,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: cachePolicy(stack),
    responseHeadersPolicy: responseHeaders(stack),
    compress: true,
  };
  const distribution = new Distribution(stack, 'Distribution', {
    comment: `bantin: feeds of ${stack.stackName}`,
    httpVersion: HttpVersion.HTTP2_AND_3,
    // As the function at the edge has it: the bucket itself, which would answer with a listing, is never asked for.
    defaultRootObject: feedsKey('index.html'),
    ...(domain && {
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(stack, 'Certificate', domain.certificate),
    }),
    // Whatever files there are: no row for each. What has no ending is a folder, and what is asked for at the top lies
    // below the feeds as well.
    defaultBehavior: { ...shared, functionAssociations: [edge.request, edge.response] },
    additionalBehaviors: {
      [`${prefixes.feeds}*.*`]: { ...shared, functionAssociations: [edge.response] },
    },
  });
  const warning = '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk';
  Annotations.of(distribution).acknowledgeWarning(warning, 'The root object is named above.');
  acknowledge(distribution, 'CFR1', 'CFR2', 'CFR3', ...(domain === undefined ? (['CFR4'] as const) : []));
  return distribution;
}

/** A feed is the same for everybody: nothing of a request but its path counts, save the encodings it takes. */
function cachePolicy(stack: Stack): CachePolicy {
  return new CachePolicy(stack, 'CachePolicy', {
    minTtl: Duration.seconds(0),
    defaultTtl: freshness,
    maxTtl: Duration.minutes(5),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
}
