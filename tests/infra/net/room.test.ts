import { expect, it } from 'vitest';
import { createFetcher } from '../../../infra/net/fetcher.ts';
import { createRoom } from '../../../infra/net/room.ts';
import { createTurns } from '../../../infra/net/turns.ts';
import { type Loopback, type Reply, startLoopback } from './loopback.ts';

const never = new AbortController().signal;
const part = Buffer.alloc(2 * 1024 * 1024, 0x61);

it('a request that is over gives its room to the next, and one without a large body has none to give', async () => {
  const turns = createTurns(1);
  const [small, first, second] = [createRoom(turns), createRoom(turns), createRoom(turns)];
  await first.enter(never);
  let isIn = false;
  const entered = second.enter(never).then(() => (isIn = true));
  small.leave();
  await new Promise((resolve) => setImmediate(resolve));
  expect(isIn).toBe(false);
  first.leave();
  await entered;
  second.leave();
  expect(turns.free()).toBe(true);
});

it('a request that is over while it waits takes no room', async () => {
  const turns = createTurns(1);
  const [first, gone, last] = [createRoom(turns), createRoom(turns), createRoom(turns)];
  await first.enter(never);
  const waiting = gone.enter(never);
  gone.leave();
  await expect(waiting).rejects.toThrow('the request is over');
  const late = last.enter(never);
  first.leave();
  last.leave();
  await expect(late).rejects.toThrow('the request is over');
  expect(turns.free()).toBe(true);
});

it('four large bodies are read at once; the others wait, and not on their own time', async () => {
  const rest: (() => void)[] = [];
  const halves: Reply = (socket) => {
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${2 * part.length}\r\n\r\n`);
    socket.write(part);
    rest.push(() => socket.write(part));
  };
  const servers: Loopback[] = [];
  for (let n = 0; n < 3; n += 1) servers.push(await startLoopback({ '/large': halves }));
  const fetcher = createFetcher({
    userAgent: 'x',
    clock: { now: () => 0 },
    allowedOrigins: servers.map(({ origin }) => origin),
    totalTimeoutMs: 600,
  });
  const urls = servers.flatMap(({ origin }) => [`${origin}/large`, `${origin}/large`]);
  const all = Promise.allSettled(urls.map((url) => fetcher.fetch({ url })));
  // Nobody gets the rest before the first four have run out of time.
  await new Promise((resolve) => setTimeout(resolve, 750));
  for (const more of rest) more();
  const states = (await all).map(({ status }) => status);
  expect(states.filter((status) => status === 'rejected')).toHaveLength(4);
  expect(states.filter((status) => status === 'fulfilled')).toHaveLength(2);
  await fetcher.close();
  for (const server of servers) server.close();
});
