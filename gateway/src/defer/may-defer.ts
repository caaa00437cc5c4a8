import type { IncomingMessage } from 'node:http';
import { Kind } from 'graphql';
import type { Admitted } from '../admit.ts';

/** Whether an operation is answered in parts: it defers some, and the client reads that. */
export function mayDefer({ headers }: IncomingMessage, { prepared, coerced }: Admitted): boolean {
  const { deferral } = prepared;
  const accepted = `${headers.accept ?? ''}`;
  // `deferSpec=20220824` names an older form.
  if (!deferral || !accepted.includes('multipart/mixed') || accepted.includes('deferSpec=')) {
    return false;
  }
  return deferral.conditions.every(
    (one) => one.kind === Kind.VARIABLE && coerced[one.name.value] === true,
  );
}
