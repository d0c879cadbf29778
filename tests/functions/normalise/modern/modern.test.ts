import { describe, expect, it } from 'vitest';
import { normalised } from '../pages.ts';
import { boxesInside } from './boxes-inside.ts';
import { endings } from './endings.ts';
import { structures } from './structures.ts';

describe.each([
  ['structure', structures],
  ['boxes inside', boxesInside],
  ['endings', endings],
])('pages of today: %s', (_, pages) => {
  it.each(pages.map((page) => [page.name, page] as const))('%s', (_name, page) => {
    const { content } = normalised(page.html);
    expect(content?.text.split('\n')).toEqual(page.lines);
  });
});
