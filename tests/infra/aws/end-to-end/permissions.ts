import type { AwsCall } from '../../../fakes/aws-witness.ts';
import { resourcesOf, type StackTemplate, type TemplateResource } from './stack-template.ts';

/** A statement of a role, worked out. */
export interface Permission {
  readonly actions: readonly string[];
  /** ARNs, `*` for anything. */
  readonly resources: readonly string[];
}

interface PolicyDocument {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Action: unknown;
    readonly Resource: unknown;
  }[];
}

/** What the template lets a role do. Throws for statements that say more than action and resource. */
export function permissionsOf(
  template: StackTemplate,
  roleId: string,
  resolve: (value: unknown) => unknown,
): readonly Permission[] {
  const role = template.Resources[roleId]?.Properties['Policies'] as
    | readonly { readonly PolicyDocument: PolicyDocument }[]
    | undefined;
  const attached = resourcesOf(template, 'AWS::IAM::Policy').filter(([, policy]) => isOf(policy, roleId));
  const documents = [
    ...(role ?? []).map(({ PolicyDocument }) => PolicyDocument),
    ...attached.map(([, { Properties }]) => Properties['PolicyDocument'] as PolicyDocument),
  ];
  return documents
    .flatMap(({ Statement }) => Statement)
    .map(({ Effect, Action, Resource, ...more }) => {
      if (Effect !== 'Allow' || 'Condition' in more) throw new Error(`cannot judge a statement of ${roleId}`);
      return {
        actions: [Action].flat().map(String),
        resources: [resolve(Resource)].flat().map(String),
      };
    });
}

const isOf = ({ Properties }: TemplateResource, roleId: string): boolean =>
  JSON.stringify(Properties['Roles']).includes(`"${roleId}"`);

/** Whether IAM would let the call through. */
export function isAllowed({ action, resource }: AwsCall, permissions: readonly Permission[]): boolean {
  return permissions.some(
    ({ actions, resources }) =>
      actions.includes(action) && resources.some((pattern) => matches(pattern, resource)),
  );
}

function matches(pattern: string, resource: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.?+^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(resource);
}
