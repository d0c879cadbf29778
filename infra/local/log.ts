import type { Log, LogFields } from '../../functions/ports.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

const rank: Readonly<Record<LogLevel | 'off', number>> = { debug: 0, info: 1, warn: 2, error: 3, off: 4 };

/** A Log of one JSON object a line: time, level, message, fields. Lines below `level` are dropped. */
export function createLog(level: LogLevel | 'off', write: (line: string) => void, now: () => number): Log {
  const at =
    (of: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (rank[of] < rank[level]) return;
      write(JSON.stringify({ time: new Date(now()).toISOString(), level: of, message, ...fields }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
