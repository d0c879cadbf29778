import { describe, expect, it } from 'vitest';
import { kindOfAddress, sameAddress } from '../../../infra/net/special-addresses.ts';

/** First and last address of every special range; `local` ones may be named by the user. */
const special: readonly (readonly [
  range: string,
  kind: 'local' | 'reserved',
  first: string,
  last: string,
])[] = [
  ['this-network', 'reserved', '0.0.0.0', '0.255.255.255'],
  ['private-10', 'local', '10.0.0.0', '10.255.255.255'],
  ['carrier-grade-nat', 'reserved', '100.64.0.0', '100.127.255.255'],
  ['loopback', 'local', '127.0.0.0', '127.255.255.255'],
  ['azure-host-agent', 'reserved', '168.63.129.16', '168.63.129.16'],
  ['link-local', 'reserved', '169.254.0.0', '169.254.255.255'],
  ['private-172', 'local', '172.16.0.0', '172.31.255.255'],
  ['protocol-assignments', 'reserved', '192.0.0.0', '192.0.0.255'],
  ['test-net-1', 'reserved', '192.0.2.0', '192.0.2.255'],
  ['as112', 'reserved', '192.31.196.0', '192.31.196.255'],
  ['amt', 'reserved', '192.52.193.0', '192.52.193.255'],
  ['6to4-relay', 'reserved', '192.88.99.0', '192.88.99.255'],
  ['private-192', 'local', '192.168.0.0', '192.168.255.255'],
  ['direct-as112', 'reserved', '192.175.48.0', '192.175.48.255'],
  ['benchmarking', 'reserved', '198.18.0.0', '198.19.255.255'],
  ['test-net-2', 'reserved', '198.51.100.0', '198.51.100.255'],
  ['test-net-3', 'reserved', '203.0.113.0', '203.0.113.255'],
  ['multicast', 'reserved', '224.0.0.0', '239.255.255.255'],
  ['future-use', 'reserved', '240.0.0.0', '255.255.255.254'],
  ['broadcast', 'reserved', '255.255.255.255', '255.255.255.255'],
  ['unspecified-v6', 'reserved', '::', '::'],
  ['loopback-v6', 'local', '::1', '::1'],
  ['ipv4-compatible', 'reserved', '::2', '::ffff:ffff'],
  ['ipv4-mapped', 'reserved', '::ffff:0.0.0.0', '::ffff:255.255.255.255'],
  ['ipv4-mapped-public', 'reserved', '::ffff:8.8.8.8', '::ffff:808:808'],
  ['ipv4-translated', 'reserved', '::ffff:0:0:0', '::ffff:0:255.255.255.255'],
  ['nat64', 'reserved', '64:ff9b::', '64:ff9b::255.255.255.255'],
  ['nat64-local', 'reserved', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['discard-only', 'reserved', '100::', '100::ffff:ffff:ffff:ffff'],
  ['dummy-prefix', 'reserved', '100:0:0:1::', '100:0:0:1:ffff:ffff:ffff:ffff'],
  ['teredo', 'reserved', '2001::', '2001::ffff:ffff:ffff:ffff:ffff:ffff'],
  ['port-control-anycast', 'reserved', '2001:1::1', '2001:1::3'],
  ['benchmarking-v6', 'reserved', '2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff'],
  ['amt-v6', 'reserved', '2001:3::', '2001:3:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['as112-v6', 'reserved', '2001:4:112::', '2001:4:112:ffff:ffff:ffff:ffff:ffff'],
  ['orchid', 'reserved', '2001:10::', '2001:1f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['orchid-2', 'reserved', '2001:20::', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['drone-id', 'reserved', '2001:30::', '2001:3f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['protocol-assignments-v6', 'reserved', '2001:1ff::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['documentation', 'reserved', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['6to4', 'reserved', '2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['6to4-of-loopback', 'reserved', '2002:7f00:1::', '2002:a9fe:a9fe::1'],
  ['direct-as112-v6', 'reserved', '2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff'],
  ['6bone', 'reserved', '3ffe::', '3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['documentation-2', 'reserved', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['outside-global-unicast', 'reserved', '4000::', '5fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['unique-local', 'local', 'fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['link-local-v6', 'reserved', 'fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['site-local', 'reserved', 'fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['multicast-v6', 'reserved', 'ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['isatap', 'reserved', '2606:4700::5efe:127.0.0.1', '2606:4700::200:5efe:10.0.0.1'],
  ['zone-id', 'reserved', 'fe80::1%eth0', '2606:4700::1%lo'],
  ['no-address', 'reserved', 'localhost', '0x7f.1'],
];

/** The neighbours just outside those ranges, and well-known public addresses. */
const open = [
  ...['1.0.0.0', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
  ...['128.0.0.0', '168.63.129.15', '168.63.129.17', '169.253.255.255', '169.255.0.0', '172.15.255.255'],
  ...[
    '172.32.0.0',
    '191.255.255.255',
    '192.0.1.0',
    '192.0.3.0',
    '192.88.98.255',
    '192.88.100.0',
    '192.167.255.255',
  ],
  ...['192.169.0.0', '198.17.255.255', '198.20.0.0', '198.51.99.255', '198.51.101.0', '203.0.112.255'],
  ...[
    '203.0.114.0',
    '223.255.255.255',
    '2000::1',
    '2001:200::1',
    '2001:db7:ffff::1',
    '2001:db9::1',
    '2003::1',
  ],
  ...[
    '2606:4700:4700::1111',
    '2620:4f:7fff::1',
    '2620:4f:8001::1',
    '2a00:1450:4001::8a',
    '3ffd::1',
    '3fff:1000::1',
  ],
];

describe('kindOfAddress', () => {
  it.each(special)('%s is %s', (_range, kind, first, last) => {
    expect([kindOfAddress(first), kindOfAddress(last)]).toEqual([kind, kind]);
  });

  it.each(open)('%s is public', (address) => {
    expect(kindOfAddress(address)).toBe('public');
  });
});

describe('sameAddress', () => {
  it('knows one address in two spellings', () => {
    expect(sameAddress('2606:4700::1', '2606:4700:0:0:0:0:0:1')).toBe(true);
  });

  it('tells two addresses and a nothing apart', () => {
    expect(sameAddress('10.0.0.1', '10.0.0.2')).toBe(false);
    expect(sameAddress('10.0.0.1', '')).toBe(false);
  });
});
