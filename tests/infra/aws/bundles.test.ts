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

  test('leaves alone what loads more of Node than it gives, imported by an ES module: its fetch, watchers, the standard input', () => {
    const eager = Object.entries(inputs).flatMap(([file, { imports }]) =>
      imports.flatMap(({ path, kind, external }) =>
        external === true &&
        kind === 'import-statement' &&
        /^node:(?:fs(?:\/promises)?|http2?|process)$/.test(path)
          ? [file]
          : [],
      ),
    );
    expect(eager).toEqual([]);
  });

  test('asks publishers by undici, if at all, and AWS by the SDK: one client for each (ADR 11)', () => {
    const clients =
      /node_modules\/(undici|axios|got|needle|node-fetch|superagent|@smithy\/(?:fetch|node)-http-handler)\//;
    const found = new Set(Object.keys(inputs).flatMap((file) => clients.exec(file)?.[1] ?? []));
    const expected =
      name === 'scrape' ? ['@smithy/node-http-handler', 'undici'] : ['@smithy/node-http-handler'];
    expect([...found].sort()).toEqual(expected);
  });

  test('holds the parser of feeds and sitemaps where those are read, and nowhere else', () => {
    const files = Object.keys(inputs);
    const has = (part: string) => files.some((file) => file.includes(part));
    expect(has('node_modules/htmlparser2/')).toBe(has('functions/scrape/xml-records.ts'));
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
