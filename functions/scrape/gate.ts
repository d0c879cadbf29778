/** Lets a fixed number through at a time; the others wait in the order in which they came. */
export interface Gate {
  /** Waits for a place; calling the answer gives it back. */
  enter(): Promise<() => void>;
  /** Runs the task in a place of its own. */
  within<T>(task: () => Promise<T>): Promise<T>;
}

export function createGate(places: number): Gate {
  let free = places;
  const waiting: (() => void)[] = [];

  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const enter = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return leave;
  };
  return {
    enter,
    within: async (task) => {
      const left = await enter();
      try {
        return await task();
      } finally {
        left();
      }
    },
  };
}
