import { defineConfig } from 'vitest/config';

/** Whole runs of the program, killed processes, full disks, moto and megabytes of hostile markup: `npm run test:slow`. */
export const slowTests = [
  'tests/contracts/folder-store-processes.test.ts',
  'tests/contracts/s3-store-moto.test.ts',
  'tests/end-to-end/convergence.test.ts',
  'tests/end-to-end/edits.test.ts',
  'tests/end-to-end/faults/**/*.test.ts',
  'tests/end-to-end/parts.test.ts',
  'tests/end-to-end/season.test.ts',
  'tests/end-to-end/site-modes.test.ts',
  'tests/functions/html/hostile-pages.test.ts',
  'tests/functions/normalise/identity/rivals.test.ts',
  'tests/functions/publish/convergence.test.ts',
  'tests/functions/publish/history.test.ts',
  'tests/functions/publish/rivals.test.ts',
  'tests/functions/publish/volumes.test.ts',
  'tests/infra/aws/bundle-run.test.ts',
  'tests/infra/aws/bundles.test.ts',
];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // `npm run test:aws` and `npm run test:slow`: longer than a test may take.
    exclude: ['tests/infra/aws/end-to-end/**', ...slowTests],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // No test leaves anything behind in a module, so files may share one: half the processor time.
    isolate: false,
    maxWorkers: '100%',
  },
});
