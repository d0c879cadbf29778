import { body, type Endpoints, html, kib, whole } from './wire.ts';

/** Lies about type and charset, and pages that stand in for an article. */
export const lies: Endpoints = {
  'type-image': whole(
    '200 OK',
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(9_000, 1)]),
    html,
  ),
  'type-pdf': whole('200 OK', Buffer.from(`%PDF-1.7\n${'x'.repeat(5_000)}`), html),
  'type-zip': whole('200 OK', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(9_000, 1)]), html),
  'type-json': whole('200 OK', Buffer.from(JSON.stringify({ error: 'x'.repeat(5_000) })), html),
  'type-nul-bytes': whole('200 OK', Buffer.alloc(20 * kib), html),
  'type-white-space': whole('200 OK', Buffer.alloc(20 * kib, 0x20), html),
  'type-script': whole(
    '200 OK',
    Buffer.from(`window.x=${JSON.stringify('y'.repeat(5_000))}`),
    'content-type: text/javascript',
  ),
  'charset-utf7': whole(
    '200 OK',
    Buffer.from('<html><body>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</body></html>'),
    'content-type: text/html; charset=utf-7',
  ),
  'charset-utf16-lie': whole('200 OK', body().subarray(0, 901), 'content-type: text/html; charset=utf-16'),
  'charset-endless-label': whole(
    '200 OK',
    Buffer.from('<html></html>'),
    `content-type: text/html; charset=${'x'.repeat(4_000)}`,
  ),
  'page-captcha': whole(
    '200 OK',
    Buffer.from(
      '<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1><p>Enable JavaScript and cookies to continue</p></body></html>',
    ),
    html,
  ),
  'page-parked': whole(
    '200 OK',
    Buffer.from(
      '<html><head><title>This domain is for sale</title></head><body><p>Buy this domain. Related searches.</p></body></html>',
    ),
    html,
  ),
  'page-login': whole(
    '200 OK',
    Buffer.from(
      '<html><head><title>Log in</title></head><body><form><input type=password></form></body></html>',
    ),
    html,
  ),
  'page-empty-frame': whole(
    '200 OK',
    Buffer.from('<html><head><title>App</title></head><body><div id=root></div></body></html>'),
    html,
  ),
};
