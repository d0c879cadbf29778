import { type Answer, escapeXml, S3Error, xmlAnswer } from './s3-answers.ts';
import type { FakeBucket, FakeObject } from './s3-bucket.ts';
import type { S3Operation, S3Request } from './s3-request.ts';

type Operation = (bucket: FakeBucket, request: S3Request, body: Uint8Array, pageSize: number) => Answer;

/** What each operation does, in one turn of the event loop. */
export const operations: Readonly<Record<S3Operation, Operation>> = {
  delete: (bucket, { key }) => {
    bucket.delete(key);
    return { status: 204 };
  },
  get: (bucket, request) => {
    const object = bucket.get(request.key);
    return { status: 200, headers: headersOf(object, request), body: object.bytes };
  },
  head: (bucket, request) => {
    const object = bucket.get(request.key);
    const headers = { ...headersOf(object, request), 'content-length': String(object.bytes.length) };
    return { status: 200, headers };
  },
  list: (bucket, { bucket: name, query }, _body, pageSize) =>
    xmlAnswer(200, listing(bucket, name, query, pageSize)),
  put: (bucket, { key, headers, ...request }, bytes) => {
    const kept = [...headers].filter(([header]) => /^x-amz-(?:meta-|checksum-)/.test(header));
    const contentType = headers.get('content-type') ?? 'binary/octet-stream';
    const object = bucket.put(key, { bytes, contentType, headers: Object.fromEntries(kept) }, request);
    return { status: 200, headers: { etag: object.etag } };
  },
};

/** The checksum only on demand, as S3 does. */
function headersOf(object: FakeObject, { headers }: S3Request): Record<string, string> {
  const checksums = headers.get('x-amz-checksum-mode') === 'ENABLED';
  const kept = Object.entries(object.headers).filter(
    ([name]) => checksums || !name.startsWith('x-amz-checksum-'),
  );
  return {
    ...Object.fromEntries(kept),
    'content-type': object.contentType,
    etag: object.etag,
    'last-modified': new Date(object.lastModified).toUTCString(),
  };
}

/** ListObjectsV2. The token is the last key of the page before, wrapped so that nobody can guess it. */
function listing(
  bucket: FakeBucket,
  name: string,
  query: ReadonlyMap<string, string>,
  pageSize: number,
): string {
  const prefix = query.get('prefix') ?? '';
  const size = Math.min(pageSize, Number(query.get('max-keys') ?? pageSize));
  const keys = bucket.keys(prefix, lastKeyOf(query.get('continuation-token')));
  const page = keys.slice(0, size);
  const more = keys.length > page.length;
  const token = more ? `<NextContinuationToken>${tokenOf(page.at(-1) ?? '')}</NextContinuationToken>` : '';
  const contents = page.map((key) => contentsOf(key, bucket.get(key))).join('');
  return `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${name}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${size}</MaxKeys><IsTruncated>${more}</IsTruncated>${token}${contents}</ListBucketResult>`;
}

function contentsOf(key: string, { etag, lastModified, bytes }: FakeObject): string {
  const time = new Date(lastModified).toISOString();
  return `<Contents><Key>${escapeXml(key)}</Key><LastModified>${time}</LastModified><ETag>${escapeXml(etag)}</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
}

const tokenOf = (key: string) => Buffer.from(`after ${key}`).toString('base64');

function lastKeyOf(token: string | undefined): string | undefined {
  if (token === undefined) return undefined;
  const text = Buffer.from(token, 'base64').toString();
  if (!text.startsWith('after '))
    throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  return text.slice('after '.length);
}
