import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { workers } from '../../../infra/aws/stack/workers.ts';
import { bundle } from '../../infra/aws/bundle.ts';

/** What one bundle weighs and costs before it sees its first event. */
export interface ImportCost {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds on the clock: the median of all rounds, and the best. */
  readonly median: number;
  readonly best: number;
  /** Milliseconds of processor time: the best round. */
  readonly cpu: number;
}

/** What a function would import without any care: the default entries of both packages. */
const careless = {
  name: '(default cheerio + client-s3)',
  code: "import 'cheerio'; import '@aws-sdk/client-s3';",
};

/** Imports every bundle in a process of its own, round by round, so that a busy moment meets all of them. */
export async function measureImports(node: string, rounds: number): Promise<readonly ImportCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-bench-'));
  try {
    const files = await writeBundles(folder);
    const taken = files.map(() => [] as (readonly [wall: number, cpu: number])[]);
    for (let round = 0; round < rounds; round++) {
      for (const [at, { file }] of files.entries()) taken[at]?.push(importOnce(node, file));
    }
    return files.map(({ name, bytes }, at) => ({ name, bytes, ...summary(taken[at] ?? []) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeBundles(folder: string) {
  const own = workers.map(async ({ name }) => [name, (await bundle(name)).outputFiles[0]?.contents] as const);
  const bundles = [...(await Promise.all(own)), [careless.name, await bundleCarelessly()] as const];
  return bundles.map(([name, contents = new Uint8Array()], at) => {
    const file = join(folder, `${at}.mjs`);
    writeFileSync(file, contents);
    return { name, file, bytes: contents.length };
  });
}

async function bundleCarelessly(): Promise<Uint8Array | undefined> {
  const { outputFiles } = await build({
    stdin: {
      contents: careless.code.replaceAll("import '", "export * from '"),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents;
}

const script = `const t = performance.now(), c = process.cpuUsage();
import(process.argv[1]).then(() => {
  const { user, system } = process.cpuUsage(c);
  console.log(performance.now() - t, (user + system) / 1000);
});`;

function importOnce(node: string, file: string): readonly [number, number] {
  const said = execFileSync(node, ['--no-warnings', '-e', script, file], { encoding: 'utf8' });
  const [wall = Number.NaN, cpu = Number.NaN] = said.trim().split(' ').map(Number);
  return [wall, cpu];
}

function summary(taken: readonly (readonly [wall: number, cpu: number])[]) {
  const walls = taken.map(([wall]) => wall).sort((a, b) => a - b);
  return {
    median: walls[Math.floor(walls.length / 2)] ?? Number.NaN,
    best: walls[0] ?? Number.NaN,
    cpu: Math.min(...taken.map(([, cpu]) => cpu)),
  };
}
