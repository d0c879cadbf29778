import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { slowTests } from '../../vitest.config.ts';

/** `npm run test:slow`: apart from `npm test`, which takes a minute at most. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: slowTests,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
  },
});
