import { isIPv4, isIPv6 } from 'node:net';
import type { Caller } from './viewer.ts';

/**
 * The network an address belongs to, such as `203.0.113.0/24`; null when it is no address.
 * One household holds a whole IPv6 /64, so an address alone says little there.
 */
export function networkOf(address: string, bits: { v4: number; v6: number }): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) {
    const bytes = mapped.split('.').map(Number);
    return `${maskedGroups(bytes, 8, bits.v4).join('.')}/${bits.v4}`;
  }
  const bare = address.split('%', 1)[0] ?? '';
  if (!isIPv6(bare)) return null;
  const groups = maskedGroups(groupsOf(bare), 16, bits.v6).map((group) => group.toString(16));
  // The URL parser knows how an IPv6 address is shortened (RFC 5952).
  const host = new URL(`http://[${groups.join(':')}]`).hostname;
  return `${host.slice(1, -1)}/${bits.v6}`;
}

/** What is counted as one sender: an IPv4 address, or the /64 that an IPv6 address lies in. */
export function senderNetwork(address: string): string {
  return networkOf(address, { v4: 32, v6: 64 }) ?? address;
}

/** The network whose attempts are counted together. */
export function networkOfCaller({ address }: Caller): string {
  return senderNetwork(address);
}

function groupsOf(address: string): number[] {
  const full = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = full.split('::').map((part) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16)),
  );
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function maskedGroups(groups: readonly number[], size: number, bits: number): number[] {
  return groups.map((group, index) => {
    const kept = Math.min(size, Math.max(0, bits - index * size));
    return group & ((2 ** size - 1) << (size - kept)) & (2 ** size - 1);
  });
}
