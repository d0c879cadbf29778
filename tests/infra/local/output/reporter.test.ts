import { describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../../functions/core/errors.ts';
import { createReporter } from '../../../../infra/local/output/reporter.ts';
import type { PollResult } from '../../../../infra/local/output/result.ts';
import { recordingTerminal } from '../recording-terminal.ts';

const result: PollResult = {
  source: { id: 'song-bien', name: 'Sóng Biển', home: 'https://example.org/', listings: [] },
  created: 2,
  changed: 1,
  total: 9,
  failures: [],
  feeds: { rss: 'http://127.0.0.1:4321/feeds/song-bien/rss.xml' },
};

const failure = (number: number) => ({
  url: `https://example.org/${number}`,
  code: 'http-status' as const,
  message: `scrape: https://example.org/${number}: the server answered with an error.`,
});

const terminal = () => recordingTerminal({ interactive: false, columns: 80 });

describe('for people', () => {
  test('says the numbers, where each feed is, and the first five failures', () => {
    const shown = terminal();
    const failures = [1, 2, 3, 4, 5, 6, 7].map(failure);
    createReporter('text', shown, () => 0).result({ ...result, failures });
    expect(shown.lines).toEqual([
      'Sóng Biển: 2 new, 1 changed, 9 in the feed',
      '  RSS 2.0        http://127.0.0.1:4321/feeds/song-bien/rss.xml',
      '  7 failed:',
      ...[1, 2, 3, 4, 5].map((number) => `    ${failure(number).message}`),
      '    and 2 more (--json shows all)',
    ]);
  });

  test('says nothing of a later poll that found everything as it was', () => {
    const shown = terminal();
    const reporter = createReporter('text', shown, () => 0);
    const idle = { ...result, created: 0, changed: 0 };
    reporter.result(idle);
    reporter.result(idle);
    expect(shown.lines).toHaveLength(2);
  });

  test('a source that failed as a whole is one line on stderr and nothing else', () => {
    const shown = terminal();
    const error = new SyndicationError('unreachable', { step: 'scrape', url: 'https://example.org/' });
    const failures = [{ url: 'https://example.org/', code: error.code, message: error.message }];
    createReporter('text', shown, () => 0).result({ ...result, failures, error, feeds: {} });
    expect(shown.lines).toEqual([]);
    expect(shown.errors).toEqual([error.message]);
  });
});

test('for programs: one JSON object a line for every poll', () => {
  const shown = terminal();
  const reporter = createReporter('json', shown, () => 0);
  reporter.note('not for programs');
  reporter.result({ ...result, failures: [failure(1)] });
  expect(shown.lines.map((line) => JSON.parse(line))).toEqual([
    {
      source: 'song-bien',
      name: 'Sóng Biển',
      articles: { new: 2, changed: 1, total: 9 },
      failures: [failure(1)],
      feeds: { rss: 'http://127.0.0.1:4321/feeds/song-bien/rss.xml' },
    },
  ]);
});

test('quiet: errors only', () => {
  const shown = terminal();
  const error = new SyndicationError('unreachable', { step: 'scrape', url: 'https://example.org/' });
  const reporter = createReporter('quiet', shown, () => 0);
  reporter.note('not wanted');
  reporter.result(result);
  reporter.result({ ...result, error });
  expect(shown.lines).toEqual([]);
  expect(shown.errors).toEqual([error.message]);
});
