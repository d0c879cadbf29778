import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../../infra/local/log.ts';
import { createAccessLog } from '../../../infra/local/stats/access-log.ts';
import { stats } from '../../../infra/local/stats/stats.ts';
import { claimOf, programOf } from '../../../infra/local/stats/subscribers.ts';
import { recordingTerminal } from './recording-terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-stats-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const log = createLog(
  'off',
  () => undefined,
  () => 0,
);
const logged = async (agents: readonly string[], status = 304, now = Date.now) => {
  const accessLog = createAccessLog({ folder, now, log });
  for (const agent of agents)
    accessLog.record({ path: '/feeds/a/rss.xml', status, bytes: status === 304 ? 0 : 500, agent });
  await accessLog.close();
};
const told = async (days = 7) => {
  const terminal = recordingTerminal({ interactive: false, columns: 80 });
  expect(await stats({ store: folder, days, json: true }, terminal)).toBe(0);
  return terminal.lines.map((line) => JSON.parse(line));
};

describe('what programs say of their readers', () => {
  test.each([
    [
      'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers; like FeedFetcher-Google)',
      'Feedly',
      12,
    ],
    ['Inoreader/1.0 (+http://www.inoreader.com/feed-fetcher; 3 subscribers; )', 'Inoreader', 3],
    ['NewsBlur Feed Fetcher - 1 subscriber - http://www.newsblur.com/site/1 (Mozilla/5.0)', 'NewsBlur', 1],
    ['Feedbin feed-id:1373711 - 77 subscribers', 'Feedbin#1373711', 77],
    ['theoldreader.com/1.0 (4 readers; feed-id=ab-9)', 'theoldreader.com#ab-9', 4],
  ])('%s', (agent, program, subscribers) => {
    expect(claimOf(agent)).toEqual({ program, subscribers });
  });

  test('is nothing for the others', () => {
    expect(claimOf('Mozilla/5.0 (X11; Linux x86_64)')).toBeUndefined();
    expect(programOf('newsboat/2.21.0 (Linux; amd64)')).toBe('newsboat');
    expect(programOf('')).toBe('unnamed');
  });
});

test('requests, 304s, bytes and the last claim of each program are counted', async () => {
  await logged(['Feedly/1 (10 subscribers)', 'Feedly/2 (12 subscribers)', 'Other/1 (5 readers)']);
  await logged(['newsboat/2'], 200);
  await logged(['newsboat/2'], 404);
  expect(await told()).toEqual([
    { path: '/feeds/a/rss.xml', requests: 4, unchanged: 3, failed: 0, bytes: 500, subscribers: 17 },
    { path: '(no such file)', requests: 1, unchanged: 0, failed: 1, bytes: 500, subscribers: 0 },
  ]);
});

test('nothing that is written says who asked', async () => {
  await logged(['x'.repeat(5_000)]);
  const [file = ''] = readdirSync(join(folder, 'access'));
  const line = JSON.parse(readFileSync(join(folder, 'access', file), 'utf8'));
  expect(Object.keys(line)).toEqual(['at', 'path', 'status', 'bytes', 'agent']);
  expect(line.agent).toHaveLength(200);
});

test('days before the asked ones do not count, and those of a month ago are deleted', async () => {
  const ago = (days: number) => () => Date.now() - days * 86_400_000;
  await logged(['old'], 304, ago(40));
  await logged(['older'], 304, ago(3));
  await logged(['today']);
  expect(readdirSync(join(folder, 'access'))).toHaveLength(2);
  expect(await told(1)).toMatchObject([{ requests: 1 }]);
  expect(await told(7)).toMatchObject([{ requests: 2 }]);
});

test('half a line is passed over, and no log at all is said in a sentence', async () => {
  await logged(['a']);
  const [file = ''] = readdirSync(join(folder, 'access'));
  writeFileSync(
    join(folder, 'access', file),
    `${readFileSync(join(folder, 'access', file), 'utf8')}{"at":"20`,
  );
  expect(await told()).toMatchObject([{ requests: 1 }]);
  const terminal = recordingTerminal({ interactive: false, columns: 80 });
  await stats({ store: join(folder, 'none'), days: 1, json: false }, terminal);
  expect(terminal.lines).toEqual(['No request for a feed was logged today.']);
});
