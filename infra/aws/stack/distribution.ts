import { Duration, type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { acknowledge } from './acknowledgements.ts';

/** The operator's own name for the feeds. */
export interface Domain {
  /** Host name, e.g. `feeds.example.org`; its DNS is the operator's to point at the distribution. */
  readonly name: string;
  /** ARN of its certificate in us-east-1. */
  readonly certificate: string;
}

/** A feed is at most so much older than the bucket. Revalidation costs a 304. */
const freshness = Duration.minutes(1);

/** Readers get feeds here and nowhere else; the bucket answers to this distribution only. */
export function createDistribution(stack: Stack, feeds: Bucket, domain: Domain | undefined): Distribution {
  const distribution = new Distribution(stack, 'Distribution', {
    comment: `bantin: feeds of ${stack.stackName}`,
    httpVersion: HttpVersion.HTTP2_AND_3,
    ...(domain && {
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(stack, 'Certificate', domain.certificate),
    }),
    defaultBehavior: {
      // CDK's own types do not agree with each other under exactOptionalPropertyTypes.
      origin: S3BucketOrigin.withOriginAccessControl(feeds as IBucket),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: cachePolicy(stack),
      responseHeadersPolicy: responseHeaders(stack),
      compress: true,
    },
  });
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

function responseHeaders(stack: Stack): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(stack, 'ResponseHeaders', {
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowOrigins: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD'],
      accessControlAllowHeaders: ['*'],
      accessControlExposeHeaders: ['ETag', 'Last-Modified'],
      originOverride: true,
    },
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      contentSecurityPolicy: {
        contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        override: true,
      },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Cache-Control', value: `public, max-age=${freshness.toSeconds()}`, override: true },
      ],
    },
  });
}
