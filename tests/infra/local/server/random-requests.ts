import type { Random } from '../../../functions/normalise/sanitiser/random.ts';

const methods = ['GET', 'GET', 'GET', 'HEAD', 'HEAD', 'OPTIONS', 'DELETE', 'get'];
const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0'];
const targets = ['?x=1', '', '', '', '?', '/', '/..', '%00', '#x', '"', '\\', ' x', '\x7f', '\xe9'];

/** Header fields and what may stand in them; %TAG is the tag of the file. */
const fields: readonly (readonly [name: string, values: readonly string[]])[] = [
  [
    'Accept-Encoding',
    ['gzip', 'br', 'gzip, br;q=0.1', 'br;q=0, *', 'identity', '*;q=0', 'gzip;q=x', ', ,', ''],
  ],
  ['accept-encoding', ['gzip', 'deflate']],
  [
    'If-None-Match',
    ['*', ' * ', '%TAG', 'W/%TAG', '"a", W/%TAG', '"a,b"', 'W/"a"', '"', 'a b', '', '%TAG%TAG'],
  ],
  ['if-none-match', ['%TAG', '"other"']],
  [
    'If-Modified-Since',
    ['Fri, 02 Jan 2026 03:04:05 GMT', 'Fri, 02 Jan 2026 03:04:04 GMT', '0', 'yesterday', ''],
  ],
  ['Range', ['bytes=0-9', 'bytes=5-', 'x']],
  ['If-Range', ['%TAG']],
  ['If-Match', ['%TAG', 'W/%TAG', '*', '"a"', '']],
  ['If-Unmodified-Since', ['Fri, 02 Jan 2026 03:04:05 GMT', 'Fri, 02 Jan 2026 03:04:04 GMT', 'x']],
  ['User-Agent', ['Reader/1', 'Café', '\x01', '\t']],
  ['Cookie', ['a=b; c="d"']],
  ['Host', ['evil.example', '']],
  ['Content-Length', ['0', '-1', 'x']],
  ['Expect', ['100-continue', 'tea']],
  ['Upgrade', ['h2c']],
  ['X-Odd ', ['blank before the colon']],
  ['X_Under', ['a\0b', 'a\rb', 'a\nb', 'a']],
  [' Folded', ['x']],
];

/** A request that ends its connection: well-formed most of the time, and now and then not at all. */
export function randomRequest(random: Random, host: string, path: string, tag: string): string {
  const target = random.chance(0.3) ? random.pick(targets) : '';
  const lines = [
    `${random.pick(methods)} ${path}${target} ${random.pick(versions)}`,
    host,
    'Connection: close',
  ];
  for (let more = random.upTo(4); more > 0; more -= 1) {
    // The first fields are what readers send; those at the end are what nobody should.
    const [name, values] = random.pick(random.chance(0.85) ? fields.slice(0, 11) : fields);
    lines.push(`${name}: ${random.pick(values).replaceAll('%TAG', tag)}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}
