import { expect, test } from 'vitest';
import { digestOf } from '../../../../functions/core/digest.ts';
import { evidenceKey, pageKey } from '../../../../functions/core/keys.ts';
import { noteSign, pagesWith } from '../../../../functions/normalise/identity/evidence.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { numbers, textOf } from '../../publish/scene.ts';

const sign = 'title weather for the coast';
const groupOf = (number: number) => digestOf(`press.example/${number}`);
const pageOf = (number: number) => pageKey('press', `press.example/${number}`, digestOf(`${number}`));

test('a sign that seventeen addresses show is a habit, and its object stays small', async () => {
  const store = createMemoryStore();
  const note = (number: number) => noteSign(sign, [pageOf(number)], groupOf(number), 'press', store);
  for (const number of numbers(1, 15)) await note(number);
  const all = numbers(1, 16).map(pageOf).sort();
  expect(await note(16)).toEqual(all);
  expect(await pagesWith(sign, 'press', store)).toEqual(all);
  expect(await note(17)).toEqual([]);
  expect(await note(3)).toEqual([]);
  expect(await pagesWith(sign, 'press', store)).toEqual([]);
  expect(JSON.parse(await textOf(store, evidenceKey('press', sign))).pages).toHaveLength(16);
});
