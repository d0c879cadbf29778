import { join } from 'node:path';
import { type BuildResult, build, type Format } from 'esbuild';
import { bundlingOf } from '../../../infra/aws/stack/bundling.ts';

const root = join(import.meta.dirname, '../../..');

/** The bundle of a function, by the options with which CDK makes it. Nothing is written. */
export function bundle(name: string): Promise<BuildResult<{ metafile: true; write: false }>> {
  const bundling = bundlingOf(name);
  const aliases = Object.entries(bundling.esbuildArgs ?? {}).map(([flag, value]) => [
    flag.replace('--alias:', ''),
    String(value),
  ]);
  return build({
    entryPoints: [join(root, 'infra/aws/entries', `${name}.ts`)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: bundling.format as Format,
    target: bundling.target ?? '',
    minify: true,
    charset: bundling.charset ?? 'ascii',
    mainFields: bundling.mainFields ?? [],
    external: bundling.externalModules ?? [],
    alias: Object.fromEntries(aliases),
    banner: { js: bundling.banner ?? '' },
    absWorkingDir: root,
    logLevel: 'silent',
  });
}
