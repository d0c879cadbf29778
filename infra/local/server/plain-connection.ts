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
  readonly onLeft: () => void;
}

export interface PlainConnection {
  /** Closes it once nothing is being answered. */
  close(): void;
  destroy(): void;
}

/** Milliseconds: node:http too allows a second more than it says. */
const idleMs = (keepAliveSeconds + 1) * 1000;
/** Milliseconds for which a reader may take nothing of what it asked for. */
export const stalledMs = 60_000;

/** What a connection is doing; `draining`: its reader has not taken the last answer yet. */
type Stage = 'idle' | 'answering' | 'draining';

/** Answers one plain request after the other, until something else comes: that and all behind it is handed over. */
export function openPlainConnection(
  socket: Socket,
  { answer, handOver, onLeft }: PlainConnectionOptions,
): PlainConnection {
  let stage: Stage = 'idle';
  let patience = 0;
  /** More came before the answer did: no plain reader. */
  let isEarly = false;
  /** Nothing more is to be answered: the reader said so, or the server closes. */
  let isLast = false;
  let last: { readonly bytes: Buffer; readonly request: PlainRequest } | undefined;

  function wait(ms: number): void {
    if (ms !== patience) socket.setTimeout(ms);
    patience = ms;
  }

  function onData(chunk: Buffer): void {
    const request = stage === 'idle' ? readRequest(chunk) : undefined;
    if (request === undefined) {
      putBack(chunk);
      return;
    }
    stage = 'answering';
    isLast ||= !request.keepsAlive;
    const reply = answer(request);
    if (reply instanceof Promise) void reply.then((found) => give(request, found));
    else give(request, reply);
  }

  /** Who keeps a connection asks the same over it again and again. */
  function readRequest(chunk: Buffer): PlainRequest | undefined {
    if (last?.bytes.equals(chunk)) return last.request;
    const request = readPlainRequest(chunk);
    last = request === undefined ? undefined : { bytes: chunk, request };
    return request;
  }

  function give(request: PlainRequest, reply: Reply): void {
    write(socket, reply, request.method === 'HEAD', !isLast);
    wait(socket.writableLength === 0 ? idleMs : stalledMs);
    stage = 'draining';
    if (socket.writableNeedDrain) socket.once('drain', onTaken);
    else onTaken();
  }

  function onTaken(): void {
    stage = 'idle';
    if (isLast) socket.end();
    else if (isEarly) leave();
  }

  function putBack(chunk: Buffer): void {
    isEarly = true;
    socket.pause();
    socket.unshift(chunk);
    if (stage === 'idle') leave();
  }

  function leave(): void {
    for (const [event, listener] of listeners) socket.off(event, listener);
    socket.setTimeout(0);
    onLeft();
    handOver(socket);
    socket.resume();
  }

  function close(): void {
    isLast = true;
    if (stage === 'idle' && !socket.writableEnded) socket.end();
  }

  function onTimeout(): void {
    // A store may take its time.
    if (stage !== 'answering') socket.destroy();
  }

  const listeners = [
    ['data', onData],
    ['end', close],
    ['timeout', onTimeout],
    ['error', () => undefined],
    ['close', onLeft],
  ] as const;
  for (const [event, listener] of listeners) socket.on(event, listener);
  wait(idleMs);
  return { close, destroy: () => socket.destroy() };
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
