import { expect, test } from 'vitest';
import { feedId, mergedFeedId, mintId } from '../../../functions/core/identity.ts';

/** RFC 4151 §2.1, as the W3C feed validator reads it. */
const tagUri = /^tag:[a-z\d.-]+,2026:[a-z\d/-]+$/;

test.each([
  ['a-name', 'https://harbour.example/', 'harbour.example'],
  ['an-underscore', 'https://my_harbour.example/', 'my-harbour.example'],
  ['letters-of-a-language', 'https://báo.example/', 'xn--bo-mia.example'],
  ['a-number', 'http://127.0.0.1:4321/', '127.0.0.1'],
  ['a-number-of-ipv6', 'http://[::1]:4321/', '---1-'],
])('ids are tag URIs where the host is %s', (_case, home, authority) => {
  const ids = [feedId({ id: 'a', home }), mintId({ id: 'a', home }, 'b'), mergedFeedId({ id: 'c', home })];
  expect(ids).toEqual([
    `tag:${authority},2026:a`,
    `tag:${authority},2026:a/b`,
    `tag:${authority},2026:editions/c`,
  ]);
  for (const id of ids) expect(id).toMatch(tagUri);
});
