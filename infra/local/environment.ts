import { parseHttpUrl } from '../../functions/core/urls.ts';
import type { LogLevel } from './log.ts';

/** What the environment decides. Only this file reads it (STYLE 17). */
export interface Environment {
  /** `BANTIN_DEBUG=1`: stack traces of unexpected errors. @default false */
  readonly debug: boolean;
  /** `BANTIN_LOG=debug|info|warn|error`: log lines on stderr, as JSON. @default off */
  readonly logLevel: LogLevel | 'off';
}

const levels: readonly string[] = ['debug', 'info', 'warn', 'error'] satisfies readonly LogLevel[];

const isLevel = (text: string): text is LogLevel => levels.includes(text);

export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const level = variables['BANTIN_LOG'] ?? '';
  return { debug: variables['BANTIN_DEBUG'] === '1', logLevel: isLevel(level) ? level : 'off' };
}

/** `BANTIN_CONTACT_URL`: where a publisher can complain; part of the User-Agent. @default https://example.org/bantin */
export function readContactUrl(variables: NodeJS.ProcessEnv = process.env): string {
  return parseHttpUrl(variables['BANTIN_CONTACT_URL'] ?? '')?.href ?? 'https://example.org/bantin';
}
