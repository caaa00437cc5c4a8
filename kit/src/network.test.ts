import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test.each([
  ['203.0.113.77', '203.0.113.0/24', '203.0.113.77/32'],
  ['::ffff:203.0.113.77', '203.0.113.0/24', '203.0.113.77/32'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::6', '2001:db8:1::/48', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8::/48', '2001:db8::/64'],
  ['::1', '::/48', '::/64'],
  ['fe80::1%eth0', 'fe80::/48', 'fe80::/64'],
  ['not an address', null, null],
  ['', null, null],
])('%s lies in %s', (address, prefix, network) => {
  expect(networkOf(address, { v4: 24, v6: 48 })).toBe(prefix);
  expect(networkOf(address, { v4: 32, v6: 64 })).toBe(network);
});
