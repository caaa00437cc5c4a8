import { executeFetch } from './fetch.ts';
import { isObject, own } from './json.ts';
import type { FlattenPath, PlanNode } from './plan-node.ts';
import { clientKey } from './rewrite.ts';
import type { Run, Target } from './run.ts';

/** Runs a plan: every fetch, in the order the plan asks for, merged into the targets. */
export async function executePlan(
  node: PlanNode,
  run: Run,
  targets: readonly Target[],
): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const step of node.nodes) await executePlan(step, run, targets);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((step) => executePlan(step, run, targets)));
      return;
    case 'Flatten':
      return executePlan(node.node, run, flatten(targets, node.path));
    case 'Condition': {
      const branch = run.coerced[node.variable] === true ? node.ifTrue : node.ifFalse;
      if (branch) await executePlan(branch, run, targets);
      return;
    }
    case 'Defer':
      // For whoever takes everything at once.
      if (node.primary) await executePlan(node.primary, run, targets);
      await Promise.all(
        node.deferred.map(async (one) => one.node && executePlan(one.node, run, targets)),
      );
      return;
    case 'Fetch':
      return executeFetch(node, run, targets);
  }
}

/** The objects at a path below each target. */
function flatten(targets: readonly Target[], path: FlattenPath): readonly Target[] {
  let found: { value: unknown; path: Target['path'] }[] = targets.map((target) => ({
    value: target.object,
    path: target.path,
  }));
  for (const element of path) {
    found = found.flatMap((one) =>
      element === '@'
        ? items(one.value).map((value, key) => ({ value, path: { prev: one.path, key } }))
        : isObject(one.value)
          ? [
              {
                value: own(one.value, `${element}`),
                path: { prev: one.path, key: clientKey([], element) },
              },
            ]
          : [],
    );
  }
  return found.flatMap(({ value, path }) => (isObject(value) ? [{ object: value, path }] : []));
}

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
