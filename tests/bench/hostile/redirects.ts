import { type Endpoints, head, kib, redirect, send } from './wire.ts';

/** Where a redirect must never lead. */
const privates = [
  'http://10.0.0.1/', 'http://172.16.0.1/', 'http://192.168.0.1/', 'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/', 'http://[fd00::1]/', 'http://[::ffff:10.0.0.1]/', 'http://0x7f.1:1/', 'http://2130706433:1/',
  'http://0177.0.0.1:1/', 'http://localhost:1/', 'http://127.0.0.1:22/', 'http://100.100.100.200/',
  'http://user:pw@127.0.0.1/', 'file:///etc/passwd', 'ftp://127.0.0.1/', 'gopher://127.0.0.1:70/', 'javascript:alert(1)',
  'data:text/html,<p>hello', 'http://0.0.0.0/', 'http://[64:ff9b::a00:1]/', 'http://[2002:a00:1::]/',
]; // biome-ignore format: a table

/** Redirects; `self` gives the path of another endpoint of the same origin. */
export const redirectsOf = (self: (name: string) => string): Endpoints => ({
  'redirect-to-itself': redirect(self('redirect-to-itself')),
  'redirect-loop-a': redirect(self('redirect-loop-b')),
  'redirect-loop-b': redirect(self('redirect-loop-a')),
  'redirect-growing': redirect('?'.padEnd(200, 'x')),
  'redirect-endless': (socket) => redirect(`${self('redirect-endless')}?${Math.random()}`)(socket),
  'redirect-without-location': send(head('302 Found', 'content-length: 0')),
  'redirect-empty-location': redirect(''),
  'redirect-huge-location': redirect(`/${'x'.repeat(60 * kib)}`),
  'redirect-broken': redirect('http://[::bad'),
  'redirect-port-99999': redirect('http://127.0.0.1:99999/'),
  'redirect-crlf': redirect('/a\r\nx: y'),
  'redirect-home': redirect('/'),
  'redirect-robots': redirect('/robots.txt'),
  ...Object.fromEntries(
    privates.map((url, at) => [
      `redirect-private-${at}`,
      redirect(url, at % 2 === 0 ? '301 Moved' : '307 Temporary Redirect'),
    ]),
  ),
});
