import { describe, expect, test } from 'vitest';
import { filePath } from '../../../functions/core/addresses.ts';
import { feedFormats } from '../../../functions/core/feed.ts';
import { servingOf } from '../../../functions/core/serving.ts';
import { storedTypeOf } from '../../../infra/aws/s3/stored-type.ts';
import { compressedTypes, runAtEdge } from './edge-scene.ts';

interface Answer {
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
}

describe('an answer', () => {
  const answer = (uri: string, headers: Record<string, string>, hub?: string) =>
    runAtEdge(
      'viewer-response.js',
      {
        request: { uri, headers: { host: { value: 'feeds.example.org' } } },
        response: {
          statusCode: 200,
          headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }])),
        },
      },
      hub,
    ) as Answer;

  test('gets its own media type back, and nothing that is ours alone gets out', () => {
    const { headers } = answer('/feeds/tide/atom.xml', {
      'content-type': 'application/xml; charset=utf-8',
      'x-amz-meta-media-type': 'application/atom+xml; charset=utf-8',
      'x-amz-meta-bantin-write': 'abc',
      'x-amz-server-side-encryption': 'AES256',
      etag: '"1"',
    });
    expect(headers).toEqual({
      'content-type': { value: 'application/atom+xml; charset=utf-8' },
      etag: { value: '"1"' },
      link: { value: '<https://feeds.example.org/feeds/tide/atom.xml>; rel="self"' },
    });
  });

  test('keeps the type of what is stored under its own', () => {
    const { headers } = answer('/feeds/tide/index.html', { 'content-type': 'text/html; charset=utf-8' });
    expect(headers['content-type']).toEqual({ value: 'text/html; charset=utf-8' });
  });

  test('names the hub of the operator', () => {
    const { headers } = answer('/feeds/tide/feed.json', {}, "https://hub.example.org/?a='b'");
    expect(headers['link']?.value).toBe(
      '<https://feeds.example.org/feeds/tide/feed.json>; rel="self", <https://hub.example.org/?a=\'b\'>; rel="hub"',
    );
  });
});

test.each(feedFormats)('$label is stored under a type that CloudFront compresses', ({ file, mediaType }) => {
  const declared = servingOf(`feeds/tide/${file}`).mediaType;
  expect(declared).toContain(mediaType);
  expect(compressedTypes).toContain(storedTypeOf(declared).split(';')[0]);
});

test.each([
  '/',
  '/.well-known/recommendations.opml',
  '/.well-known/security.txt',
  '/constructor',
  '/feeds',
  '/feeds/',
  '/feeds/tide',
  '/feeds/tide/',
  '/feeds/tide/archive/1/',
  '/feeds/tide/sea/rss.xml',
  '/feeds/tide/rss.xml/',
  '/feeds/../manifests/',
  '/feeds//',
  '/favicon.ico',
  '/robots.txt',
])('%s lies where the local server finds it', (uri) => {
  expect(runAtEdge('viewer-request.js', { request: { uri } })).toEqual({ uri: filePath(uri) });
});
