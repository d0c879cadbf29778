import { Buffer } from 'node:buffer';
import type { Template } from 'aws-cdk-lib/assertions';
import { feedFormats } from '../../../functions/core/feed.ts';
import { servingOf } from '../../../functions/core/serving.ts';
import { mediaTypeField, storedTypeOf } from '../../../infra/aws/s3/stored-type.ts';
import { edgeCode } from '../../../infra/aws/stack/edge-functions.ts';
import type { EdgeObject, EdgeRules } from '../../fakes/edge-server.ts';
import { resourcesOf } from './template.ts';

/** Runs a script as CloudFront does: one function called handler, one event. */
export function runAtEdge(file: string, event: unknown, hub = ''): unknown {
  const evaluate = new Function('event', `${edgeCode(file, hub)}; return handler(event);`);
  return evaluate(event) as unknown;
}

/**
 * What CloudFront compresses, as far as we write it. Sorted.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
 */
export const compressedTypes: ReadonlySet<string> = new Set([
  'application/json',
  'application/rss+xml',
  'application/xml',
  'text/css',
  'text/html',
  'text/plain',
  'text/xml',
]);

const bodies: Readonly<Record<string, string>> = {
  'atom.xml': '<?xml version="1.0" encoding="utf-8"?>\n<feed><entry>Cửa Sông</entry></feed>\n',
  'feed.json': '{ "items": [{ "title": "Cửa Sông" }] }',
  'rss.xml': '<?xml version="1.0" encoding="utf-8"?>\n<rss><item>Cửa Sông</item></rss>\n',
};

/** A feed in the bucket, behind the edge that the template describes. */
export function edgeOf(template: Template): EdgeRules {
  return {
    objects: new Map(feedFormats.map(({ file }) => [`feeds/tide/${file}`, objectOf(file)])),
    policy: policyOf(template),
    onRequest: (event) => runAtEdge('viewer-request.js', event),
    onResponse: (event) => runAtEdge('viewer-response.js', event),
    missing: mayList(template) ? 404 : 403,
    compressed: compressedTypes,
  };
}

/** Whether the bucket's policy lets the distribution list it. */
const mayList = (template: Template): boolean =>
  resourcesOf(template, 'AWS::S3::BucketPolicy').some(([, { Properties }]) => {
    const policy = JSON.stringify(Properties);
    return policy.includes('cloudfront.amazonaws.com') && policy.includes('s3:ListBucket');
  });

function objectOf(file: string): EdgeObject {
  const mediaType = servingOf(`feeds/tide/${file}`).mediaType;
  return {
    headers: {
      'content-type': storedTypeOf(mediaType),
      [`x-amz-meta-${mediaTypeField}`]: mediaType,
      'x-amz-meta-bantin-write': 'abc',
      etag: '"1"',
      'last-modified': 'Sat, 07 Mar 2026 12:00:00 GMT',
    },
    body: Buffer.from(bodies[file] ?? ''),
  };
}

interface Policy {
  readonly CorsConfig: { readonly AccessControlAllowHeaders: { readonly Items: readonly string[] } };
  readonly CustomHeadersConfig: {
    readonly Items: readonly { readonly Header: string; readonly Value: string }[];
  };
  readonly SecurityHeadersConfig: {
    readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: string };
    readonly ContentTypeOptions?: object;
  };
}

function policyOf(template: Template): Readonly<Record<string, string>> {
  const [policy] = resourcesOf(template, 'AWS::CloudFront::ResponseHeadersPolicy');
  if (policy === undefined) throw new Error('no policy for the headers of answers');
  const { CorsConfig, CustomHeadersConfig, SecurityHeadersConfig } = policy[1].Properties[
    'ResponseHeadersPolicyConfig'
  ] as Policy;
  return {
    ...Object.fromEntries(
      CustomHeadersConfig.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value]),
    ),
    'access-control-allow-origin': '*',
    'access-control-allow-headers': CorsConfig.AccessControlAllowHeaders.Items.join(', '),
    'content-security-policy': SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
    ...(SecurityHeadersConfig.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
  };
}
