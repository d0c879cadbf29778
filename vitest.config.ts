import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // `npm run test:aws`: longer than a test may take.
    exclude: ['tests/infra/aws/end-to-end/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // No test leaves anything behind in a module, so files may share one: half the processor time.
    isolate: false,
    maxWorkers: '100%',
  },
});
