import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { steps } from '../../../functions/pipeline.ts';
import { workers } from '../../../infra/aws/stack/workers.ts';
import { bundle } from './bundle.ts';

describe.each(workers)('the bundle of $name', ({ name }) => {
  let bytes = Number.POSITIVE_INFINITY;
  let inputs: Metafile['inputs'] = {};

  beforeAll(async () => {
    const { metafile, outputFiles } = await bundle(name);
    bytes = outputFiles[0]?.contents.length ?? bytes;
    inputs = metafile.inputs;
  });

  test('is at most 900 KB', () => {
    expect(bytes).toBeLessThanOrEqual(900_000);
  });

  test('holds no parse5, and no more of undici than infra/net uses', () => {
    const unwanted =
      /node_modules\/(?:parse5|undici\/(?:index|lib\/(?:api|mock|cache))|@aws-sdk\/nested-clients)/;
    expect(Object.keys(inputs).filter((file) => unwanted.test(file))).toEqual([]);
  });

  test('holds one copy of each package', () => {
    const copies = Object.keys(inputs).filter((file) => /node_modules\/.*node_modules\//.test(file));
    expect(copies).toEqual([]);
  });
});

test.each(steps)('the entry of $name runs what the pipeline table says', async ({ name, run }) => {
  const entry = (await import(`../../../infra/aws/entries/${name}.ts`)) as { run: unknown; handler: unknown };
  expect(entry.run).toBe(run);
  expect(entry.handler).toBeInstanceOf(Function);
});
