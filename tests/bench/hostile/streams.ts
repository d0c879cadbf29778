import { gzipSync } from 'node:zlib';
import { body, chunk, close, type Endpoints, head, html, kib, pour, sendAndStay, times } from './wire.ts';

/** Answers without end, or whose end nobody lives to see. */
export const streams: Endpoints = {
  'endless-chunked': (socket) => {
    socket.write(head('200 OK', html, 'transfer-encoding: chunked'));
    const piece = chunk(Buffer.alloc(64 * kib, 0x61));
    pour(socket, () => piece);
  },
  'endless-until-close': (socket) => {
    socket.write(head('200 OK', html, close));
    const piece = Buffer.alloc(64 * kib, 0x61);
    pour(socket, () => piece);
  },
  'endless-one-byte-chunks': (socket) => {
    socket.write(head('200 OK', html, 'transfer-encoding: chunked'));
    const piece = Buffer.concat(times(1_000, () => chunk('a')));
    pour(socket, () => piece);
  },
  'endless-chunk-extension': (socket) => {
    socket.write(`${head('200 OK', html, 'transfer-encoding: chunked')}5;x=`);
    pour(socket, () => Buffer.alloc(64 * kib, 0x61));
  },
  'endless-chunk-size': (socket) => {
    socket.write(head('200 OK', html, 'transfer-encoding: chunked'));
    pour(socket, () => Buffer.alloc(64 * kib, 0x30));
  },
  'endless-trailers': (socket) => {
    socket.write(`${head('200 OK', html, 'transfer-encoding: chunked')}1\r\na\r\n0\r\n`);
    pour(socket, () => `x-${'y'.repeat(500)}: z\r\n`);
  },
  'endless-headers': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, () => `x-${Math.random()}: ${'y'.repeat(500)}\r\n`);
  },
  'endless-header-line': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx: ');
    pour(socket, () => Buffer.alloc(64 * kib, 0x61));
  },
  'endless-status-line': (socket) => {
    socket.write('HTTP/1.1 200 ');
    pour(socket, () => Buffer.alloc(64 * kib, 0x61));
  },
  'endless-interim': (socket) =>
    pour(socket, () => 'HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n'.repeat(50)),
  'endless-continue': (socket) => pour(socket, () => 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(50)),
  'endless-spaces-before': (socket) => pour(socket, () => '\r\n'.repeat(5_000)),
  'drip-body': (socket) => {
    socket.write(head('200 OK', html, 'content-length: 100000'));
    pour(socket, () => 'a', 100);
  },
  'drip-body-steady': (socket) => {
    socket.write(head('200 OK', html, 'transfer-encoding: chunked'));
    pour(socket, () => chunk('<p>some words here</p>'), 400);
  },
  'drip-gzip': (socket) => {
    const bytes = gzipSync(body());
    socket.write(head('200 OK', html, 'content-encoding: gzip', `content-length: ${bytes.length}`));
    let at = 0;
    pour(socket, () => bytes.subarray(at, ++at), 200);
  },
  'drip-headers': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, () => 'x: y\r\n', 700);
  },
  'drip-status': (socket) => {
    const text = head('200 OK', html);
    let at = 0;
    pour(socket, () => text.slice(at, ++at) || ' ', 900);
  },
  'drip-interim': (socket) => pour(socket, () => 'HTTP/1.1 102 Processing\r\n\r\n', 1_500),
  'never-answers': () => {},
  'never-ends-headers': sendAndStay('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'),
  'never-ends-body': sendAndStay(head('200 OK', html, 'content-length: 50000'), body()),
  'never-ends-chunked': sendAndStay(head('200 OK', html, 'transfer-encoding: chunked'), chunk(body())),
  'never-ends-until-close': sendAndStay(head('200 OK', html, close), body()),
};
