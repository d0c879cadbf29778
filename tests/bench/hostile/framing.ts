import { body, chunk, close, type Endpoints, head, html, send } from './wire.ts';

/** Lies about length, and connections that break. */
export const framing: Endpoints = {
  'length-too-large': send(head('200 OK', html, 'content-length: 99999', close), body()),
  'length-too-small': send(head('200 OK', html, 'content-length: 700'), body()),
  'length-absurd': send(head('200 OK', html, 'content-length: 999999999999999'), body()),
  'length-negative': send(head('200 OK', html, 'content-length: -5', close), body()),
  'length-not-a-number': send(head('200 OK', html, 'content-length: many', close), body()),
  'length-twice': send(head('200 OK', html, 'content-length: 10', 'content-length: 9000', close), body()),
  'length-and-chunked': send(
    head('200 OK', html, 'content-length: 10', 'transfer-encoding: chunked', close),
    chunk(body()),
    '0\r\n\r\n',
  ),
  'length-zero-with-body': send(head('200 OK', html, 'content-length: 0'), body()),
  'chunk-size-bad': send(head('200 OK', html, 'transfer-encoding: chunked'), 'zz\r\n', body()),
  'chunk-size-huge': send(head('200 OK', html, 'transfer-encoding: chunked'), 'fffffffffffffff\r\n', body()),
  'chunk-missing-end': send(head('200 OK', html, 'transfer-encoding: chunked'), chunk(body())),
  'chunk-without-crlf': send(
    head('200 OK', html, 'transfer-encoding: chunked'),
    '5\r\nhellooooo',
    '0\r\n\r\n',
  ),
  'chunked-twice': send(
    head('200 OK', html, 'transfer-encoding: chunked, chunked'),
    chunk(chunk(body())),
    '0\r\n\r\n',
  ),
  'reset-at-once': (socket) => void socket.resetAndDestroy(),
  'reset-in-headers': (socket) =>
    void socket.write('HTTP/1.1 200 OK\r\ncontent-', () => socket.resetAndDestroy()),
  'reset-in-body': (socket) =>
    void socket.write(head('200 OK', html, 'content-length: 90000') + body().toString(), () =>
      socket.resetAndDestroy(),
    ),
  'closes-at-once': (socket) => void socket.end(),
  'closes-in-body': send(head('200 OK', html, 'transfer-encoding: chunked'), chunk(body().subarray(0, 500))),
  'cut-in-a-text': send(head('200 OK', html, close), body().subarray(0, 1_500)),
};
