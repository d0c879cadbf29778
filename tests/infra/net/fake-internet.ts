import net, { type Socket } from 'node:net';
import tls from 'node:tls';

/** What undici connects with, as far as it matters here. */
interface Target {
  readonly host: string;
  readonly port: number | string;
  readonly lookup: net.LookupFunction;
}

export interface FakeInternet {
  /** `https 93.184.216.34:443`: every connection that was allowed to come about, in order. */
  readonly dialled: string[];
  restore(): void;
}

/**
 * Until restored, every connection of this process ends at a server on 127.0.0.1, whatever address it is made to; its
 * socket says it is at that address. TLS is left out: who is asked is what counts. Nothing leaves this machine.
 */
export function installFakeInternet(port: number): FakeInternet {
  const real = { connect: net.connect, secure: tls.connect };
  const dialled: string[] = [];
  const dial = (scheme: string) => (target: Target) => {
    const socket = real.connect({ host: '127.0.0.1', port });
    let address = target.host;
    if (net.isIP(target.host) === 0)
      target.lookup(target.host, { all: true }, (_error, answers) => {
        address = Array.isArray(answers) ? (answers[0]?.address ?? '') : answers;
      });
    dialled.push(`${scheme} ${address}:${target.port}`);
    Object.defineProperty(socket, 'remoteAddress', { get: () => address });
    socket.once('connect', () => socket.emit('secureConnect'));
    return socket;
  };
  type Connect = (target: Target) => Socket;
  (net as { connect: Connect }).connect = dial('http');
  (tls as { connect: Connect }).connect = dial('https');
  return {
    dialled,
    restore: () => {
      net.connect = real.connect;
      tls.connect = real.secure;
    },
  };
}
