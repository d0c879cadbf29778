import { body, close, type Endpoints, head, html, pour, send, sendAndStay, times, whole } from './wire.ts';

/** Answers that HTTP does not know, or knows and nobody expects. */
export const noHttp: Endpoints = {
  'http-0.9': send(body()),
  'http-2-preface': send('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  'http-1.0-keep-alive': send(
    'HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-type: text/html\r\n\r\n',
    body().subarray(0, 1_400),
  ),
  'ssh-banner': sendAndStay('SSH-2.0-OpenSSH_9.6\r\n'),
  'tls-alert': send(Buffer.from('15030100020246', 'hex')),
  'random-bytes': (socket) =>
    pour(socket, () => Buffer.from(times(4_096, () => Math.floor(Math.random() * 256)))),
  'status-999': whole('999 Go Away', body(), html),
  'status-000': whole('000 Nothing', body(), html),
  'status-empty': send('HTTP/1.1\r\n\r\n'),
  'status-101': sendAndStay(head('101 Switching Protocols', 'upgrade: websocket', 'connection: upgrade')),
  'status-204-with-body': whole('204 No Content', body(), html),
  'status-206': whole('206 Partial Content', body(), html, 'content-range: bytes 0-10/9999'),
  'status-304-unasked': send(head('304 Not Modified', close)),
  'status-401': whole('401 Unauthorized', body(), html, 'www-authenticate: Basic realm="x"'),
  'status-403': whole('403 Forbidden', body(), html),
  'status-404': whole('404 Not Found', body(), html),
  'status-410': whole('410 Gone', body(), html),
  'status-451': whole('451 Unavailable For Legal Reasons', body(), html),
  'status-500': whole('500 Oh', body(), html),
  'status-503': whole('503 Busy', body(), html),
  'header-name-bad': send('HTTP/1.1 200 OK\r\nbad header: x\r\ncontent-type text/html\r\n\r\n', body()),
  'header-nul': send('HTTP/1.1 200 OK\r\nx: a\u0000b\r\ncontent-type: text/html\r\n\r\n', body()),
  'header-folded': send('HTTP/1.1 200 OK\r\nx: a\r\n b\r\n\tc\r\ncontent-length: 3\r\n\r\nabc'),
  'header-lf-only': send('HTTP/1.1 200 OK\ncontent-type: text/html\n\nshort'),
  'header-flood': whole('200 OK', body(), html, ...times(5_000, (at) => `x-${at}: y`)),
  'cookie-flood': whole(
    '200 OK',
    body('Cookies'),
    'content-type: image/png',
    ...times(40, (at) => `set-cookie: c${at}=${'x'.repeat(300)}`),
  ),
  'pipelined-answers': send(
    head('200 OK', html, 'content-length: 5'),
    'abcde',
    head('200 OK', html, 'content-length: 5'),
    'evil!',
  ),
};
