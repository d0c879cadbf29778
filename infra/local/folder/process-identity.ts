import { randomBytes } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { digestOf } from '../../../functions/core/digest.ts';

/** `unknown`: runs (or ran) where this process cannot look, e.g. on another machine or before a reboot. */
export type Life = 'alive' | 'dead' | 'unknown';

/** The fields of /proc/<pid>/stat that tell one process from a later one with the same number. proc(5) */
interface ProcStat {
  readonly state: string;
  readonly startedAt: string;
}

let self: Promise<string> | undefined;

/** `<machine>.<pid>.<start>`: names this process among all that ever ran. Safe as part of a file name. */
export function identityOfSelf(): Promise<string> {
  self ??= describeSelf();
  return self;
}

async function describeSelf(): Promise<string> {
  const [machine, stat] = await Promise.all([thisMachine(), procStat(process.pid)]);
  return `${machine}.${process.pid}.${stat?.startedAt ?? 0}`;
}

/**
 * Whether the process of this identity still runs. `dead` is certain: no thread of it can finish a system call any
 * more. Everything doubtful is `unknown`.
 */
export async function lifeOf(identity: string): Promise<Life> {
  const own = await identityOfSelf();
  if (identity === own) return 'alive';
  const [machine, digits, startedAt] = identity.split('.');
  const pid = Number(digits);
  if (machine !== own.split('.')[0] || !Number.isSafeInteger(pid) || pid < 1) return 'unknown';
  if (!exists(pid)) return 'dead';
  const stat = await procStat(pid);
  if (stat === undefined) return 'unknown';
  if (stat.startedAt !== startedAt) return 'dead';
  return (await isRemains(pid, stat)) ? 'dead' : 'alive';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'; // EPERM: another user's
  }
}

/** A zombie counts once its last thread is gone: a killed one may still be inside its rename(2). */
async function isRemains(pid: number, { state }: ProcStat): Promise<boolean> {
  if (state !== 'Z' && state !== 'X') return false;
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  return threads.length <= 1;
}

async function procStat(pid: number): Promise<ProcStat | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The command name stands in parentheses and may hold anything; the fields follow the last one.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  const [state, startedAt] = [fields[0], fields[19]];
  return state === undefined || startedAt === undefined ? undefined : { state, startedAt };
}

/** One boot and one table of process numbers. Without /proc on Linux nobody can be judged, so nobody is. */
async function thisMachine(): Promise<string> {
  if (process.platform !== 'linux') return digestOf(hostname()).slice(0, 12);
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const processTable = await readlink('/proc/self/ns/pid');
    if ((await readlink('/proc/self')) !== String(process.pid))
      throw new Error('/proc shows other processes');
    return digestOf(`${boot.trim()} ${processTable}`).slice(0, 12);
  } catch {
    return randomBytes(6).toString('hex');
  }
}
