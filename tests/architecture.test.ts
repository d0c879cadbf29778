import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, type SourceFile, violations } from './architecture/violations.ts';

const root = join(import.meta.dirname, '..');

function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|js)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(root, folder, name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}

const planted = (path: string, text: string) => violations([{ path, text }]);

describe('the house as it stands', () => {
  const files = [...sourceFiles('functions'), ...sourceFiles('infra')];

  test('has files and imports to judge', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(50);
  });

  test('breaks no rule', () => {
    expect(violations(files)).toEqual([]);
  });
});

describe('a planted breach is found', () => {
  test.each([
    ['core-imports-a-step', 'functions/core/x.ts', "import { a } from '../scrape/a.ts';"],
    ['ports-import-html', 'functions/ports.ts', "import type { A } from './html/parse.ts';"],
    ['a-step-imports-another', 'functions/publish/x.ts', "export { a } from '../normalise/a.ts';"],
    ['a-step-imports-the-table', 'functions/scrape/x.ts', "import '../pipeline.ts';"],
    ['what-runs-imports-a-host', 'functions/replay.ts', "await import('../infra/local/clock.ts');"],
    ['one-host-imports-the-other', 'infra/local/x.ts', "import { a } from '../aws/s3-store.ts';"],
    ['a-file-outside-the-layers', 'functions/loose.ts', "import './ports.ts';"],
    ['file-system-in-a-step', 'functions/scrape/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['network-in-a-step', 'functions/scrape/x.ts', "import { request } from 'undici';"],
    ['aws-in-a-step', 'functions/publish/x.ts', "import { S3Client } from '@aws-sdk/client-s3';"],
    ['aws-in-the-local-host', 'infra/local/x.ts', "import { App } from 'aws-cdk-lib';"],
    ['cheerio-in-core', 'functions/core/x.ts', "import { load } from 'cheerio/slim';"],
    ['cheerio-by-its-default-entry', 'functions/normalise/x.ts', "import { load } from 'cheerio';"],
    ['feed-outside-publish', 'functions/core/x.ts', "import { Feed } from 'feed';"],
    ['environment-in-a-step', 'functions/scrape/x.ts', 'const zone = process.env.TZ;'],
    ['environment-in-the-cli', 'infra/local/cli/x.ts', "const debug = process['env'].DEBUG;"],
    ['host-name-in-a-step', 'functions/scrape/x.ts', "const slow = new Set(['www.vnexpress.net']);"],
    ['banned-name', 'functions/core/string-utils.ts', ''],
  ])('%s', (_case, path, text) => {
    expect(planted(path, text)).toHaveLength(1);
  });

  test('a second importer of feed', () => {
    const importer = (path: string) => ({ path, text: "import { Feed } from 'feed';" });
    expect(violations([importer('functions/publish/a.ts'), importer('functions/publish/b.ts')])).toEqual([
      'feed is imported by more than one file: functions/publish/a.ts, functions/publish/b.ts',
    ]);
  });
});

describe('what the rules allow is not reported', () => {
  test.each([
    ['a-step-imports-core', 'functions/scrape/x.ts', "import { a } from '../core/a.ts';"],
    ['the-table-imports-the-steps', 'functions/pipeline.ts', "import { a } from './scrape/step.ts';"],
    ['a-host-imports-the-table', 'infra/aws/x.ts', "import { steps } from '../../functions/pipeline.ts';"],
    ['one-file-reads-the-environment', 'infra/local/environment.ts', 'process.env'],
    ['a-namespace-of-a-specification', 'functions/publish/x.ts', "'http://www.w3.org/2005/Atom'"],
    ['import-over-several-lines', 'functions/core/x.ts', "import {\n  type A,\n  b,\n} from './b.ts';"],
  ])('%s', (_case, path, text) => {
    expect(planted(path, text)).toEqual([]);
  });
});
