import { describe, expect, it } from 'vitest';
import {
  bytesIn,
  createRoom,
  giveBackRoom,
  integersIn,
  numbersIn,
  takeRoom,
} from '../../../functions/normalise/room.ts';

describe('the memory of a page', () => {
  it('gives arrays that share nothing, of any width and in any order', () => {
    const room = createRoom();
    const arrays = [
      bytesIn(room, 3),
      numbersIn(room, 2),
      integersIn(room, 5),
      bytesIn(room, 1),
      numbersIn(room, 1),
    ];
    arrays.forEach((array, at) => {
      array.fill(at + 1);
    });
    expect(arrays.map((array) => [...array])).toEqual([[1, 1, 1], [2, 2], [3, 3, 3, 3, 3], [4], [5]]);
  });

  it('grows, and leaves alone what was taken before', () => {
    const room = createRoom();
    const first = integersIn(room, 1000).fill(7);
    const large = integersIn(room, 1_000_000);
    const last = bytesIn(room, 10);
    large.fill(8);
    last.fill(9);
    expect(first.every((value) => value === 7)).toBe(true);
    expect(large.every((value) => value === 8)).toBe(true);
    expect(large).toHaveLength(1_000_000);
  });

  it('copies bytes', () => {
    const room = createRoom();
    const bytes = Uint8Array.of(1, 0, 1);
    const copy = bytesIn(room, bytes);
    copy[1] = 1;
    expect([...copy, ...bytes]).toEqual([1, 1, 1, 1, 0, 1]);
  });

  it('is that of the page before, and holds zeros again', () => {
    const room = takeRoom();
    integersIn(room, 50_000).fill(1);
    bytesIn(room, 100).fill(1);
    giveBackRoom(room);
    const again = takeRoom();
    expect(again.buffer).toBe(room.buffer);
    expect(integersIn(again, 60_000).some((value) => value !== 0)).toBe(false);
    giveBackRoom(again);
  });

  it('is another one while a page has it', () => {
    const [one, other] = [takeRoom(), takeRoom()];
    expect(one.buffer).not.toBe(other.buffer);
    giveBackRoom(one);
    giveBackRoom(other);
  });

  it('is not kept when it is that of a huge page', () => {
    const room = takeRoom();
    integersIn(room, 3_000_000);
    const huge = room.buffer;
    giveBackRoom(room);
    expect(takeRoom().buffer).not.toBe(huge);
  });
});
