import type { Rule } from '../graph.ts';
import { containers } from './containers.ts';
import { encryption } from './encryption.ts';
import { groups } from './groups.ts';
import { roles, wildcards } from './iam.ts';
import { operation } from './operation.ts';
import { protection } from './protection.ts';
import { answers } from './questions.ts';
import { reachability } from './reachability.ts';

/** The rules that hold for one stack by itself; a policy pack sees no more. */
export const stackRules: readonly Rule[] = [
  reachability,
  protection,
  encryption,
  containers,
  operation,
  wildcards,
  roles,
];

/** All rules, over both stacks, whatever the profile. */
export const rules: readonly Rule[] = [...stackRules, groups, answers];
