import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RawRequest, rawRequest } from './raw-request.ts';
import { type FakeS3, startFakeS3 } from './s3-server.ts';

const signed = { authorization: 'AWS4-HMAC-SHA256 anybody' };

describe('the fake S3', () => {
  let fake: FakeS3;

  beforeAll(async () => {
    fake = await startFakeS3({ buckets: ['bantin'], pageSize: 2 });
  });
  afterAll(async () => fake.close());

  const ask = (path: string, { headers, ...rest }: RawRequest = {}) =>
    rawRequest(`${fake.endpoint}/${path}`, { ...rest, headers: { ...signed, ...headers } });

  const put = (path: string, headers: Record<string, string> = {}, body = 'x') =>
    ask(path, { method: 'PUT', headers, body });

  test.each([
    ['a header that it does not know', 'x-amz-acl', 'public-read'],
    ['a copy', 'x-amz-copy-source', '/bantin/a'],
    ['encryption', 'x-amz-server-side-encryption', 'aws:kms'],
    ['an If-Match without quotes', 'if-match', 'abc'],
    ['an If-None-Match with an etag', 'if-none-match', '"abc"'],
    ['a chunked upload', 'x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
    ['another checksum', 'x-amz-checksum-sha256', 'abc='],
    ['a content encoding', 'content-encoding', 'gzip'],
  ])('refuses %s', async (_, name, value) => {
    expect(await put('bantin/refused', { [name]: value })).toMatchObject({ status: 501 });
    expect(await ask('bantin/refused')).toMatchObject({ status: 404 });
  });

  test('refuses two conditions at once', async () => {
    expect(await put('bantin/refused', { 'if-match': '"a"', 'if-none-match': '*' })).toMatchObject({
      status: 501,
    });
  });

  test.each([
    'bantin/a?versionId=1',
    'bantin/a?acl',
    'bantin?list-type=2&delimiter=/',
    'bantin',
    'bantin?list-type=2&start-after=a',
  ])('refuses the query of %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 501 });
  });

  test('refuses a request that nobody signed', async () => {
    expect((await rawRequest(`${fake.endpoint}/bantin/a`)).status).toBe(403);
  });

  test('refuses a range: it would give part of an object', async () => {
    expect(await ask('bantin/a', { headers: { range: 'bytes=0-1' } })).toMatchObject({ status: 501 });
  });

  test.each([
    ['SHA-256', 'x-amz-content-sha256', '0'.repeat(64)],
    ['CRC-32', 'x-amz-checksum-crc32', 'AAAAAA=='],
  ])('refuses a body that its %s does not fit', async (_, name, value) => {
    expect(await put('bantin/refused', { [name]: value })).toMatchObject({ status: 400 });
    expect(await ask('bantin/refused')).toMatchObject({ status: 404 });
  });

  test('writes nothing of a body that breaks off', async () => {
    const upload = request(`${fake.endpoint}/bantin/broken`, {
      method: 'PUT',
      headers: { ...signed, 'content-length': 10 },
    });
    upload.write('half', () => upload.destroy(new Error('gone')));
    await expect(once(upload, 'close')).rejects.toThrow('gone');
    expect(await ask('bantin/broken')).toMatchObject({ status: 404 });
  });

  test('names what is missing: the key or the bucket', async () => {
    expect((await ask('bantin/none')).body).toContain('<Code>NoSuchKey</Code>');
    expect((await ask('other/none')).body).toContain('<Code>NoSuchBucket</Code>');
  });

  test('honours both conditions', async () => {
    expect(await put('bantin/c', { 'if-match': '"any"' })).toMatchObject({ status: 404 });
    expect(await put('bantin/c', { 'if-none-match': '*' })).toMatchObject({ status: 200 });
    expect(await put('bantin/c', { 'if-none-match': '*' })).toMatchObject({ status: 412 });
    expect(await put('bantin/c', { 'if-match': '"any"' })).toMatchObject({ status: 412 });
    // md5 of "x"
    expect(await put('bantin/c', { 'if-match': '"9dd4e461268c8034f5c8564e155c67a6"' })).toMatchObject({
      status: 200,
    });
  });

  test('lists page by page, and only with its own tokens', async () => {
    for (const name of ['1', '2', '3']) await put(`bantin/page/${name}&`);
    const first = await ask('bantin?list-type=2&prefix=page/');
    expect(first.body.match(/<Key>[^<]*/g)).toEqual(['<Key>page/1&amp;', '<Key>page/2&amp;']);
    const token = /<NextContinuationToken>([^<]*)/.exec(first.body)?.[1] ?? '';
    const second = await ask(
      `bantin?list-type=2&prefix=page/&continuation-token=${encodeURIComponent(token)}`,
    );
    expect(second.body.match(/<Key>[^<]*/g)).toEqual(['<Key>page/3&amp;']);
    expect(second.body).toContain('<IsTruncated>false');
    expect(await ask('bantin?list-type=2&continuation-token=guess')).toMatchObject({ status: 400 });
  });

  test('remembers what it was asked', async () => {
    await put('bantin/seen', { 'if-none-match': '*', 'content-type': 'text/plain' });
    expect(fake.requests.at(-1)).toEqual({
      operation: 'put',
      key: 'seen',
      ifNoneMatch: '*',
      contentType: 'text/plain',
      status: 200,
    });
  });
});
