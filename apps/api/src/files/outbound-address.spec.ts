import { describe, expect, it } from '@jest/globals';

import { isPublicAddress } from './outbound-address.js';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '200.1.123.4', '1.1.1.1', '100.63.255.255', '172.32.0.1', '2606:4700::1111', '2800:3f0:4001::200e'])('lets %s be fetched', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.8.8.8', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1', '192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '64:ff9b::7f00:1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '100::1',
    'localhost', '', '8.8.8', '0x7f.1',
  ])('does not let %p be fetched', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
