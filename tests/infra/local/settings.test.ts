import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parseDuration } from '../../../infra/local/durations.ts';
import { readEnvironment } from '../../../infra/local/environment.ts';
import { createLog } from '../../../infra/local/log.ts';
import { createTerminal } from '../../../infra/local/output/terminal.ts';

test.each([
  ['30s', 30_000],
  ['15m', 900_000],
  ['2h', 7_200_000],
  ['1d', 86_400_000],
  [' 5m ', 300_000],
  ['15', undefined],
  ['1.5h', undefined],
  ['-5m', undefined],
  ['5min', undefined],
  ['5 m', undefined],
  ['', undefined],
])('the duration "%s" is %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

describe('the environment', () => {
  test('is quiet unless it is told otherwise', () => {
    expect(readEnvironment({})).toEqual({ debug: false, logLevel: 'off' });
    expect(readEnvironment({ BANTIN_DEBUG: '1', BANTIN_LOG: 'warn' })).toEqual({
      debug: true,
      logLevel: 'warn',
    });
  });

  test('a level that does not exist is no level', () => {
    expect(readEnvironment({ BANTIN_LOG: 'loud' }).logLevel).toBe('off');
  });
});

describe('the log', () => {
  const logged = (level: 'info' | 'off'): readonly string[] => {
    const lines: string[] = [];
    const log = createLog(
      level,
      (line) => lines.push(line),
      () => 0,
    );
    log.debug('too quiet');
    log.warn('seen', { url: 'https://example.org/', code: 'empty' });
    return lines;
  };

  test('writes one object a line from its level upwards', () => {
    const time = '1970-01-01T00:00:00.000Z';
    const line = { time, level: 'warn', message: 'seen', url: 'https://example.org/', code: 'empty' };
    expect(logged('info').map((text) => JSON.parse(text))).toEqual([line]);
  });

  test('writes nothing when it is off', () => {
    expect(logged('off')).toEqual([]);
  });
});

describe('the terminal', () => {
  const written = async (write: (terminal: ReturnType<typeof createTerminal>) => void): Promise<string> => {
    const stream = new PassThrough();
    write(createTerminal(stream as never, stream as never));
    stream.end();
    return (await stream.toArray()).join('');
  };

  test('an error is one line with the name of the program', async () => {
    expect(await written((terminal) => terminal.fail('scrape: a\nb'))).toBe('bantin: scrape: a b\n');
  });

  test('titles cannot move the cursor or change colours', async () => {
    expect(await written((terminal) => terminal.out('\u001b[31mđỏ\u0007\u2028\u009b2J'))).toBe('[31mđỏ2J\n');
  });

  test('a pipe is not interactive', () => {
    const stream = new PassThrough();
    expect(createTerminal(stream as never, stream as never)).toMatchObject({
      interactive: false,
      columns: 80,
    });
  });
});
