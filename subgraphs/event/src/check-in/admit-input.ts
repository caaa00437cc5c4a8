import { createHash } from 'node:crypto';
import { z } from 'zod';
import { cleanText, line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';

/** What both ways of letting somebody in say. */
export const admitFields = {
  listId: idInput('cil'),
  nonce: line(100),
  gate: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(80))
    .nullish()
    .transform((gate) => gate || null),
  overCapacity: z
    .boolean()
    .nullish()
    .transform((is) => is ?? false),
  reason: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(200))
    .nullish()
    .transform((reason) => reason || null),
};

/** Nobody is let in over the capacity without a word. */
export const saysWhy = ({
  overCapacity,
  reason,
}: {
  readonly overCapacity: boolean;
  readonly reason: string | null;
}) => !overCapacity || reason !== null;

/** What is wrong where it is not said. */
export const reasonMissing = { path: ['reason'], params: { code: 'REQUIRED' } };

/** What a nonce stands for: the same nonce for somebody else is refused. */
export function fingerprintOfAdmission(
  who: readonly (string | number | boolean | null | undefined)[],
): string {
  return createHash('sha256').update(JSON.stringify(who)).digest('base64url');
}
