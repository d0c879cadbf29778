import { describe, expect, it } from 'vitest';
import { AddressRefused, createAddressGuard } from '../../../infra/net/address-guard.ts';

const guard = createAddressGuard();

/** Hosts that mean loopback, a private network or a metadata service, in every spelling a URL parser takes. */
const refusedHosts = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '017700000001',
  '0x7f000001',
  '0x7f.0.0.1',
  '0x7f.1',
  '0177.0.0.01',
  '0177.1',
  '127.0.0.1.',
  '127.0.0.1%2e',
  '%31%32%37.0.0.1',
  '127。0。0。1',
  '127．0．0．1',
  '１２７.0.0.1',
  '①②⑦.⓪.⓪.①',
  '0',
  '0.0.0.0',
  '0x0',
  '00000',
  '10.0.0.1',
  '167772161',
  '012.0.0.1',
  '0xa.0.0.1',
  '0x0a000001',
  '172.16.0.1',
  '0xac100001',
  '192.168.1.1',
  '3232235777',
  '0300.0250.01.01',
  '0xc0.0xa8.0x1.0x1',
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '100.100.100.200',
  '168.63.129.16',
  '255.255.255.255',
  '4294967295',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000::0001]',
  '[::127.0.0.1]',
  '[::169.254.169.254]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::a00:1]',
  '[2002:7f00:1::]',
  '[2002:a9fe:a9fe::]',
  '[2001::1]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '[fc00::1]',
  '[ff02::1]',
  '[2606:4700::5efe:7f00:1]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'localhost..',
  'ｌｏｃａｌｈｏｓｔ',
  'loc%61lhost',
  'a.localhost',
  'a.b.localhost.',
];

describe('judgeUrl', () => {
  it.each(refusedHosts)('refuses %s', (host) => {
    expect(guard.judgeUrl(new URL(`http://${host}/`))?.code).toBe('address-refused');
    expect(guard.judgeUrl(new URL(`https://${host}:8443/x?y`))?.code).toBe('address-refused');
  });

  it.each([
    ['plain', 'http://example.org/'],
    ['tls', 'https://example.org/a?b'],
    ['port-80', 'http://example.org:80/'],
    ['port-443-without-tls', 'http://example.org:443/'],
    ['literal', 'http://93.184.216.34/'],
    ['literal-v6', 'https://[2606:4700:4700::1111]/'],
    ['literal-decimal', 'http://134744072/'],
    ['ends-like-localhost', 'http://notlocalhost/'],
  ])('lets a public address pass: %s', (_name, url) => {
    expect(guard.judgeUrl(new URL(url))).toBeUndefined();
  });

  it.each([
    ['odd-port', 'http://example.org:8080/', 'port 8080'],
    ['ssh', 'https://example.org:22/', 'port 22'],
    ['user', 'http://user@example.org/', 'user name or password in the URL'],
    ['password', 'http://:secret@example.org/', 'user name or password in the URL'],
  ])('refuses ports and credentials: %s', (_name, url, detail) => {
    expect(guard.judgeUrl(new URL(url))).toEqual({ code: 'invalid-address', detail });
  });

  it('lets a port pass that a site file names', () => {
    const permissive = createAddressGuard({ allowedPorts: [8080] });
    expect(permissive.judgeUrl(new URL('http://example.org:8080/'))).toBeUndefined();
    expect(permissive.judgeUrl(new URL('http://127.0.0.1:8080/'))?.code).toBe('address-refused');
  });

  it('opens loopback for exactly the origin the user named', () => {
    const narrow = createAddressGuard({
      allowedOrigins: ['http://127.0.0.1:8080/', 'http://localhost:9000'],
    });
    const codes = ['http://127.0.0.1:8080/a', 'http://127.1:8080/', 'http://localhost:9000/'].map(
      (url) => narrow.judgeUrl(new URL(url))?.code,
    );
    expect(codes).toEqual([undefined, undefined, undefined]);
    for (const other of [
      'http://127.0.0.1/',
      'http://127.0.0.1:8081/',
      'https://127.0.0.1:8080/',
      'http://127.0.0.2:8080/',
    ]) {
      expect(narrow.judgeUrl(new URL(other))?.code).toBe('address-refused');
    }
  });

  it('never opens a metadata service, even when it is named', () => {
    const named = createAddressGuard({ allowedOrigins: ['http://169.254.169.254'] });
    expect(named.judgeUrl(new URL('http://169.254.169.254/'))?.code).toBe('address-refused');
  });

  it('says that an allowed origin is none', () => {
    expect(() => createAddressGuard({ allowedOrigins: ['127.0.0.1:8080'] })).toThrow('is not an origin');
  });
});

describe('resolve', () => {
  const answering = (...addresses: string[]) =>
    createAddressGuard({ lookup: async () => addresses, allowedOrigins: ['http://box.lan:8080'] });

  it('gives all addresses of a public host', async () => {
    const addresses = ['93.184.216.34', '2606:4700::1'];
    expect(await answering(...addresses).resolve('example.org', 'http://example.org')).toEqual(addresses);
  });

  it.each([
    ['private', ['10.0.0.1']],
    ['mixed', ['93.184.216.34', '127.0.0.1']],
    ['mixed-families', ['93.184.216.34', '::1']],
    ['mapped', ['::ffff:93.184.216.34']],
    ['nonsense', ['93.184.216.34', 'example.net']],
  ])('refuses the host when one answer is bad: %s', async (_name, addresses) => {
    const resolving = answering(...addresses).resolve('example.org', 'http://example.org');
    await expect(resolving).rejects.toBeInstanceOf(AddressRefused);
  });

  it('refuses literals without asking a resolver', async () => {
    await expect(answering().resolve('127.0.0.1', 'http://127.0.0.1')).rejects.toThrow('127.0.0.1');
  });

  it('lets a named host of the private network pass, but not its metadata service', async () => {
    expect(await answering('192.168.1.5').resolve('box.lan', 'http://box.lan:8080')).toEqual(['192.168.1.5']);
    await expect(answering('169.254.169.254').resolve('box.lan', 'http://box.lan:8080')).rejects.toThrow();
    await expect(answering('192.168.1.5').resolve('box.lan', 'http://box.lan')).rejects.toThrow();
  });
});
