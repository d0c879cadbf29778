import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

// The program as a user runs it: its own process, its own working folder.

const program = join(import.meta.dirname, '../../infra/local/bantin.mjs');

const running = new Set<ChildProcessWithoutNullStreams>();

export interface Started {
  readonly out: () => string;
  readonly err: () => string;
  /** Exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  kill(signal: 'SIGINT' | 'SIGKILL'): void;
}

export function startBantin(folder: string, ...args: readonly string[]): Started {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  running.add(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk));
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { out: () => out, err: () => err, ended, kill: (signal) => child.kill(signal) };
}

export interface Finished {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

export async function runBantin(folder: string, ...args: readonly string[]): Promise<Finished> {
  const started = startBantin(folder, ...args);
  const exitCode = await started.ended;
  return { exitCode, out: started.out(), err: started.err() };
}

/** For `afterAll`: whatever a failed test left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Polls until it holds; the test's own time limit ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>, pauseMs = 20): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, pauseMs));
}
