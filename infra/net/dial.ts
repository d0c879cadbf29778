import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { type AddressGuard, AddressRefused } from './address-guard.ts';
import { wireTooLongCode } from './failures.ts';
import { sameAddress } from './special-addresses.ts';

export interface DialOptions {
  readonly guard: AddressGuard;
  /** Milliseconds for one connection to come about. */
  readonly timeoutMs: number;
  /** Bytes a connection may deliver for one request, framing and interim answers included. */
  readonly maxWireBytes: number;
  /** Ends the connection, also while it comes about. */
  readonly signal: AbortSignal;
}

/** Connects undici to nothing but addresses that the guard has judged. */
export function createConnector(options: DialOptions): buildConnector.connector {
  return (target, callback) => {
    dial(target, options).then(
      (socket) => callback(null, socket),
      (error) => callback(error, null),
    );
  };
}

async function dial(target: buildConnector.Options, options: DialOptions): Promise<Socket> {
  const { guard, timeoutMs, maxWireBytes, signal } = options;
  const { origin } = new URL(`${target.protocol}//${target.host}`);
  const addresses = await guard.resolve(target.hostname, origin);
  // Built for each connection: the lookup answers with the addresses just judged, so DNS is asked once and cannot
  // change its mind between judging and dialling.
  const connect = buildConnector({
    timeout: timeoutMs,
    autoSelectFamily: true,
    lookup: answerWith(addresses),
    signal,
  });
  const socket = await new Promise<Socket>((resolve, reject) => {
    connect(target, (error, connected) => (error === null ? resolve(connected) : reject(error)));
  });
  assertJudged(socket, addresses);
  capWire(socket, maxWireBytes);
  return socket;
}

function answerWith(addresses: readonly string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  return (hostname, { all }, callback) => {
    const [first] = answers;
    if (first === undefined) callback(notFound(hostname), '');
    else if (all) callback(null, answers);
    else callback(null, first.address, first.family);
  };
}

function notFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' });
}

/** Belt and braces: whatever happened on the way, the peer must be one of the judged addresses. */
function assertJudged(socket: Socket, addresses: readonly string[]): void {
  const peer = socket.remoteAddress ?? 'unknown';
  if (addresses.some((address) => sameAddress(address, peer))) return;
  socket.on('error', () => {}).destroy();
  throw new AddressRefused(peer);
}

/**
 * Endless chunk extensions, interim answers and status lines reach none of undici's counters. What arrives after a
 * request was written belongs to that request.
 */
function capWire(socket: Socket, limit: number): void {
  let written = -1;
  let start = 0;
  socket.on('readable', () => {
    if (socket.bytesWritten !== written) {
      written = socket.bytesWritten;
      start = socket.bytesRead;
    }
    if (socket.bytesRead - start > limit) socket.destroy(wireTooLong());
  });
}

function wireTooLong(): NodeJS.ErrnoException {
  return Object.assign(new Error('the connection delivers too much'), { code: wireTooLongCode });
}
