import type { Terminal } from '../../../infra/local/output/terminal.ts';

export interface RecordingTerminal extends Terminal {
  readonly lines: string[];
  readonly errors: string[];
  /** Raw text. */
  readonly written: string[];
}

export function recordingTerminal(of: Pick<Terminal, 'interactive' | 'columns'>): RecordingTerminal {
  const lines: string[] = [];
  const errors: string[] = [];
  const written: string[] = [];
  return {
    ...of,
    lines,
    errors,
    written,
    out: (line) => lines.push(line),
    err: (line) => errors.push(line),
    fail: (message) => errors.push(message),
    raw: (text) => written.push(text),
  };
}
