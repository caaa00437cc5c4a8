import type { Rule } from '../graph.ts';
import { resourcePoliciesOf, rolesOf } from '../iam/policies.ts';
import { leanQuestions, trusts, wrongAnswers } from '../iam/questions.ts';

/** The tables of questions are answered as they say; `lean` has its own. */
export const answers: Rule = {
  name: 'questions',
  says: 'Nobody may do what the table of questions denies, and each may do what its work takes.',
  check(graph) {
    const policies = { roles: rolesOf(graph), resources: resourcePoliciesOf(graph) };
    const isLean = policies.roles.some(({ name }) => name === 'hoi-platform-task');
    if (!isLean) return wrongAnswers(policies);
    const kept = trusts.filter(([, , , role]) => role === 'hoi-deployer');
    return wrongAnswers(policies, leanQuestions, kept);
  },
};
