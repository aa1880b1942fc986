import { BlockList, isIP } from 'node:net';

/** IPv4 that is nobody's own or not of the open Internet: the special-purpose registry of IANA (RFC 6890 and after). */
const SPECIAL_4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24],
  ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const;
/** Of the one block of IPv6 that is given out: what is special, and what carries an IPv4 address inside (Teredo, 6to4). */
const SPECIAL_6 = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['2620:4f:8000::', 48], ['3fff::', 20]] as const;

const special = new BlockList();
for (const [net, bits] of SPECIAL_4) special.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of SPECIAL_6) special.addSubnet(net, bits, 'ipv6');
/** Everything else is loopback, link-local, unique local, multicast, mapped or translated IPv4, or not given out. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is of the open Internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && !address.includes('%') && given.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
