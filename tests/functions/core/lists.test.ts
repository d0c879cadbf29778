import { describe, expect, it } from 'vitest';
import { concat, filter, find, flatMap, map, some, take } from '../../../functions/core/lists.ts';

const lists: readonly (readonly (number | undefined)[])[] = [[], [3], [1, undefined, 2, 0], [5, 4, 5]];
const isLarge = (value: number | undefined): boolean => (value ?? 0) > 1;
const twice = (value: number | undefined): (number | undefined)[] => [value, value];

describe('lists', () => {
  it.each(lists.map((list) => [list]))('do as the methods do: %j', (list) => {
    expect(map(list, (value, at) => `${value} ${at}`)).toEqual(list.map((value, at) => `${value} ${at}`));
    expect(filter(list, isLarge)).toEqual(list.filter(isLarge));
    expect(filter(list, (_, at) => at > 0)).toEqual(list.filter((_, at) => at > 0));
    expect(flatMap(list, twice)).toEqual(list.flatMap(twice));
    expect(flatMap(list, (value) => value)).toEqual(list);
    expect(find(list, isLarge)).toBe(list.find(isLarge));
    expect(some(list, isLarge)).toBe(list.some(isLarge));
    expect(take(list, 2)).toEqual(list.slice(0, 2));
    expect(concat(list, [], list)).toEqual([...list, ...list]);
  });

  it('are new ones', () => {
    const list = [1, 2];
    expect(concat(list)).not.toBe(list);
    expect(take(list, 2)).not.toBe(list);
  });
});
