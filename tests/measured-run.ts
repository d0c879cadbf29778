import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../infra/local/bantin.mjs', import.meta.url));

/** What one command line did, and what it cost. */
export interface MeasuredRun {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  /** Most resident memory at any time, in MiB; 0 where the system does not tell. */
  readonly peakMiB: number;
}

/** Runs bantin in a process of its own. */
export async function measuredRun(args: readonly string[]): Promise<MeasuredRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [cli, ...args]);
  let [out, err, peakMiB] = ['', '', 0];
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (err += text));
  const look = async () => (peakMiB = Math.max(peakMiB, await peakOf(child.pid)));
  const timer = setInterval(look, 50);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  return { exitCode, out, err, seconds: (performance.now() - started) / 1_000, peakMiB };
}

/** Linux keeps the highest mark itself. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
