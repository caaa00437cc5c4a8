import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { Graph, Plan } from '../plan-node.ts';
import { compilePlan } from './compile.ts';
import type { FastPlan } from './fast-plan.ts';
import { Surprise } from './surprise.ts';

/** An operation with its plan. */
export interface Planned {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** With defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
}

interface Forms {
  /** Names of the variables that `@skip` and `@include` read. */
  readonly conditions: readonly string[];
  readonly byValues: Map<string, FastPlan | null>;
}

// As long as the plan is remembered, so are its compiled forms: one for each set of conditions.
const formsOf = new WeakMap<Plan, Forms>();
const maxForms = 16;

/** The compiled form of a plan; null when only the reference executor can run it. */
export function fastPlanOf(planned: Planned): FastPlan | null {
  const { plan, coerced, document } = planned;
  let forms = formsOf.get(plan);
  if (!forms) {
    forms = { conditions: conditionsOf(document), byValues: new Map() };
    formsOf.set(plan, forms);
  }
  const values = forms.conditions.map((name) => (coerced[name] === true ? '1' : '0')).join('');
  const known = forms.byValues.get(values);
  if (known !== undefined) return known;
  if (forms.byValues.size >= maxForms) return null;
  const made = compiled(planned);
  forms.byValues.set(values, made);
  return made;
}

function compiled({ graph, plan, document, operation, coerced }: Planned): FastPlan | null {
  const rootType = graph.schema.getRootType(operation.operation);
  if (!plan.root || !rootType) return null;
  try {
    return compilePlan({
      graph,
      document,
      selections: operation.selectionSet.selections,
      rootTypeName: rootType.name,
      node: plan.root,
      variables: coerced,
    });
  } catch (error) {
    if (error instanceof Surprise) return null;
    throw error;
  }
}

function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      const [condition] = given ?? [];
      if (condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
    },
  });
  return [...names];
}
