import { BlockList, isIPv4, isIPv6 } from 'node:net';

// IANA's special-purpose registries: whatever is not reachable from everywhere, or not one machine.
const notPublic: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

const refused = new BlockList();
const global = new BlockList();

for (const [network, prefix] of notPublic) {
  refused.addSubnet(network, prefix, 'ipv4');
  // The same network behind NAT64 (RFC 6052).
  refused.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');
}
// Of IPv6 only what is given out to the world is public. Mapped IPv4, loopback, link-local, unique-local and multicast are
// all elsewhere.
global.addSubnet('2000::', 3, 'ipv6');
global.addSubnet('64:ff9b::', 96, 'ipv6');
// Teredo and its neighbours, documentation, 6to4: each can hold another address within.
refused.addSubnet('2001::', 23, 'ipv6');
refused.addSubnet('2001:db8::', 32, 'ipv6');
refused.addSubnet('2002::', 16, 'ipv6');
refused.addSubnet('3fff::', 20, 'ipv6');

/** Whether an IP address is one of the open internet: not of this machine, of a private network, or of nobody. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  return global.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
