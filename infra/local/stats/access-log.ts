import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../../functions/core/errors.ts';
import type { Log } from '../../../functions/ports.ts';
import { type AccessLine, accessFile, accessFolder } from './access-line.ts';

export interface AccessLogOptions {
  /** Folder of the store. */
  readonly folder: string;
  readonly now: () => number;
  readonly log: Log;
  /** Days that are kept. @default 31 */
  readonly days?: number;
}

/** Keeps what was asked for, for `bantin stats`. */
export interface AccessLog {
  record(entry: Omit<AccessLine, 'at'>): void;
  /** Writes what waits. */
  close(): Promise<void>;
}

/** Milliseconds that lines wait for company: a server that answers thousands a second writes once. */
const patience = 1_000;
/** Characters of a program's name. */
const longestAgent = 200;

/** A line before it is written: an answer costs no more than this. */
type Waiting = Omit<AccessLine, 'at'> & { readonly ms: number };

function lineOf({ ms, path, status, bytes, agent }: Waiting): string {
  const at = `${new Date(ms).toISOString().slice(0, 19)}Z`;
  return `${JSON.stringify({ at, path, status, bytes, agent: agent.slice(0, longestAgent) })}\n`;
}

/** All lines; a busy second asks the same over and over, and is put into words once. */
function linesOf(waiting: readonly Waiting[]): string {
  let last: Waiting | undefined;
  let line = '';
  return waiting
    .map((next) => {
      if (last === undefined || !readsAlike(last, next)) line = lineOf(next);
      last = next;
      return line;
    })
    .join('');
}

const readsAlike = (a: Waiting, b: Waiting): boolean =>
  Math.floor(a.ms / 1000) === Math.floor(b.ms / 1000) &&
  a.path === b.path &&
  a.status === b.status &&
  a.bytes === b.bytes &&
  a.agent === b.agent;

/** A log that cannot be written is told once, and stops no answer. */
export function createAccessLog({ folder, now, log, days = 31 }: AccessLogOptions): AccessLog {
  const place = join(folder, accessFolder);
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let day = '';

  async function write(lines: string, at: string): Promise<void> {
    try {
      if (day !== at.slice(0, 10)) {
        day = at.slice(0, 10);
        await mkdir(place, { recursive: true });
        await forget(place, now() - days * 86_400_000);
      }
      await appendFile(join(place, accessFile(at)), lines);
    } catch (error) {
      log.warn('the access log cannot be written', { reason: messageOf(error) });
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const lines = waiting;
    waiting = [];
    const at = new Date(now()).toISOString();
    if (lines.length > 0) writing = writing.then(() => write(linesOf(lines), at));
    return writing;
  }

  return {
    record: ({ path, status, bytes, agent }) => {
      waiting.push({ ms: now(), path, status, bytes, agent });
      timer ??= setTimeout(() => void flush(), patience).unref();
    },
    close: flush,
  };
}

async function forget(place: string, before: number): Promise<void> {
  const oldest = accessFile(new Date(before).toISOString());
  for (const file of await readdir(place)) {
    if (/^\d{4}-\d\d-\d\d\.jsonl$/.test(file) && file < oldest) await rm(join(place, file), { force: true });
  }
}
