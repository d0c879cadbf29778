/*
 * `map`, `filter`, `find`, `some` and spreads, for functions that run once or a few times a page. The engine keeps lists of
 * several kinds (what a spread makes, what `map` makes, the same when it is compiled, when it is empty), and compiles a
 * function anew when it meets another kind than before: a third of what compiling costs in the first ten thousand pages.
 * These functions make one kind, and have met all kinds before anything is compiled. For loops over every element or letter
 * of a page the methods are as good: those meet all kinds early, too.
 */

export function map<T, U>(list: readonly T[], make: (value: T, index: number) => U): U[] {
  const made: U[] = [];
  for (let i = 0; i < list.length; i++) made.push(make(list[i] as T, i));
  return made;
}

export function filter<T, S extends T>(
  list: readonly T[],
  test: (value: T, index: number) => value is S,
): S[];
export function filter<T>(list: readonly T[], test: (value: T, index: number) => unknown): T[];
export function filter<T>(list: readonly T[], test: (value: T, index: number) => unknown): T[] {
  const kept: T[] = [];
  for (let i = 0; i < list.length; i++) if (test(list[i] as T, i)) kept.push(list[i] as T);
  return kept;
}

export function flatMap<T, U>(list: readonly T[], make: (value: T, index: number) => U | readonly U[]): U[] {
  const made: U[] = [];
  for (let i = 0; i < list.length; i++) {
    const values = make(list[i] as T, i);
    if (Array.isArray(values)) for (let j = 0; j < values.length; j++) made.push(values[j] as U);
    else made.push(values as U);
  }
  return made;
}

export function find<T, S extends T>(list: readonly T[], test: (value: T) => value is S): S | undefined;
export function find<T>(list: readonly T[], test: (value: T) => unknown): T | undefined;
export function find<T>(list: readonly T[], test: (value: T) => unknown): T | undefined {
  for (let i = 0; i < list.length; i++) if (test(list[i] as T)) return list[i];
  return undefined;
}

export function some<T>(list: readonly T[], test: (value: T, index: number) => unknown): boolean {
  for (let i = 0; i < list.length; i++) if (test(list[i] as T, i)) return true;
  return false;
}

/** The first of a list, so many at most. */
export function take<T>(list: readonly T[], most: number): T[] {
  const made: T[] = [];
  for (let i = 0; i < list.length && i < most; i++) made.push(list[i] as T);
  return made;
}

/** One list after the other. */
export function concat<T>(...lists: readonly (readonly T[])[]): T[] {
  const made: T[] = [];
  for (let i = 0; i < lists.length; i++) {
    const list = lists[i] as readonly T[];
    for (let j = 0; j < list.length; j++) made.push(list[j] as T);
  }
  return made;
}
