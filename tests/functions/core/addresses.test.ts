import { expect, test } from 'vitest';
import { filePath } from '../../../functions/core/addresses.ts';

test.each([
  ['/', '/feeds/index.html'],
  ['/robots.txt', '/feeds/robots.txt'],
  ['/.well-known/recommendations.opml', '/feeds/index.opml'],
  ['/feeds', '/feeds/index.html'],
  ['/feeds/tide', '/feeds/tide/index.html'],
  ['/feeds/tide/sea/', '/feeds/tide/sea/index.html'],
  ['/feeds/tide/rss.xml', '/feeds/tide/rss.xml'],
  ['/feeds/tide/../', '/feeds/tide/../'],
  ['/tide/', '/tide/'],
])('%s means %s', (path, file) => {
  expect(filePath(path)).toBe(file);
});
