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
  return viewer.userId === null ? `address ${networkOf(address)}` : `user ${viewer.userId}`;
}

/** An IPv4 address, or the /64 network of an IPv6 one: whoever has one of its addresses has them all. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = [], tail] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const missing = tail === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
