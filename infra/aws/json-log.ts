import type { Log, LogFields } from '../../functions/ports.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

const rank: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** A Log of one JSON object a line, as CloudWatch Logs Insights reads it: level, message, fields. It adds the time. */
export function createJsonLog(level: LogLevel, write: (line: string) => void): Log {
  const at =
    (of: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (rank[of] >= rank[level]) write(JSON.stringify({ level: of, message, ...fields }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
