import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../functions/core/nearest.ts';

const known = ['home', 'name', 'language', 'timeZone', 'listings', 'entries'];

describe('nearestName', () => {
  it.each([
    ['langauge', 'language'],
    ['lang', 'language'],
    ['LANGUAGE', 'language'],
    ['timezone', 'timeZone'],
    ['listing', 'listings'],
    ['entires', 'entries'],
    ['hme', 'home'],
    ['nbmf', 'name'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearestName(written, known)).toBe(meant);
  });

  it.each(['colour', 'x', '', 'a'.repeat(1000)])('finds nothing near %j', (written) => {
    expect(nearestName(written, known)).toBeUndefined();
  });
});
