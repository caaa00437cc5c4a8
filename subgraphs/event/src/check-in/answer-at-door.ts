import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { answersInput } from '../question/check-answers.ts';
import { findQuestions } from '../question/question.store.ts';
import { lockRegistration, updateRegistration } from '../registration/registration.store.ts';
import { announceRegistration } from '../registration/registration-fact.ts';
import { findTickets } from '../ticket/ticket.store.ts';
import { type CheckInRow, findCheckInsByNonce } from './check-in.store.ts';
import { mustWorkAt } from './list-at-door.ts';
import { withAnswers } from './questions-at-door.ts';
import { headsOf } from './settle-scans.ts';

const path = ['input', 'nonce'];
const inputSchema = z.object({
  listId: idInput('cil'),
  nonce: line(100),
  answers: answersInput,
});

/** Notes what somebody answered at the door who came in by a scan; whoever works there may. */
export async function answerAtDoor(ctx: Context, input: object): Promise<CheckInRow> {
  const { listId, nonce, answers } = parse(inputSchema, input);
  await mustWorkAt(ctx, listId, 'CHECK_IN');
  return ctx.database.transaction(async (tx) => {
    const [scan] = await findCheckInsByNonce(tx, listId, [nonce]);
    if (!scan?.ticketId) throw new Rejected('NOT_FOUND', path);
    // Of two that let the same ticket in while offline, both may have asked.
    if (!scan.letIn || headsOf(scan) < 0) throw new Rejected('INVALID_TRANSITION', path);
    const [ticket] = await findTickets(tx, [scan.ticketId]);
    if (ticket?.state !== 'VALID') throw new Rejected('INVALID_TRANSITION', path);
    // Others of the party may be answering at another door.
    const row = await lockRegistration(tx, ticket.registrationId);
    const questions = await findQuestions(tx, [scan.eventId]);
    const changed = await updateRegistration(tx, row.id, {
      answers: withAnswers(answers, questions, { ...ticket, ...row }),
    });
    announceRegistration(ctx, tx, changed);
    return scan;
  });
}
