import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startRuntimeApi } from './runtime-api.ts';

/** A function as the template has it. */
export interface FunctionSpec {
  readonly name: string;
  /** Where its bundle lies. */
  readonly folder: string;
  /** E.g. `index.handler`. */
  readonly handler: string;
  readonly timeoutMs: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** What came of an invocation. */
export type Invocation =
  | { readonly outcome: 'answered'; readonly answer: unknown }
  | { readonly outcome: 'failed'; readonly reason: string }
  | { readonly outcome: 'timed-out' };

export interface LambdaFunction {
  readonly spec: FunctionSpec;
  /** What it printed so far, a line each. */
  readonly lines: readonly string[];
  /** Milliseconds its imports took, once a cold start. */
  readonly imports: readonly number[];
  /** One at a time. Starts the process when there is none: a cold start. */
  invoke(event: unknown): Promise<Invocation>;
  /** From now on it is so many milliseconds later for it. */
  advance(ms: number): void;
  /** Ends the process: the next invocation is a cold start. */
  freeze(): Promise<void>;
}

interface Instance {
  readonly child: ChildProcess;
  readonly api: Awaited<ReturnType<typeof startRuntimeApi>>;
}

/** A function in a process of its own, with the environment that it has on AWS and no other. */
export function createLambdaFunction(spec: FunctionSpec): LambdaFunction {
  const lines: string[] = [];
  const imports: number[] = [];
  let warm: Instance | undefined;
  let aheadMs = 0;

  async function start(): Promise<Instance> {
    const api = await startRuntimeApi();
    const { NODE_OPTIONS = '', ...environment } = spec.environment;
    const child = spawn(process.execPath, [join(import.meta.dirname, 'lambda-bootstrap.mjs')], {
      cwd: spec.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...environment,
        NODE_OPTIONS: `${NODE_OPTIONS} --import ${join(import.meta.dirname, 'loopback-only.mjs')}`,
        TZ: ':UTC',
        LAMBDA_TASK_ROOT: spec.folder,
        _HANDLER: spec.handler,
        AWS_LAMBDA_RUNTIME_API: api.host,
        AWS_LAMBDA_FUNCTION_NAME: spec.name,
      },
    });
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => lines.push(line));
    return { child, api };
  }

  async function stop(instance: Instance): Promise<void> {
    warm = undefined;
    const ended = instance.child.exitCode === null && instance.child.signalCode === null;
    if (ended) {
      instance.child.kill('SIGKILL');
      await once(instance.child, 'exit');
    }
    await instance.api.close();
  }

  async function invoke(event: unknown): Promise<Invocation> {
    warm ??= await start();
    const instance = warm;
    const deadline = Date.now() + aheadMs + spec.timeoutMs;
    const died = once(instance.child, 'exit').then(
      (): Invocation => ({ outcome: 'failed', reason: 'it ended' }),
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Invocation>((resolve) => {
      timer = setTimeout(() => resolve({ outcome: 'timed-out' }), spec.timeoutMs);
    });
    const result = await Promise.race([
      instance.api.invoke({ id: randomUUID(), event, deadline, aheadMs }),
      died,
      late,
    ]);
    clearTimeout(timer);
    if (instance.api.importMs !== undefined && !imports.includes(instance.api.importMs))
      imports.push(instance.api.importMs);
    if (result.outcome === 'timed-out' || instance.child.exitCode !== null) await stop(instance);
    return result;
  }

  return {
    spec,
    lines,
    imports,
    invoke,
    advance: (ms) => {
      aheadMs += ms;
    },
    freeze: async () => {
      if (warm !== undefined) await stop(warm);
    },
  };
}
