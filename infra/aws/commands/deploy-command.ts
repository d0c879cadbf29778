import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pushCommand } from './push-command.ts';
import { outputsFile } from './stack-outputs.ts';

const sites = join(import.meta.dirname, '../../sites');

/** `cdk deploy` with these arguments, then the site files of infra/sites. Gives the exit code. */
export async function deployCommand(args: readonly string[]): Promise<number> {
  const { status } = spawnSync('npx', ['cdk', 'deploy', '--outputs-file', outputsFile, ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) return status ?? 1;
  const files = siteFiles(sites);
  return files.length === 0 ? 0 : pushCommand([...files, '--stage', stageIn(args)]);
}

/** The site files of a folder; the schema beside them is none. */
export function siteFiles(folder: string): readonly string[] {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && !name.endsWith('.schema.json'),
  );
  return names.sort().map((name) => join(folder, name));
}

/** Of `-c stage=production`, as the CDK reads it. */
export function stageIn(args: readonly string[]): string {
  const [, stage = 'dev'] = args.flatMap((arg) => /^(?:(?:-c|--context)=?)?stage=(.+)$/.exec(arg) ?? []);
  return stage;
}
