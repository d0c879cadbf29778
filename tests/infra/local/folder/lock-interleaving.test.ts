import { describe, expect, test } from 'vitest';
import type { Claims } from '../../../../infra/local/folder/claims.ts';
import { createFolderLock } from '../../../../infra/local/folder/lock.ts';
import { seededRandom } from '../../../fakes/s3-faults.ts';

/** A step that a process is about to take. */
interface Step {
  readonly pid: number;
  readonly take: () => void;
}

/** Processes that contend for one lock in memory. One step at a time is taken, of whichever process comes up. */
function createWorld(random: () => number) {
  const board = new Map<string, string>();
  const alive = new Set<number>();
  const inside = new Set<number>();
  const seen = { entries: 0, successions: 0, most: 0 };
  let steps: Step[] = [];
  let pids = 0;

  const step = <T>(pid: number, act: () => T): Promise<T> =>
    new Promise((resolve) => steps.push({ pid, take: () => resolve(act()) }));

  const claimsOf = (pid: number): Claims => ({
    make: (name, token) =>
      step(pid, () => {
        if (board.has(name)) return false;
        board.set(name, token);
        if (name !== 'lock') seen.successions++;
        return true;
      }),
    read: (name) => step(pid, () => board.get(name)),
    remove: (name) => step(pid, () => void board.delete(name)),
    names: () => step(pid, () => [...board.keys()]),
    lifeOf: (identity) => step(pid, () => (alive.has(Number(identity.split('.')[1])) ? 'alive' : 'dead')),
    identity: async () => `here.${pid}.0`,
    pause: () => step(pid, () => undefined),
  });

  async function live(pid: number): Promise<never> {
    const lock = createFolderLock('memory', { claims: claimsOf(pid) });
    for (;;) {
      await lock.hold(async () => {
        inside.add(pid);
        seen.entries++;
        seen.most = Math.max(seen.most, inside.size);
        await step(pid, () => inside.delete(pid));
      });
    }
  }

  function begin(): void {
    alive.add(++pids);
    void live(pids);
  }

  function kill(pid: number): void {
    alive.delete(pid);
    inside.delete(pid);
    steps = steps.filter((pending) => pending.pid !== pid);
  }

  /** Prefers the process of the step before, so that others fall far behind. */
  function next(previous: number): Step | undefined {
    const own = steps.findIndex(({ pid }) => pid === previous);
    const chosen = own >= 0 && random() < 0.6 ? own : Math.floor(random() * steps.length);
    return steps.splice(chosen, 1)[0];
  }

  async function run(count: number): Promise<typeof seen> {
    let pid = 0;
    for (let taken = 0; taken < count; taken++) {
      const chosen = next(pid);
      pid = chosen?.pid ?? 0;
      chosen?.take();
      // What follows from the step happens before the next one.
      await new Promise(setImmediate);
      if (random() < 0.02) {
        kill(pid);
        begin();
      }
    }
    return seen;
  }

  return { begin, run };
}

describe('the lock of a folder, step by step', () => {
  test.each([1, 2, 3])(
    'lets one process in at a time, however they interleave and die (%i)',
    async (seed) => {
      const world = createWorld(seededRandom(seed));
      for (let process = 0; process < 4; process++) world.begin();
      const { entries, successions, most } = await world.run(30_000);
      expect(most).toBe(1);
      expect(entries).toBeGreaterThan(1_000);
      expect(successions).toBeGreaterThan(100);
    },
  );
});
