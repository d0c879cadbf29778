import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../../../infra/local/log.ts';
import { readPlainRequest } from '../../../../infra/local/server/plain-request.ts';
import { type LocalServer, startServer } from '../../../../infra/local/server/server.ts';
import { createRandom } from '../../../functions/normalise/sanitiser/random.ts';
import { createFilledStore } from '../filled-store.ts';
import { randomRequest } from './random-requests.ts';

// Every connection starts on a fast lane of our own; what that does not read is left to node:http. A reader must not be
// able to tell which of the two has answered.

const log = createLog(
  'off',
  () => undefined,
  () => 0,
);
const store = createFilledStore({ now: () => Date.UTC(2026, 0, 2, 3, 4, 5) });
const feed = '/feeds/a/rss.xml';
/** BANTIN_REQUESTS=20000 asks more. */
const rounds = Number(process.env['BANTIN_REQUESTS'] ?? 400);
const large = '/feeds/a/archive/1/atom.xml';
let server: LocalServer;
let host: string;
/** Milliseconds until the store answers. */
let slow = 0;

beforeAll(async () => {
  store.set(feed.slice(1), `<rss>${'Sóng Biển '.repeat(50)}</rss>`);
  store.set(large.slice(1), `<feed>${'x'.repeat(8_000_000)}</feed>`);
  const head = async (key: string) => {
    await wait(slow);
    return store.head(key);
  };
  server = await startServer({ store: { ...store, head }, log, port: 0, freshForMs: 20 });
  host = `Host: ${new URL(server.url).host}`;
});

afterAll(() => server.close());

