import type { Socket } from 'node:net';
import type { Answer } from './answering.ts';
import { type PlainRequest, readPlainRequest } from './plain-request.ts';
import type { Reply } from './replies.ts';
import { headOf, keepAliveSeconds } from './wire.ts';

export interface PlainConnectionOptions {
  readonly answer: Answer;
  /** Takes the connection over, with all that has not been read of it. */
  readonly handOver: (socket: Socket) => void;
  /** Told once, when the connection is closed or handed over. */
  readonly onLeft: (connection: PlainConnection) => void;
}

/** Milliseconds: node:http too allows a second more than it says. */
const idleMs = (keepAliveSeconds + 1) * 1000;
/** Milliseconds for which a reader may take nothing of what it asked for. */
export const stalledMs = 60_000;

/** What a connection is doing; `draining`: its reader has not taken the last answer yet. */
type Stage = 'idle' | 'answering' | 'draining';

export interface PlainConnection {
  readonly socket: Socket;
  readonly options: PlainConnectionOptions;
  /** Taken off again before it is handed over. */
  readonly listeners: (readonly [event: string, listener: (chunk: Buffer) => void])[];
  stage: Stage;
  /** Milliseconds of silence after which it is closed. */
  patience: number;
  /** More came before the answer did: no plain reader. */
  isEarly: boolean;
  /** Nothing more is to be answered: the reader said so, or the server closes. */
  isLast: boolean;
  /** Who keeps a connection asks the same over it again and again. */
  last: { readonly bytes: Buffer; readonly request: PlainRequest } | undefined;
}

/**
 * Answers one plain request after the other, until something else comes: that and all behind it is handed over. The
 * functions are none of a connection's own: half of what a new connection costs would be making them.
 */
export function openPlainConnection(socket: Socket, options: PlainConnectionOptions): PlainConnection {
  const connection: PlainConnection = {
    socket,
    options,
    listeners: [],
    stage: 'idle',
    patience: 0,
    isEarly: false,
    isLast: false,
    last: undefined,
  };
  connection.listeners.push(
    ['data', (chunk) => onData(connection, chunk)],
    ['end', () => closePlainConnection(connection)],
    // A store may take its time.
    ['timeout', () => connection.stage !== 'answering' && socket.destroy()],
    ['error', () => undefined],
    ['close', () => options.onLeft(connection)],
  );
  for (const [event, listener] of connection.listeners) socket.on(event, listener);
  wait(connection, idleMs);
  return connection;
}

/** Closes it once nothing is being answered. */
export function closePlainConnection(connection: PlainConnection): void {
  connection.isLast = true;
  if (connection.stage === 'idle' && !connection.socket.writableEnded) connection.socket.end();
}

function onData(connection: PlainConnection, chunk: Buffer): void {
  const request = connection.stage === 'idle' ? readRequest(connection, chunk) : undefined;
  if (request === undefined) {
    putBack(connection, chunk);
    return;
  }
  connection.stage = 'answering';
  connection.isLast ||= !request.keepsAlive;
  const reply = connection.options.answer(request);
  if (reply instanceof Promise) void reply.then((found) => give(connection, request, found));
  else give(connection, request, reply);
}

function readRequest(connection: PlainConnection, chunk: Buffer): PlainRequest | undefined {
  if (connection.last?.bytes.equals(chunk)) return connection.last.request;
  const request = readPlainRequest(chunk);
  connection.last = request === undefined ? undefined : { bytes: chunk, request };
  return request;
}

function give(connection: PlainConnection, request: PlainRequest, reply: Reply): void {
  const { socket } = connection;
  write(socket, reply, request.method === 'HEAD', !connection.isLast);
  wait(connection, socket.writableLength === 0 ? idleMs : stalledMs);
  connection.stage = 'draining';
  if (socket.writableNeedDrain) socket.once('drain', () => onTaken(connection));
  else onTaken(connection);
}

function onTaken(connection: PlainConnection): void {
  connection.stage = 'idle';
  if (connection.isLast) connection.socket.end();
  else if (connection.isEarly) leave(connection);
}

function putBack(connection: PlainConnection, chunk: Buffer): void {
  connection.isEarly = true;
  connection.socket.pause();
  connection.socket.unshift(chunk);
  if (connection.stage === 'idle') leave(connection);
}

function leave(connection: PlainConnection): void {
  const { socket, options, listeners } = connection;
  for (const [event, listener] of listeners) socket.off(event, listener);
  socket.setTimeout(0);
  options.onLeft(connection);
  options.handOver(socket);
  socket.resume();
}

function wait(connection: PlainConnection, ms: number): void {
  if (ms !== connection.patience) connection.socket.setTimeout(ms);
  connection.patience = ms;
}

function write(socket: Socket, reply: Reply, isHead: boolean, keepsAlive: boolean): void {
  const head = headOf(reply, keepsAlive);
  if (isHead || reply.body === undefined) {
    socket.write(head, 'latin1');
    return;
  }
  socket.cork();
  socket.write(head, 'latin1');
  socket.write(reply.body);
  socket.uncork();
}
