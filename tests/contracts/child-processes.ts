import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export interface Child {
  /** What it has written so far. */
  readonly said: () => string;
  /** Resolves when it has written something. */
  readonly hasSpoken: Promise<unknown>;
  /** Resolves when it has ended, by itself or not, and every byte is read. */
  readonly hasEnded: Promise<unknown>;
  /** kill -9 */
  kill(): void;
}

/** Runs folder-child.ts. `limit` is put before it, e.g. `ulimit -f 64`. */
export function startChild(args: readonly string[], limit = 'true'): Child {
  const command = [
    process.execPath,
    '--import',
    'tsx',
    join(import.meta.dirname, 'folder-child.ts'),
    ...args,
  ];
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    'sh',
    ['-c', `${limit}; exec "$@"`, 'sh', ...command],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const words: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  return {
    said: () => words.join(''),
    hasSpoken: once(child.stdout, 'data'),
    hasEnded: once(child, 'close'),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
