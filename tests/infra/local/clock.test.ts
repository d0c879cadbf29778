import { expect, test } from 'vitest';
import { systemClock } from '../../../infra/local/clock.ts';

test('many wait under one signal without a warning of the engine, and all end with it', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  const stop = new AbortController();
  const sleepers = Array.from({ length: 30 }, () => systemClock.sleep(60_000, stop.signal));
  // Warnings are told in a later turn.
  await new Promise(setImmediate);
  stop.abort();
  await Promise.all(sleepers);
  process.off('warning', note);
  expect(warnings.map(({ message }) => message)).toEqual([]);
});
