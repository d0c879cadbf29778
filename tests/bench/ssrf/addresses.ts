/** Addresses that must never be dialled unasked. */
const innerAddresses: readonly string[] = [
  '0.0.0.0', '10.0.0.1', '10.255.255.255', '100.100.100.200', '100.64.0.1', '127.0.0.1', '127.255.255.254',
  '168.63.129.16', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.0.2.1', '192.168.0.1',
  '192.88.99.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
]; // biome-ignore format: a table

const innerHosts: readonly string[] = [
  '0', '127.0.1', '127.1', '[0:0:0:0:0:0:0:1]', '[100::1]', '[2001:10::1]', '[2001:20::1]', '[2001:2::1]',
  '[2001:db8::1]', '[2620:4f:8000::1]', '[3ffe::1]', '[3fff::1]', '[4000::1]', '[5f00::1]', '[::1]', '[::]', '[fc00::1]',
  '[fd00::1]', '[fe80::1%25eth0]', '[fe80::1]', '[fec0::1]', '[ff02::1]', 'LOCALHOST', 'a.localhost', 'localhost',
  'localhost.', 'ⓛocalhost',
]; // biome-ignore format: a table

/** URLs whose scheme, port or credentials are wrong whatever their host. */
export const wrongUrls: readonly string[] = [
  '//127.0.0.1/', 'blob:http://127.0.0.1/', 'data:text/html,x', 'dict://127.0.0.1:11211/', 'file:///etc/passwd',
  'ftp://127.0.0.1/', 'gopher://127.0.0.1/', 'http:///127.0.0.1/', 'http://127.0.0.1\\@8.8.8.8/',
  'http://8.8.8.8:22/', 'http://8.8.8.8:6379/', 'http://8.8.8.8@127.0.0.1/', 'http://a:b@8.8.8.8/',
  'http://user@127.0.0.1/', 'https://8.8.8.8:8443/', 'javascript:1', 'ws://127.0.0.1/',
]; // biome-ignore format: a table

/** Names and what their DNS says: inside, or now inside and now outside. */
export const rebound: Readonly<Record<string, readonly string[]>> = {
  'mapped.example': ['::ffff:127.0.0.1'],
  'meta.example': ['169.254.169.254'],
  'mixed.example': ['8.8.8.8', '127.0.0.1'],
  'rebind.example': ['127.0.0.1'],
  'six.example': ['::1'],
  'zone.example': ['fe80::1%lo'],
};

/** Every spelling of every inner address that a URL parser may take. */
export function innerLiterals(): readonly string[] {
  return [...innerAddresses.flatMap(spellings), ...innerHosts];
}

function spellings(address: string): readonly string[] {
  const bytes = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const all = ((a * 256 + b) * 256 + c) * 256 + d;
  const radix = (base: number, prefix: string) => bytes.map((byte) => prefix + byte.toString(base)).join('.');
  const pair = (high: number, low: number) => ((high << 8) | low).toString(16);
  const six = `${pair(a, b)}:${pair(c, d)}`;
  const inverse = `${pair(~a & 255, ~b & 255)}:${pair(~c & 255, ~d & 255)}`;
  const wide = [...address].map((sign) =>
    /\d/.test(sign) ? String.fromCodePoint(sign.charCodeAt(0) + 0xfee0) : sign,
  );
  return [
    address, `${address}.`, String(all), `0x${all.toString(16)}`, `0${all.toString(8)}`, radix(16, '0x'), radix(8, '0'),
    radix(8, '00000'), `${a}.${(b * 256 + c) * 256 + d}`, `${a}.${b}.${c * 256 + d}`, address.replaceAll('.', '。'),
    address.replaceAll('.', '．'), wide.join(''), address.replace(/\d/g, (digit) => `%3${digit}`), address.replace('.', '%2e'),
    `[::ffff:${address}]`, `[::ffff:${six}]`, `[::${address}]`, `[::${six}]`, `[64:ff9b::${six}]`, `[64:ff9b:1::${six}]`,
    `[2002:${six}::]`, `[2002:${six}::1]`, `[2001:0:${six}::]`, `[2001:0:4136:e378:8000:63bf:${inverse}]`,
    `[::ffff:0:${six}]`, `[fe80::5efe:${six}]`, `[2600::5efe:${six}]`, `[2600::200:5efe:${six}]`, `[0:0:0:0:0:ffff:${six}]`,
  ]; // biome-ignore format: a table
}
