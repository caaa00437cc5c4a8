import { newId } from '@hoi/kit/ids.ts';
import { fold } from '@hoi/kit/text.ts';
import type { RegistrationRow } from './registration.store.ts';

/** What a new registration says; all else of it is yet to happen. */
export type RegistrationStart = Pick<
  RegistrationRow,
  'eventId' | 'userId' | 'source' | 'status' | 'quantity' | 'attendeeName'
> &
  Partial<Pick<RegistrationRow, 'id' | 'queueNo' | 'answers' | 'referral'>>;

/** A registration that has just been made. */
export function newRegistrationRow(start: RegistrationStart, now: Date): RegistrationRow {
  return {
    ...{ id: newId('reg'), queueNo: null, answers: null, referral: null },
    ...start,
    attendeeFolded: fold(start.attendeeName),
    passes: 0,
    ...{ offeredAt: null, offerExpiresAt: null },
    ...{ decidedAt: null, decidedBy: null, decisionMessage: null },
    ...{ cancelledAt: null, cancelledBy: null, statusBefore: null },
    createdAt: now,
    updatedAt: now,
  };
}
