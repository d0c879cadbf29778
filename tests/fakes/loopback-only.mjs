// Imported before everything else: whatever a bundle was told, it reaches nobody but this machine, at the hour that the
// test says.
import { Socket } from 'node:net';

const connect = Socket.prototype.connect;
const own = new Set(['127.0.0.1', '::1', 'localhost']);

Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === 'object' ? (first.host ?? 'localhost') : (args[1] ?? 'localhost');
  if (!own.has(host) && first?.path === undefined) throw new Error(`not on this machine: ${host}`);
  return connect.apply(this, args);
};

const { now } = Date;
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
Date.now = () => now() + (globalThis.clockAheadMs ?? ahead);
