import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // No test leaves anything behind in a module, so files may share one: half the processor time.
    isolate: false,
    maxWorkers: '100%',
  },
});
