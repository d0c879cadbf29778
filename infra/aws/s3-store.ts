import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { assertObjectKey, isObjectKey } from '../../functions/core/object-key.ts';
import { servingOf } from '../../functions/core/serving.ts';
import type {
  ObjectStore,
  ObjectSummary,
  PutOutcome,
  StoredObject,
  WriteCondition,
} from '../../functions/ports.ts';
import { createS3Client, type S3Connection } from './s3/client.ts';
import { isConflict, isMissingKey, mayHaveHappened, storeFailure } from './s3/failures.ts';
import { createLineageMemory, lineageIn, metadataOf } from './s3/lineage.ts';
import { mediaTypeField, storedTypeOf } from './s3/stored-type.ts';
import { readWhole } from './s3/whole-read.ts';

export interface S3StoreOptions extends S3Connection {
  /** Must exist. */
  readonly bucket: string;
  /** Put before every key, e.g. `staging/`. @default '' */
  readonly prefix?: string;
  /** Instead of a connection; must retry by the SDK's own means. */
  readonly client?: S3Client;
}

/** Objects of one bucket, or of the part of it below a prefix. Every write carries its condition to S3, which decides. */
export function createS3Store(options: S3StoreOptions): ObjectStore {
  const { bucket, prefix = '', client = createS3Client(options) } = options;
  const lineages = createLineageMemory();

  const urlOf = (key: string) => `s3://${bucket}/${prefix}${key}`;
  const objectOf = (key: string) => ({ Bucket: bucket, Key: prefix + key });

  /** Runs work on a valid key; what S3 refuses becomes an error about that object. */
  async function about<T>(key: string, work: () => Promise<T>): Promise<T> {
    assertObjectKey(key);
    try {
      return await work();
    } catch (error) {
      throw storeFailure(urlOf(key), error);
    }
  }

  /** What any answer about an object says, with its lineage noted. */
  function summaryOf(key: string, answer: HeadObjectCommandOutput): ObjectSummary {
    const etag = answer.ETag ?? '';
    lineages.remember(key, etag, lineageIn(answer.Metadata));
    return { key, etag, lastModified: answer.LastModified?.getTime() ?? 0, size: answer.ContentLength ?? 0 };
  }

  async function get(key: string): Promise<StoredObject | undefined> {
    const found = await unlessMissing(readWhole(client, objectOf(key)));
    return found && { ...summaryOf(key, found.answer), bytes: found.bytes };
  }

  async function head(key: string): Promise<ObjectSummary | undefined> {
    const found = await unlessMissing(client.send(new HeadObjectCommand(objectOf(key))));
    return found && summaryOf(key, found);
  }

  async function put(key: string, bytes: Uint8Array, condition: WriteCondition): Promise<PutOutcome> {
    const id = lineages.begin();
    try {
      return { outcome: 'written', etag: await send(key, bytes, condition, id) };
    } catch (error) {
      const conflict = isConflict(error, condition);
      const etag = mayHaveHappened(error)
        ? await findWrite(key, bytes, id).catch((unsure) => Promise.reject(conflict ? unsure : error))
        : undefined;
      if (etag !== undefined) return { outcome: 'written', etag };
      if (conflict) return { outcome: 'conflict' };
      throw error;
    } finally {
      lineages.settle(id);
    }
  }

  async function send(
    key: string,
    bytes: Uint8Array,
    condition: WriteCondition,
    id: string,
  ): Promise<string> {
    const replaced = 'ifMatch' in condition ? condition.ifMatch : undefined;
    const lineage = lineages.continued(key, replaced, id);
    const { mediaType, cacheControl } = servingOf(key);
    const { ETag = '' } = await client.send(
      new PutObjectCommand({
        ...objectOf(key),
        ...(replaced === undefined ? { IfNoneMatch: '*' } : { IfMatch: replaced }),
        Body: bytes,
        ContentLength: bytes.length,
        ContentType: storedTypeOf(mediaType),
        ...(cacheControl !== undefined && { CacheControl: cacheControl }),
        Metadata: {
          ...metadataOf(lineage),
          ...(storedTypeOf(mediaType) !== mediaType && { [mediaTypeField]: mediaType }),
        },
      }),
    );
    lineages.remember(key, ETag, lineage);
    return ETag;
  }

  /** The etag of our write if it happened after all. Replaced by now, it has one that will match nothing. */
  async function findWrite(key: string, bytes: Uint8Array, id: string): Promise<string | undefined> {
    const found = await unlessMissing(client.send(new HeadObjectCommand(objectOf(key))));
    const lineage = lineageIn(found?.Metadata);
    if (found === undefined || !lineage.includes(id)) return undefined;
    const { etag } = summaryOf(key, found);
    return lineage[0] === id ? etag : `"${createHash('md5').update(bytes).digest('hex')}"`;
  }

  async function* list(wanted: string): AsyncIterable<ObjectSummary> {
    const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix + wanted });
    try {
      for await (const { Contents = [] } of pages) {
        for (const { Key = '', ETag = '', LastModified, Size = 0 } of Contents) {
          const key = Key.slice(prefix.length);
          // Consoles leave empty objects such as `pages/` for folders.
          if (!isObjectKey(key)) continue;
          yield { key, etag: ETag, lastModified: LastModified?.getTime() ?? 0, size: Size };
        }
      }
    } catch (error) {
      throw storeFailure(urlOf(wanted), error);
    }
  }

  return {
    get: (key) => about(key, () => get(key)),
    head: (key) => about(key, () => head(key)),
    put: (key, bytes, condition) => about(key, () => put(key, bytes, condition)),
    list,
    delete: (key) =>
      about(key, async () => {
        await client.send(new DeleteObjectCommand(objectOf(key)));
      }),
  };
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isMissingKey(error)) return undefined;
    throw error;
  }
}
