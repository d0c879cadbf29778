// Stands in for `@aws-sdk/checksums/sha`: what is stored here is checked by CRC.
export function Sha1() {
  throw new Error('the bundle makes no SHA-1');
}
