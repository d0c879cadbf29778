import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { readSettings } from '../../../../infra/aws/settings.ts';
import { BantinStack } from '../../../../infra/aws/stack.ts';
import type { StackTemplate } from './stack-template.ts';

/** What `cdk synth` writes: the template, and a folder a bundle. */
export interface Synthesis {
  readonly folder: string;
  readonly template: StackTemplate;
}

/**
 * The stack as `cdk deploy` would send it, bundles included: what lies in `CDK_OUT` (CI has synthesised before), or made
 * here below `folder`.
 */
export function synthesis(folder: string): Synthesis {
  const made = process.env['CDK_OUT'] ?? synthesise(join(folder, 'cdk.out'));
  const file = readdirSync(made).find((name) => name.endsWith('.template.json'));
  if (file === undefined) throw new Error(`no template in ${made}`);
  return { folder: made, template: JSON.parse(readFileSync(join(made, file), 'utf8')) as StackTemplate };
}

function synthesise(outdir: string): string {
  const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  const app = new App({ context, outdir });
  new BantinStack(app, readSettings(app.node));
  app.synth();
  return outdir;
}
