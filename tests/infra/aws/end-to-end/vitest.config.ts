import { defineConfig } from 'vitest/config';

/** Apart from `npm test`: the stack is synthesised with its bundles first, which takes longer than a test may. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
