import { describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports.ts';
import { rawRequest } from '../fakes/raw-request.ts';
import { start, writesTo } from './faulty-s3.ts';
import { openS3Store } from './s3-connection.ts';

const createOnly = { ifNoneMatch: '*' } as const;
const text = (words: string) => Buffer.from(words);

describe.concurrent('on S3', () => {
  test('an object has the media type of its key, or of what that is made of and its own beside it', async () => {
    const { fake, open } = await start();
    const store = open();
    for (const file of ['feeds/a/rss.xml', 'feeds/a/feed.json', 'states/a.json', 'pages/a.page']) {
      await store.put(file, text('x'), createOnly);
    }
    expect(writesTo(fake).map(({ contentType, mediaType }) => [contentType, mediaType])).toEqual([
      ['application/xml; charset=utf-8', 'application/rss+xml; charset=utf-8'],
      ['application/json; charset=utf-8', 'application/feed+json; charset=utf-8'],
      ['application/json; charset=utf-8', undefined],
      ['application/octet-stream', undefined],
    ]);
  });

  test('a store may have a part of the bucket to itself', async () => {
    const { fake, open } = await start();
    const whole = open();
    const part = openS3Store(fake.endpoint, 'bantin', { prefix: 'staging/' }).open();
    await part.put('pages/a.page', text('x'), createOnly);
    await whole.put('pages/b.page', text('x'), createOnly);
    const keysOf = async (store: ObjectStore) => {
      const keys: string[] = [];
      for await (const object of store.list('')) keys.push(object.key);
      return keys;
    };
    expect(await keysOf(part)).toEqual(['pages/a.page']);
    expect(await keysOf(whole)).toEqual(['pages/b.page', 'staging/pages/a.page']);
    expect((await part.get('pages/a.page'))?.key).toBe('pages/a.page');
    await part.delete('pages/a.page');
    expect(await keysOf(part)).toEqual([]);
  });

  test('the empty objects that consoles leave for folders are passed over', async () => {
    const { fake, open } = await start();
    const store = open();
    const headers = { authorization: 'console' };
    await rawRequest(`${fake.endpoint}/bantin/pages/`, { method: 'PUT', body: '', headers });
    await store.put('pages/a.page', text('x'), createOnly);
    for await (const object of store.list('')) expect(object.key).toBe('pages/a.page');
  });
});
