import { connect, type Socket } from 'node:net';

export interface Load {
  readonly port: number;
  readonly path: string;
  /** Further header lines, each with its line end. */
  readonly headers: string;
  /** Status that every answer has to have. */
  readonly status: 200 | 304;
  readonly connections: number;
  readonly ms: number;
}

/**
 * Answers a second over kept connections, each with one request at a time. It reads no more than it must, so that the
 * server is what is measured. Throws when an answer has another status.
 */
export async function rateOf(load: Load): Promise<number> {
  const request = Buffer.from(
    `GET ${load.path} HTTP/1.1\r\nHost: 127.0.0.1:${load.port}\r\nUser-Agent: bench/1\r\n${load.headers}\r\n`,
  );
  const counter = { answers: 0, until: performance.now() + load.ms };
  const started = performance.now();
  await Promise.all(Array.from({ length: load.connections }, () => ask(load, request, counter)));
  return counter.answers / ((performance.now() - started) / 1000);
}

function ask(
  load: Load,
  request: Buffer,
  counter: { answers: number; readonly until: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: '127.0.0.1', port: load.port, noDelay: true });
    const wanted = `HTTP/1.1 ${load.status}`;
    let left = 0;
    let head = '';
    socket.on('error', reject);
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      if (left > 0) left -= chunk.length;
      else {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end === -1) return;
        if (!head.startsWith(wanted)) {
          socket.destroy();
          reject(new Error(`expected ${wanted}, got ${head.slice(0, 40)}`));
          return;
        }
        const length = load.status === 304 ? 0 : Number(/content-length: (\d+)/i.exec(head)?.[1]);
        left = length - (head.length - end - 4);
        head = '';
      }
      if (left > 0) return;
      counter.answers += 1;
      if (performance.now() >= counter.until) {
        socket.end();
        resolve();
      } else socket.write(request);
    });
  });
}
