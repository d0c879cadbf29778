import { createHash } from 'node:crypto';
import { S3Error } from './s3-answers.ts';

export interface FakeObject {
  readonly bytes: Uint8Array;
  readonly etag: string;
  /** Milliseconds, whole seconds as on S3. */
  readonly lastModified: number;
  readonly contentType: string;
  /** Headers `x-amz-meta-*` and `x-amz-checksum-*` as they came. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Conditions {
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

/** One bucket in memory. Every call is one turn of the event loop: checks and writes cannot be interleaved. */
export interface FakeBucket {
  get(key: string): FakeObject;
  put(
    key: string,
    object: Pick<FakeObject, 'bytes' | 'contentType' | 'headers'>,
    conditions: Conditions,
  ): FakeObject;
  delete(key: string): void;
  /** Keys after `after` with this prefix, in ascending order of UTF-8 bytes. */
  keys(prefix: string, after: string | undefined): readonly string[];
}

export function createFakeBucket(): FakeBucket {
  const objects = new Map<string, FakeObject>();

  function get(key: string): FakeObject {
    const found = objects.get(key);
    if (found === undefined) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
    return found;
  }

  return {
    get,
    put: (key, { bytes, contentType, headers }, { ifMatch, ifNoneMatch }) => {
      if (ifNoneMatch !== undefined && objects.has(key)) throw preconditionFailed('If-None-Match');
      if (ifMatch !== undefined && get(key).etag !== ifMatch) throw preconditionFailed('If-Match');
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      const lastModified = Math.floor(Date.now() / 1000) * 1000;
      const object = { bytes, contentType, headers, etag, lastModified };
      objects.set(key, object);
      return object;
    },
    delete: (key) => {
      objects.delete(key);
    },
    keys: (prefix, after) =>
      [...objects.keys()]
        .filter((key) => key.startsWith(prefix) && (after === undefined || byBytes(key, after) > 0))
        .sort(byBytes),
  };
}

function preconditionFailed(header: string): S3Error {
  return new S3Error(
    'PreconditionFailed',
    `At least one of the pre-conditions you specified did not hold: ${header}`,
  );
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
