// Stands in for `@smithy/core/checksum` and `@aws-sdk/checksums/crc`: the same digests by Node alone, without a copy of each in
// JavaScript. What is sent is in memory, so that nothing is hashed as a stream, and S3 is asked for CRC-32 alone.
import { createHash, createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';

const bytesOf = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);

/** What the SDK wants of a digest: it is called with `new`. `digest` may be asked for more than once. */
function digestOf(create, length) {
  let hash = create();
  return {
    digestLength: length,
    update: (given) => void hash.update(given),
    digest: async () => bytesOf(hash.copy().digest()),
    reset: () => {
      hash = create();
    },
  };
}

/** A signature, which is asked for once: Node copies no HMAC. */
function signatureOf(secret) {
  const key = typeof secret === 'string' || ArrayBuffer.isView(secret) ? secret : new Uint8Array(secret);
  let hmac = createHmac('sha256', key);
  return {
    digestLength: 32,
    update: (given) => void hmac.update(given),
    digest: async () => bytesOf(hmac.digest()),
    reset: () => {
      hmac = createHmac('sha256', key);
    },
  };
}

export function Sha256(secret) {
  return secret ? signatureOf(secret) : digestOf(() => createHash('sha256'), 32);
}

export function Md5() {
  return digestOf(() => createHash('md5'), 16);
}

export function Crc32() {
  let value = 0;
  const digestSync = () => value >>> 0;
  return {
    digestLength: 4,
    update: (given) => {
      value = crc32(given, value);
    },
    digestSync,
    digest: async () => {
      const out = Buffer.alloc(4);
      out.writeUInt32BE(digestSync());
      return bytesOf(out);
    },
    reset: () => {
      value = 0;
    },
  };
}

export { Crc32 as Crc32Js, Crc32 as Crc32Node };

function neverAsked() {
  throw new Error('the bundle makes SHA-256, MD5 and CRC-32 alone, of bytes and not of streams');
}

export {
  neverAsked as Crc32c,
  neverAsked as Crc64Nvme,
  neverAsked as Crc64NvmeJs,
  neverAsked as readableStreamHasher,
};

export const crc64NvmeCrtContainer = {};
