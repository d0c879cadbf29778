// Stands in for `@aws-sdk/signature-v4-multi-region`: the bucket has one region, and so has what is signed for it.
import { SignatureV4 } from '@smithy/signature-v4';

export class SignatureV4MultiRegion extends SignatureV4 {
  static sigv4aDependency() {
    return 'none';
  }
}

/** Signed with session credentials are requests to directory buckets only. */
export { SignatureV4 as SignatureV4SignWithCredentials };
