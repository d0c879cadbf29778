import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readSettings } from '../../../infra/aws/settings.ts';
import { BantinStack } from '../../../infra/aws/stack.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};

/** The template as `cdk synth` writes it, but with the functions' sources in place of their bundles. */
export function synthesise(settings: Record<string, unknown> = {}): Template {
  const app = new App({ context: { ...context, ...settings, 'aws:cdk:bundling-stacks': [] } });
  return Template.fromStack(new BantinStack(app, readSettings(app.node)));
}

export function resourcesOf(template: Template, type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(template.findResources(type)) as [string, Resource][];
}

/** A statement of any policy in the template, with the resource it is part of. */
export interface Statement {
  readonly of: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Every statement of roles, policies, buckets and queues. */
export function statementsOf(template: Template): readonly Statement[] {
  const all = Object.entries((template.toJSON() as { Resources: Record<string, Resource> }).Resources);
  return all.flatMap(([of, { Properties }]) =>
    documentsIn(Properties).flatMap(({ Statement }) => Statement.map((statement) => ({ ...statement, of }))),
  );
}

interface PolicyDocument {
  readonly Statement: readonly Omit<Statement, 'of'>[];
}

function documentsIn(value: unknown): readonly PolicyDocument[] {
  if (value === null || typeof value !== 'object') return [];
  if ('Statement' in value) return [value as PolicyDocument];
  return Object.values(value).flatMap(documentsIn);
}
