import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * What an address is to us: `public` is global unicast; `local` is this machine or a private network, which a user may
 * name; `reserved` is never dialled, named or not.
 */
export type AddressKind = 'public' | 'local' | 'reserved';

type Network = readonly [cidr: string, kind: 'local' | 'reserved', source: string];

/**
 * Every row of the IANA IPv4 and IPv6 Special-Purpose Address Registries that lies in unicast space, multicast, and two
 * ranges that clouds or dead experiments occupy. Globally reachable special ranges (AS112, AMT) are listed too: no
 * publication is served from them. IPv6 outside 2000::/3 needs no row unless it is local. Sorted.
 */
const specialNetworks: readonly Network[] = [
  ['0.0.0.0/8', 'reserved', 'RFC 791 §3.2: this network; Linux dials itself'],
  ['10.0.0.0/8', 'local', 'RFC 1918'],
  ['100.64.0.0/10', 'reserved', 'RFC 6598: carrier-grade NAT; 100.100.100.200 is a cloud metadata service'],
  ['127.0.0.0/8', 'local', 'RFC 1122 §3.2.1.3: loopback'],
  ['168.63.129.16/32', 'reserved', 'not IANA: the host agent of Azure, reachable from every machine there'],
  [
    '169.254.0.0/16',
    'reserved',
    'RFC 3927: link-local; 169.254.169.254 is the metadata service of most clouds',
  ],
  ['172.16.0.0/12', 'local', 'RFC 1918'],
  ['192.0.0.0/24', 'reserved', 'RFC 6890 §2.1: IETF protocol assignments; 192.0.0.192 is a metadata service'],
  ['192.0.2.0/24', 'reserved', 'RFC 5737: TEST-NET-1'],
  ['192.31.196.0/24', 'reserved', 'RFC 7535: AS112-v4'],
  ['192.52.193.0/24', 'reserved', 'RFC 7450: AMT'],
  ['192.88.99.0/24', 'reserved', 'RFC 7526: 6to4 relay anycast'],
  ['192.168.0.0/16', 'local', 'RFC 1918'],
  ['192.175.48.0/24', 'reserved', 'RFC 7534: direct delegation AS112'],
  ['198.18.0.0/15', 'reserved', 'RFC 2544: benchmarking'],
  ['198.51.100.0/24', 'reserved', 'RFC 5737: TEST-NET-2'],
  ['203.0.113.0/24', 'reserved', 'RFC 5737: TEST-NET-3'],
  ['224.0.0.0/4', 'reserved', 'RFC 5771: multicast'],
  ['240.0.0.0/4', 'reserved', 'RFC 1112 §4, RFC 919: reserved and limited broadcast'],
  ['::1/128', 'local', 'RFC 4291 §2.5.3: loopback'],
  ['2001::/23', 'reserved', 'RFC 2928: Teredo, benchmarking, AMT, AS112-v6, ORCHID, DRIP'],
  ['2001:db8::/32', 'reserved', 'RFC 3849: documentation'],
  ['2002::/16', 'reserved', 'RFC 3056: 6to4 wraps any IPv4 address'],
  ['2620:4f:8000::/48', 'reserved', 'RFC 7534: direct delegation AS112'],
  ['3ffe::/16', 'reserved', 'RFC 3701: the former 6bone'],
  ['3fff::/20', 'reserved', 'RFC 9637: documentation'],
  ['fc00::/7', 'local', 'RFC 4193: unique local'],
];

const ranges = specialNetworks.map(([cidr, kind]) => ({ range: ipaddr.parseCIDR(cidr), kind }));
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Judges an IP address in text form. What is no plain address (a name, a zone id) is `reserved`. */
export function kindOfAddress(text: string): AddressKind {
  if (isIP(text) === 0 || text.includes('%')) return 'reserved';
  const address = ipaddr.parse(text);
  const special = ranges.find(({ range }) => range[0].kind() === address.kind() && address.match(range));
  if (special !== undefined) return special.kind;
  if (!isGlobalUnicast(address)) return 'reserved';
  // A second opinion: whatever the package knows and the table does not is refused as well.
  return address.range() === 'unicast' ? 'public' : 'reserved';
}

function isGlobalUnicast(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (!('parts' in address)) return true;
  return address.match(globalUnicast) && !isIsatap(address);
}

/** RFC 5214 §6.1: an interface id of `[02]00:5efe:a.b.c.d` tunnels to any IPv4 address. */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return parts[5] === 0x5efe && ((parts[4] ?? 0) & ~0x0200) === 0;
}

/** Whether both texts are the same address, however they are spelled. */
export function sameAddress(a: string, b: string): boolean {
  return ipaddr.isValid(a) && ipaddr.isValid(b) && normalised(a) === normalised(b);
}

function normalised(address: string): string {
  return ipaddr.parse(address).toNormalizedString();
}
