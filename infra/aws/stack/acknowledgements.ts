import { Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/** Rules of cdk-nag (AwsSolutions) that this stack breaks on purpose, and why. */
const reasons = {
  CFR1: 'Feeds are public news: readers anywhere may have them.',
  CFR2: 'Static files, no query, no cookie, no origin but S3: a firewall would cost more than all else and guard nothing.',
  CFR3: 'Access logs would hold the addresses of readers. Operators who need them switch on standard logging.',
  CFR4: "The distribution's own name comes with CloudFront's certificate, which fixes the policy. With a domain it is TLS 1.2.",
  IAM5: 'Keys hold digests that nobody knows before: the prefix of one kind of object is the narrowest name there is.',
  S1: 'Only the functions of this stack and CloudFront get in, by role and OAC. CloudTrail data events say who asked.',
} as const;

type Rule = Exclude<keyof typeof reasons, 'IAM5'>;

export function acknowledge(construct: IConstruct, ...rules: readonly Rule[]): void {
  Validations.of(construct).acknowledge(
    ...rules.map((rule) => ({ id: `AwsSolutions-${rule}`, reason: reasons[rule] })),
  );
}

/** A role may touch all objects below a prefix; each prefix is a finding of its own. */
export function acknowledgePrefix(role: Role, bucket: Bucket, prefix: string): void {
  const logicalId = bucket.stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`,
    reason: reasons.IAM5,
  });
}
