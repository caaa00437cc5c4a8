import { senderNetwork } from '@hoi/kit/network.ts';
import type { Caller } from '@hoi/kit/viewer.ts';

/** Who sends an operation, as far as they have proved it. */
export interface Requester {
  readonly caller: Caller;
  /** Whose budget is charged: a person, a key or an address. */
  readonly budgetKey: string;
  /** When the proof ends; null for never. */
  readonly expiresAt: Date | null;
  /** Whether it is the assistant, acting for a person: it may run its own operations only. */
  readonly isDelegated: boolean;
}

/** The key of the budget that a caller's operations are charged to. */
export function budgetKeyOf({ viewer, address }: Caller): string {
  if (viewer.kind === 'API_KEY') return `key ${viewer.credentialId}`;
  if (viewer.kind === 'DEVICE') return `device ${viewer.credentialId}`;
  return viewer.userId === null ? `address ${senderNetwork(address)}` : `user ${viewer.userId}`;
}
