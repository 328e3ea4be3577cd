/** Where we may post to: not into the network we stand in, whatever a name leads to, unless whoever runs us said so. */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Private, local, shared, reserved, and the ranges that carry an IPv4 address inside an IPv6 one. */
const NOT_PUBLIC: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['::ffff:0:0', 96, 'ipv6'],
  ['64:ff9b::', 32, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 9, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

/** Apart, because a list takes every IPv4 address for one mapped into IPv6. */
const notPublic = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, prefix, family] of NOT_PUBLIC) notPublic[family].addSubnet(net, prefix, family);

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

export const isPublic = (address: string): boolean => !notPublic[familyOf(address)].check(address, familyOf(address));

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

export const isLoopback = (url: URL): boolean => {
  const host = hostOf(url);
  return host === 'localhost' || (isIP(host) !== 0 && loopback.check(host, familyOf(host)));
};

/** An address in numbers needs no look-up, so it is judged here. This very machine was named on purpose. */
export const isForbidden = (url: URL): boolean => {
  const host = hostOf(url);
  return isIP(host) !== 0 && !isLoopback(url) && !isPublic(host);
};

class PrivateAddress extends Error {
  readonly code = 'private_address';
}

/** Judges what the name leads to at the moment of connecting: a name may lead elsewhere by then than when it was set. */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const first = found?.[0];
    if (error || !first) done(error ?? new PrivateAddress(), '');
    else if (found.some(({ address }) => !isPublic(address))) done(new PrivateAddress(), '');
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};
