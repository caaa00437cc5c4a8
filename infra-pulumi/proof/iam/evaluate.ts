import { account } from '../imagined.ts';
import type { ResourcePolicy, Role, Statement } from './policies.ts';

/** One question: may this principal do this to that? */
export interface Request {
  /** A role's ARN, a service of AWS, or whom a token names. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

/** What a request is judged by. */
export interface Policies {
  readonly roles: readonly Role[];
  readonly resources: readonly ResourcePolicy[];
}

const rootArn = `arn:aws:iam::${account}:root`;

/**
 * Whether IAM would allow a request within one account: a Deny anywhere ends it; a role's grants
 * count within its boundary; a policy at the resource may allow by itself; a KMS key believes the
 * account's grants only when its own policy says so.
 */
export function isAllowed(request: Request, { roles, resources }: Policies): boolean {
  const role = roles.find(({ arn }) => arn === request.principal);
  const own = role?.grants.filter((each) => matches(each, request)) ?? [];
  const there = resources.filter(({ resource }) => isUnder(request.resource, resource));
  const resourceStatements = there.flatMap(({ statements }) => statements);
  const atResource = resourceStatements.filter(
    (each) => matches(each, request) && names(each, request.principal),
  );
  const bounds = role?.boundary?.filter((each) => matches(each, request)) ?? null;
  if ([...own, ...atResource, ...(bounds ?? [])].some(({ effect }) => effect === 'Deny'))
    return false;
  if (atResource.length > 0) return true;
  const isGranted = own.length > 0 && (bounds === null || bounds.length > 0);
  const key = there.find(({ kind }) => kind === 'key');
  if (!key) return isGranted;
  return (
    isGranted &&
    key.statements.some((each) => matches(each, request) && each.principals.includes(rootArn))
  );
}

/** Whether somebody may take on a role. */
export function mayAssume(role: Role, request: Omit<Request, 'resource'>): boolean {
  const said = role.trust.filter(
    (each) =>
      each.principals.includes(request.principal) &&
      matches(each, { ...request, resource: role.arn }),
  );
  return said.length > 0 && said.every(({ effect }) => effect === 'Allow');
}

// The account's root stands for what its own policies say, and allows nobody by itself.
function names({ principals }: Statement, principal: string): boolean {
  return principals.includes('*') || (principals.includes(principal) && principal !== rootArn);
}

const isUnder = (resource: string, base: string) =>
  resource === base || resource.startsWith(`${base}/`);

function matches(statement: Statement, request: Request): boolean {
  const { actions, notActions, resources, notResources } = statement;
  const isAction =
    notActions.length > 0
      ? !notActions.some((each) => like(each, request.action, true))
      : actions.some((each) => like(each, request.action, true));
  if (!isAction || !isResource(resources, notResources, request.resource)) return false;
  return Object.entries(statement.condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holds(operator, request.context[key], values)),
  );
}

function isResource(
  resources: readonly string[],
  notResources: readonly string[],
  asked: string,
): boolean {
  if (notResources.length > 0) return !notResources.some((each) => like(each, asked));
  // A trust policy names no resource: it stands at its own.
  return resources.length === 0 || resources.some((each) => like(each, asked));
}

type Compare = (given: string, wanted: string) => boolean;
const operators: Readonly<Record<string, Compare>> = {
  StringEquals: (given, wanted) => given === wanted,
  StringLike: (given, wanted) => like(wanted, given),
  ArnEquals: (given, wanted) => like(wanted, given),
  ArnLike: (given, wanted) => like(wanted, given),
  Bool: (given, wanted) => given.toLowerCase() === wanted.toLowerCase(),
};

function holds(operator: string, given: string | undefined, wanted: readonly string[]): boolean {
  if (operator.endsWith('IfExists')) {
    return given === undefined || holds(operator.slice(0, -'IfExists'.length), given, wanted);
  }
  if (operator === 'StringNotEquals') return given === undefined || !wanted.includes(given);
  const compare = operators[operator];
  if (!compare) throw new Error(`the evaluator does not know the operator ${operator}`);
  return given !== undefined && wanted.some((each) => compare(given, each));
}

function like(pattern: string, value: string, ignoreCase = false): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, ignoreCase ? 'is' : 's').test(value);
}
