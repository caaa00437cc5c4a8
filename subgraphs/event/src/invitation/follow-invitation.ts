import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { networkOfCaller } from '@hoi/kit/network.ts';
import type { Context } from '../context.ts';
import { rightsOf } from '../event/event.policy.ts';
import { type InvitationRow, moveInvitation } from './invitation.store.ts';
import { invitationOf } from './respond-to-invitation.ts';

/** Notes that the page of an invitation was opened, unless by a host who looks at what they sent. */
export async function openInvitation(ctx: Context, token: string): Promise<InvitationRow> {
  await ctx.throttle.countAttempt([['guest:confirm', networkOfCaller(ctx.caller)]], ['token']);
  const row = await invitationOf(ctx, token);
  if (!row) throw new Rejected('LINK_INVALID', ['token']);
  const standing = await ctx.loaders.standing.load(row.eventId);
  if (rightsOf(standing).has('MANAGE_REGISTRATIONS')) return row;
  // Whoever opens it has it, whatever a server said.
  const opened = await moveInvitation(ctx.database.read, row.id, ['SENT', 'BOUNCED'], 'OPENED');
  return opened ?? row;
}

/** Notes that a mail came back, where it was an invitation that nobody has opened. */
export async function invitationBounced(tx: Tx, id: string): Promise<void> {
  if (isId('inv', id)) await moveInvitation(tx, id, ['SENT'], 'BOUNCED');
}
