import { readdir, readlink, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, unlessMissing } from './failures.ts';
import { identityOfSelf, type Life, lifeOf } from './process-identity.ts';

/** Where the claims to a lock are kept and judged. Each call is one step that others cannot divide. */
export interface Claims {
  /** False when there is a claim of this name. */
  make(name: string, token: string): Promise<boolean>;
  /** The token, or undefined when there is no such claim. */
  read(name: string): Promise<string | undefined>;
  remove(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
  /** `<machine>.<pid>.<start>` of the process that asks. */
  identity(): Promise<string>;
  lifeOf(identity: string): Promise<Life>;
  /** Resolves when it is worth looking again. */
  pause(): Promise<void>;
}

/** Random, so that waiting processes do not march in step. Milliseconds. */
const [shortestPause, longestPause] = [1, 20];

/** A claim is a symbolic link and its token the target: symlink(2) makes both at once, and only where nothing is. */
export function claimsIn(folder: string): Claims {
  return {
    make: (name, token) => madeNew(symlink(token, join(folder, name))),
    read: (name) => unlessMissing(readlink(join(folder, name))),
    remove: (name) => unlessMissing(unlink(join(folder, name))),
    names: () => readdir(folder),
    identity: identityOfSelf,
    lifeOf,
    pause: () => sleep(shortestPause + Math.random() * (longestPause - shortestPause)),
  };
}

async function madeNew(making: Promise<void>): Promise<boolean> {
  try {
    await making;
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
