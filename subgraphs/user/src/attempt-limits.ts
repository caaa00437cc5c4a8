import type { AttemptLimit } from '@hoi/kit/throttle.ts';

/** Every limit on attempts. Those for a network are wide: a venue's guests share one address. */
export const limits = {
  'code-request:email': { max: 5, windowSeconds: 15 * 60 },
  'code-request:email:day': { max: 20, windowSeconds: 24 * 3600 },
  'code-request:network': { max: 200, windowSeconds: 10 * 60 },
  'sign-in:email': { max: 10, windowSeconds: 15 * 60 },
  'sign-in:email:day': { max: 50, windowSeconds: 24 * 3600 },
  'sign-in:network': { max: 200, windowSeconds: 10 * 60 },
  'passkey:network': { max: 200, windowSeconds: 10 * 60 },
  'credential:person': { max: 30, windowSeconds: 3600 },
} as const satisfies Record<string, AttemptLimit>;
