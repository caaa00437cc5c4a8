import type { PolicyResource, StackValidationPolicy } from '@pulumi/policy';
import type { Captured } from '../proof/captured.ts';
import { Graph } from '../proof/graph.ts';
import { stackRules } from '../proof/rules/all.ts';

/** The rules that hold for each stack by itself, as Pulumi runs them before and after a change. */
export const policies: StackValidationPolicy[] = stackRules.map((rule) => ({
  name: rule.name.replaceAll(' ', '-'),
  description: rule.says,
  enforcementLevel: 'mandatory',
  validateStack({ resources }, report) {
    const graph = new Graph(resources.map(captured));
    for (const problem of rule.check(graph)) report(problem);
  },
}));

/** A resource as the rules know it. Pulumi tells a policy no inputs apart, and not whether one is retained. */
function captured({
  urn,
  type,
  name,
  props,
  opts,
  parent,
  provider,
  dependencies,
}: PolicyResource): Captured {
  return {
    urn,
    type,
    name,
    id: props.id ?? name,
    inputs: props,
    outputs: props,
    isCustom: !type.startsWith('hoi:') && type !== 'pulumi:pulumi:Stack',
    parent: parent?.urn ?? '',
    provider: provider?.urn ?? '',
    dependencies: dependencies.map((each) => each.urn),
    isProtected: opts.protect,
    isRetained: true,
    ignoreChanges: opts.ignoreChanges,
  };
}