async function open(): Promise<Socket> {
  const socket = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** Sends the parts one after the other, and gives all that comes back until the server closes. */
async function exchange(parts: readonly string[], pause = 0): Promise<string> {
  const socket = await open();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  const closed = once(socket, 'close');
  for (const part of parts) {
    socket.write(part, 'latin1');
    if (pause > 0) await wait(pause);
  }
  await closed;
  return Buffer.concat(chunks).toString('latin1');
}

const get = (path: string, ...lines: string[]) =>
  [`GET ${path} HTTP/1.1`, host, ...lines, '', ''].join('\r\n');
const last = (path: string) => get(path, 'Connection: close');
/** node:http reads this, and makes nothing of it. */
const leftToNode = (request: string) => request.replace('\r\n\r\n', '\r\nKeep-Alive: 1\r\n\r\n');
const undated = (answers: string) => answers.replace(/\r\nDate: [^\r]*/g, '');
const statuses = (answers: string) =>
  [...answers.matchAll(/HTTP\/1\.1 (\d+) [A-Z]/g)].map(([, status]) => status);
/** The lines of the head in any order, and the body. */
function taken(answer: string): readonly string[] {
  const [head = '', body = ''] = undated(answer).split(/\r\n\r\n(.*)/s);
  return [...head.split('\r\n').sort(), body];
}

describe('a reader cannot tell who has answered', () => {
  test('random requests', async () => {
    const random = createRandom(20261125);
    const tag = /ETag: (\S+)/.exec(await exchange([last(feed)]))?.[1] ?? '';
    let plain = 0;
    for (let round = 0; round < rounds; round += 1) {
      const request = randomRequest(random, host, feed, tag);
      const [ours, nodes] = await Promise.all([exchange([request]), exchange([leftToNode(request)])]);
      expect(taken(ours), JSON.stringify(request)).toEqual(taken(nodes));
      if (readPlainRequest(Buffer.from(request, 'latin1')) !== undefined) plain += 1;
    }
    expect(plain).toBeGreaterThan(rounds / 4);
  });

  test('HTTP/1.0 that keeps its connection', async () => {
    const kept = get(feed, 'Connection: Keep-Alive', 'If-None-Match: *').replace('HTTP/1.1', 'HTTP/1.0');
    for (const request of [kept, leftToNode(kept)]) {
      expect(statuses(await exchange([request, last(feed)], 20))).toEqual(['304', '200']);
    }
  });
});

describe('one connection', () => {
  test('is answered request by request', async () => {
    const asked = Array.from({ length: 5 }, () => get(feed, 'If-None-Match: *'));
    expect(statuses(await exchange([...asked, get('/nothing'), last(feed)], 10))).toEqual([
      ...Array(5).fill('304'),
      '404',
      '200',
    ]);
  });

  test('is told of a new version, however often it asked for the old one', async () => {
    const path = '/feeds/a/feed.json';
    store.set(path.slice(1), '{"items":[1]}');
    const tag = /ETag: (\S+)/.exec(await exchange([last(path)]))?.[1] ?? '';
    const asked = get(path, `If-None-Match: ${tag}`);
    const socket = await open();
    let answers = '';
    socket.on('data', (chunk: Buffer) => {
      answers += chunk.toString('latin1');
    });
    for (const number of [1, 2, 3]) {
      if (number === 3) store.set(path.slice(1), '{"items":[2]}');
      socket.write(asked);
      await wait(60);
    }
    socket.destroy();
    expect(statuses(answers)).toEqual(['304', '304', '200']);
    expect(answers).toContain('{"items":[2]}');
  });

  test('may send a request in two parts, cut anywhere', async () => {
    const request = last(feed);
    const whole = undated(await exchange([request]));
    const cuts = Array.from({ length: request.length - 1 }, (_, at) => at + 1);
    const answers = await Promise.all(
      cuts.map((cut) => exchange([request.slice(0, cut), request.slice(cut)], 5)),
    );
    for (const [at, answer] of answers.entries()) expect(undated(answer), `cut at ${at + 1}`).toBe(whole);
  });

  test('may send many requests at once, and gets the answers in order', async () => {
    const all = [get(feed), get('/nothing'), get(feed, 'If-None-Match: *'), last('/robots.txt')];
    expect(statuses(await exchange([all.join('')]))).toEqual(['200', '404', '304', '404']);
    expect(statuses(await exchange([get(feed, 'If-None-Match: *'), all.join('')], 10))).toEqual([
      '304',
      ...['200', '404', '304', '404'],
    ]);
  });

  test('may ask again before it has its answer', async () => {
    slow = 60;
    await wait(30);
    const answers = await exchange([get(feed), last('/nothing')], 15);
    slow = 0;
    expect(statuses(answers)).toEqual(['200', '404']);
  });

  test('may take its time with a large answer', async () => {
    const socket = await open();
    socket.pause();
    socket.write(get(large));
    await wait(50);
    socket.write(get('/nothing') + last(feed));
    await wait(50);
    let length = 0;
    let tail = '';
    socket.on('data', (chunk: Buffer) => {
      length += chunk.length;
      tail = (tail + chunk.toString('latin1')).slice(-3000);
    });
    socket.resume();
    await once(socket, 'close');
    expect(length).toBeGreaterThan(8_000_000);
    expect(statuses(tail.slice(tail.indexOf('</feed>') + 7))).toEqual(['404', '200']);
  });

  test('may say that it has nothing more to ask', async () => {
    const socket = await open();
    socket.end(get(feed));
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    await once(socket, 'close');
    expect(statuses(answer)).toEqual(['200']);
    expect(answer).toContain('</rss>');
  });

  test('cannot hide a request in another', async () => {
    const smuggled = get(feed, 'Content-Length: 5', 'Transfer-Encoding: chunked').replace('GET', 'POST');
    expect(statuses(await exchange([get(feed, 'If-None-Match: *'), smuggled], 10))).toEqual(['304', '400']);
    const hidden = get(feed, 'Content-Length: 30') + get('/nothing');
    expect(statuses(await exchange([hidden.slice(0, hidden.indexOf('\r\n\r\n') + 34) + last(feed)]))[0]).toBe(
      '200',
    );
  });
});

describe('a server that ends', () => {
  // What takes longer than a second is cut off: on a machine that is busy with other things that may happen once.
  test('closes idle connections, and answers what was asked', { retry: 2 }, async () => {
    const own = await startServer({
      store: { ...store, head: async (key) => wait(100).then(() => store.head(key)) },
      log,
      port: 0,
    });
    const port = Number(new URL(own.url).port);
    const [idle, asking] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    await Promise.all([once(idle, 'connect'), once(asking, 'connect')]);
    const idleClosed = once(idle, 'close');
    idle.resume();
    let answer = '';
    asking.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    asking.write(get(feed).replace(host, `Host: 127.0.0.1:${port}`));
    await wait(30);
    const started = performance.now();
    await own.close();
    await idleClosed;
    expect(statuses(answer)).toEqual(['200']);
    expect(answer).toContain('\r\nConnection: close\r\n');
    expect(performance.now() - started).toBeLessThan(900);
  });
});
