import type { Captured, Inputs } from '../captured.ts';
import type { Graph } from '../graph.ts';

/** A statement as IAM reads it: one or many of everything. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly sid: string;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly principals: readonly string[];
  readonly condition: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A role: who may take it on, what it may do, and the most it may ever do. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly trust: readonly Statement[];
  readonly grants: readonly Statement[];
  /** Null where nothing bounds it, or the bound stands in another stack. */
  readonly boundary: readonly Statement[] | null;
  readonly isBounded: boolean;
}

/** A policy that stands at a resource. */
export interface ResourcePolicy {
  readonly resource: string;
  readonly kind: 'key' | 'bucket' | 'queue' | 'topic';
  readonly statements: readonly Statement[];
}

const list = (value: unknown): string[] => {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
};

function principalsOf(principal: unknown): string[] {
  if (principal === undefined) return [];
  if (principal === '*') return ['*'];
  return Object.values(principal as Inputs).flatMap(list);
}

/** The statements of a policy's JSON. */
export function statementsOf(text: string): readonly Statement[] {
  const given: readonly Inputs[] = JSON.parse(text).Statement;
  return given.map((each) => ({
    effect: each.Effect,
    sid: each.Sid ?? '',
    actions: list(each.Action),
    notActions: list(each.NotAction),
    resources: list(each.Resource),
    notResources: list(each.NotResource),
    principals: principalsOf(each.Principal),
    condition: Object.fromEntries(
      Object.entries(each.Condition ?? {}).map(([operator, keys]) => [
        operator,
        Object.fromEntries(
          Object.entries(keys as Inputs).map(([key, value]) => [key, list(value)]),
        ),
      ]),
    ),
  }));
}

/** Every role with all that is granted to it. */
export function rolesOf(graph: Graph): readonly Role[] {
  const policies = graph.ofType('aws:iam/policy:Policy');
  const textOf = (arn: string) => policies.find(({ id }) => id === arn)?.inputs.policy;
  return graph.ofType('aws:iam/role:Role').map((role) => {
    const inline = graph
      .ofType('aws:iam/rolePolicy:RolePolicy')
      .filter(({ inputs }) => inputs.role === role.id);
    const attached = graph
      .ofType('aws:iam/rolePolicyAttachment:RolePolicyAttachment')
      .filter(({ inputs }) => inputs.role === role.id || inputs.role === role.outputs.name)
      .flatMap(({ inputs }) => textOf(inputs.policyArn) ?? []);
    const boundary = textOf(role.inputs.permissionsBoundary);
    return {
      name: role.name,
      arn: role.outputs.arn,
      trust: statementsOf(role.inputs.assumeRolePolicy),
      grants: [...inline.map(({ inputs }) => inputs.policy), ...attached].flatMap(statementsOf),
      boundary: boundary ? statementsOf(boundary) : null,
      isBounded: Boolean(role.inputs.permissionsBoundary),
    };
  });
}

/** Every policy that stands at a resource. */
export function resourcePoliciesOf(graph: Graph): readonly ResourcePolicy[] {
  const arnOf = (type: string, id: string) => {
    const found = graph.ofType(type).find((each) => each.id === id || each.outputs.arn === id);
    return found?.outputs.arn ?? `arn:aws:s3:::${id}`;
  };
  const at = (kind: ResourcePolicy['kind'], resource: string, { inputs }: Captured) => ({
    kind,
    resource,
    statements: statementsOf(inputs.policy),
  });
  return [
    ...graph.ofType('aws:kms/key:Key').map((each) => at('key', each.outputs.arn, each)),
    ...graph
      .ofType('aws:s3/bucketPolicy:BucketPolicy')
      .map((each) => at('bucket', arnOf('aws:s3/bucket:Bucket', each.inputs.bucket), each)),
    ...graph
      .ofType('aws:sqs/queuePolicy:QueuePolicy')
      .map((each) => at('queue', arnOf('aws:sqs/queue:Queue', each.inputs.queueUrl), each)),
    ...graph
      .ofType('aws:sns/topicPolicy:TopicPolicy')
      .map((each) => at('topic', each.inputs.arn, each)),
  ];
}

/** Where each statement stands, for sentences about it. */
export function allStatements(graph: Graph): readonly (readonly [string, Statement])[] {
  const named = (where: string, statements: readonly Statement[]) =>
    statements.map((statement) => [where, statement] as const);
  return [
    ...rolesOf(graph).flatMap((role) =>
      named(`role ${role.name}`, [...role.trust, ...role.grants]),
    ),
    ...graph
      .ofType('aws:iam/policy:Policy')
      .flatMap((each) => named(`policy ${each.name}`, statementsOf(each.inputs.policy))),
    ...resourcePoliciesOf(graph).flatMap(({ resource, statements }) => named(resource, statements)),
  ];
}
