import { describe, expect, test } from 'vitest';
import {
  applyChange,
  emptyState,
  parseState,
  type ScrapeState,
  type StateChange,
  writeState,
} from '../../../functions/scrape/state.ts';

const listing = (etag: string) => ({ kind: 'html' as const, links: [], leads: [], etag });
const change = (more: Partial<StateChange>): StateChange => ({
  listings: {},
  robots: {},
  seen: [],
  current: new Set(),
  now: Date.parse('2026-03-07T00:00:00Z'),
  found: 'nothing',
  troubles: {},
  ...more,
});

test('a state is read as it was written', () => {
  const state: ScrapeState = {
    listings: {
      'https://paper.example/': {
        ...listing('"1"'),
        links: [{ url: 'https://paper.example/a', title: 'A' }],
        leads: [{ url: 'https://paper.example/f', role: 'feed' }],
      },
    },
    robots: { 'https://paper.example': { text: 'User-agent: bantin\n' } },
    seen: [{ id: 'paper.example/a', hints: ['x'], failed: 'timed-out' }],
  };
  expect(parseState(writeState(state))).toEqual(state);
});

test.each([
  ['{'],
  ['[]'],
  ['{"listings":{},"robots":{}}'],
  ['{"listings":{},"robots":{},"seen":[{"id":7}]}'],
])('%s is no state', (text) => {
  expect(parseState(Buffer.from(text))).toBeUndefined();
});

describe('a run changes a state', () => {
  test('not when it found what was there', () => {
    const state = applyChange(emptyState, change({ seen: [{ id: 'a', hints: [] }] }));
    expect(applyChange(state, change({ seen: [{ id: 'a', hints: [] }] }))).toBe(state);
  });

  test('not for the validators of robots.txt alone', () => {
    const state = applyChange(emptyState, change({ seen: [{ id: 'a', hints: [] }] }));
    expect(applyChange(state, change({ robots: { x: { text: '', etag: '"2"' } } }))).toBe(state);
  });

  test('by putting new links in front and others in their place', () => {
    const state = applyChange(
      emptyState,
      change({
        seen: [
          { id: 'a', hints: [] },
          { id: 'b', hints: [] },
        ],
      }),
    );
    const next = applyChange(
      state,
      change({
        seen: [
          { id: 'b', hints: ['x'] },
          { id: 'c', hints: [] },
        ],
      }),
    );
    expect(next.seen).toEqual([
      { id: 'c', hints: [] },
      { id: 'a', hints: [] },
      { id: 'b', hints: ['x'] },
    ]);
  });

  test('without undoing what another run wrote meanwhile', () => {
    const other = applyChange(emptyState, change({ seen: [{ id: 'theirs', hints: [] }] }));
    expect(
      applyChange(other, change({ seen: [{ id: 'ours', hints: [] }] })).seen.map(({ id }) => id),
    ).toEqual(['ours', 'theirs']);
  });

  test('and forgets the oldest links that no listing holds', () => {
    const many = Array.from({ length: 2_500 }, (_, at) => ({ id: `l${at}`, hints: [] }));
    const { seen } = applyChange(emptyState, change({ seen: many, current: new Set(['l2400']) }));
    expect(seen).toHaveLength(2_001);
    expect(seen.at(-1)?.id).toBe('l2400');
  });
});
