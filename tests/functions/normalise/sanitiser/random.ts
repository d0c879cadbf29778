/** Choices that are the same for the same seed. */
export interface Random {
  /** An integer from 0 up to `below`, not included. */
  upTo(below: number): number;
  pick<T>(choices: readonly T[]): T;
  /** True this often. */
  chance(share: number): boolean;
}

/** mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number): number => Math.floor(next() * below);
  return {
    upTo,
    pick: (choices) => {
      const [first] = choices;
      if (first === undefined) throw new Error('nothing to choose from');
      return choices[upTo(choices.length)] ?? first;
    },
    chance: (share) => next() < share,
  };
}
