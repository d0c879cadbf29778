import { expect, test } from 'vitest';
import { statusLines } from '../../../../infra/local/output/status-view.ts';
import type { SourceStatus } from '../../../../infra/local/status.ts';

const status: SourceStatus = {
  source: 'quay',
  name: 'The Quay',
  home: 'https://quay.example/',
  articles: 0,
  waiting: { pages: 0, articles: 0 },
  nextPoll: '2026-03-07T08:00:00.000Z',
  listings: [],
  failedPages: [],
  refused: [],
};
const failed = { id: 'quay.example/a', code: 'http-status', why: 'status 404', tries: 1 } as const;
const lines = (changes: Partial<SourceStatus>) =>
  statusLines({ ...status, ...changes }, Date.parse(status.nextPoll));

test('a source that was read, but of which no page could be published, is not well', () => {
  expect(lines({ failedPages: [failed] })[1]).toBe('  EMPTY: 0 articles in the feed');
  expect(lines({ articles: 1, failedPages: [failed] })[1]).toBe('  well: 1 article in the feed');
  expect(lines({})[1]).toBe('  well: 0 articles in the feed');
});

test('tries are counted in words', () => {
  const text = lines({ failedPages: [failed, { ...failed, tries: 2 }] }).join('\n');
  expect(text).toContain('status 404, 1 try\n');
  expect(text).toContain('status 404, 2 tries');
});
