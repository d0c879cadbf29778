import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Quality } from './score.ts';

/** What a process that runs one extractor is to do. */
export interface RoundsRequest {
  /** Name of the extractor. */
  readonly name: string;
  readonly corpus: string | undefined;
  /** The golden sites: what is read without a corpus. */
  readonly sites: string;
  /** Pages to read. All by default. */
  readonly limit: number | undefined;
  /** Rounds that are timed. */
  readonly rounds: number;
}

/** What one reading of all pages took, in milliseconds. */
export interface Round {
  /** Of the clock, for the extractor. */
  readonly time: number;
  /** Of the clock, for the bare parser on the same pages. */
  readonly parse: number;
  /** Of the processor, for the extractor: with what the compiler and the collector do on other threads. */
  readonly cpu: number;
}

export interface Measured {
  readonly name: string;
  readonly quality: Quality;
  readonly pages: number;
  /** Characters of all pages. */
  readonly size: number;
  readonly rounds: readonly Round[];
}

export type RoundsAnswer = Measured | { readonly error: string };

const root = join(import.meta.dirname, '../../..');

/** Our own code in one file, as it is deployed: the other extractors are not compiled from TypeScript while they run. */
export async function bundleOfProcess(): Promise<string> {
  const outfile = join(root, 'node_modules/.cache/bantin/round-process.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'round-process.ts')],
    bundle: true,
    outfile,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return outfile;
}

/** Runs one extractor in a process of its own: nobody pays for the memory and the compiled code of another. */
export async function measure(file: string, request: RoundsRequest): Promise<Measured> {
  const child = fork(file, {
    // Without what runs TypeScript.
    execArgv: [],
    // Figures that are not known are NaN, which JSON has not.
    serialization: 'advanced',
  });
  try {
    const left = once(child, 'exit').then(([code]): [RoundsAnswer] => [
      { error: `its process ended with ${code}` },
    ]);
    child.send(request);
    const [answer] = await Promise.race([once(child, 'message') as Promise<[RoundsAnswer]>, left]);
    if ('error' in answer) throw new Error(`${request.name}: ${answer.error}`);
    return answer;
  } finally {
    if (child.connected) child.disconnect();
  }
}
