// `pulumi preview --policy-pack policy`. In JavaScript: Pulumi's runner would compile a .ts entry with a
// TypeScript of its own, too old for ours.
import policy from '@pulumi/policy';
import { policies } from './policies.ts';

new policy.PolicyPack('hoi', { enforcementLevel: 'mandatory', policies });
