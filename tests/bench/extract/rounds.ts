import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Quality } from './score.ts';

/** What a process that runs one extractor is to read. */
export interface RoundsRequest {
  /** Name of the extractor. */
  readonly name: string;
  readonly corpus: string | undefined;
  /** Pages to read. All by default. */
  readonly limit: number | undefined;
}

/** What it answers, one after the other: its quality once it runs warm, then the time of each round it is asked for. */
export type RoundsAnswer =
  | { readonly quality: Quality; readonly pages: number; readonly size: number }
  | { readonly time: number }
  | { readonly error: string };

/** One extractor in a process of its own: nobody pays for the memory and the compiled code of another. */
export interface Runner {
  readonly name: string;
  readonly slow: boolean;
  readonly started: Exclude<RoundsAnswer, { time: number } | { error: string }>;
  /** Reads all pages, warm. CPU milliseconds for one reading, also of the compiler's and the collector's threads. */
  round(): Promise<number>;
  stop(): void;
}

async function answerOf(child: ChildProcess): Promise<Exclude<RoundsAnswer, { error: string }>> {
  const left = once(child, 'exit').then(([code]) => ({ error: `its process ended with ${code}` }));
  const [answer] = (await Promise.race([once(child, 'message'), left.then((end) => [end])])) as [
    RoundsAnswer,
  ];
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}

export async function startRunner(request: RoundsRequest, slow: boolean): Promise<Runner> {
  const child = fork(fileURLToPath(new URL('round-process.ts', import.meta.url)), {
    // Figures that are not known are NaN, which JSON has not.
    serialization: 'advanced',
  });
  const first = answerOf(child);
  child.send(request);
  const started = await first;
  if (!('quality' in started)) throw new Error(`${request.name}: an answer nobody asked for`);
  return {
    name: request.name,
    slow,
    started,
    round: async () => {
      const next = answerOf(child);
      child.send('round');
      const answer = await next;
      return 'time' in answer ? answer.time : Number.NaN;
    },
    stop: () => {
      child.disconnect();
    },
  };
}
