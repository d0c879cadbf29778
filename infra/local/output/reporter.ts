import { createProgress, noProgress, type Progress } from './progress.ts';
import { type PollResult, resultLines, resultRecord } from './result.ts';
import type { Terminal } from './terminal.ts';

/** For people, for programs, or for errors only. */
export type Output = 'text' | 'json' | 'quiet';

/** Says what a run does, in the way the user asked for. Errors are one line on stderr in all of them. */
export interface Reporter {
  readonly progress: Progress;
  note(text: string): void;
  result(result: PollResult): void;
}

export function createReporter(output: Output, terminal: Terminal, now: () => number): Reporter {
  const progress = output === 'text' ? createProgress(terminal, now) : noProgress;
  const seen = new Set<string>();
  const print = (lines: readonly string[]) => {
    progress.clear();
    for (const line of lines) terminal.out(line);
  };
  return {
    progress,
    note: (text) => {
      if (output === 'text') print([text]);
    },
    result: (result) => {
      const isFirst = !seen.has(result.source.id);
      seen.add(result.source.id);
      if (output === 'json') print([JSON.stringify(resultRecord(result))]);
      if (output === 'text' && (isFirst || isNews(result))) print(resultLines(result));
      if (result.error === undefined) return;
      progress.clear();
      terminal.fail(result.error.message);
    },
  };
}

/** A poll that found everything as it was is not worth a line. */
const isNews = ({ created, changed, failures }: PollResult): boolean =>
  created + changed + failures.length > 0;
