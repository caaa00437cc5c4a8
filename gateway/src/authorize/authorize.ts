import type { Viewer } from '@hoi/kit/viewer.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { Prepared } from '../documents.ts';
import type { Graph } from '../execute/plan-node.ts';
import { RequestError } from '../request-error.ts';
import { type Need, needsOf } from './needs-of.ts';
import type { Requirement } from './requirements.ts';

/** Whether a person meets a policy, by its name. */
export type Policies = Readonly<Record<string, (viewer: Viewer) => boolean>>;

/** Policies that every graph has. */
export const commonPolicies: Policies = { admin: ({ isAdmin }) => isAdmin };

const known = new WeakMap<Prepared, readonly Need[]>();

/**
 * Refuses an operation of which the caller may not see some part: nothing of it runs, so nothing of it
 * can be learnt from what is missing. https://specs.apollo.dev/authenticated/v0.1 and its siblings say
 * what the directives mean.
 */
export function authorize(
  { supergraphSchema, requirements }: Graph,
  prepared: Prepared,
  viewer: Viewer,
  policies: Policies,
): void {
  if (!requirements) return;
  let needs = known.get(prepared);
  if (!needs) {
    const { document, operation } = prepared;
    needs = needsOf(supergraphSchema, requirements, document, operation);
    known.set(prepared, needs);
  }
  const unmet = needs.filter(({ requirement }) => !meets(viewer, requirement, policies));
  if (unmet.length === 0) return;
  const isNobody = viewer.kind === 'ANONYMOUS';
  const code = isNobody ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  const paths = [...new Set(unmet.map(({ path }) => path.join('.')))].slice(0, 10);
  const errors: GraphQLFormattedError[] = paths.map((path) => ({
    message: isNobody ? 'Sign in to ask for this.' : 'You may not ask for this. Leave it out.',
    path: path === '' ? [] : path.split('.'),
    extensions: { code },
  }));
  throw new RequestError(code, 'The operation asks for what the caller may not see.', { errors });
}

function meets(viewer: Viewer, requirement: Requirement, policies: Policies): boolean {
  if (viewer.kind === 'ANONYMOUS') return false;
  const { scopes, policies: wanted } = requirement;
  const hasScope = (scope: string) => viewer.scopes.some((one) => one === scope);
  const meetsPolicy = (name: string) =>
    Object.hasOwn(policies, name) && policies[name]?.(viewer) === true;
  return oneSetHolds(scopes, hasScope) && oneSetHolds(wanted, meetsPolicy);
}

const oneSetHolds = (sets: readonly (readonly string[])[], holds: (name: string) => boolean) =>
  sets.length === 0 || sets.some((set) => set.every(holds));
