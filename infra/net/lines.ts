import { Client } from 'undici';
import type { AddressGuard } from './address-guard.ts';
import { createConnector } from './dial.ts';
import { createTurns, type Turns } from './turns.ts';

export interface LineOptions {
  readonly guard: AddressGuard;
  /** Milliseconds for one connection to come about, one head to arrive, one pause in a body. */
  readonly timeoutMs: number;
  /** Bytes of response headers. */
  readonly maxHeaderBytes: number;
  /** Bytes a connection may deliver for one request, framing and interim answers included. */
  readonly maxWireBytes: number;
}

/** One connection to one origin, used by one request at a time: what happens on it belongs to that request. */
export interface Line {
  readonly client: Client;
  /** Gives the line back: kept for the next request when it is sound, else ended with all that waits on it. */
  release(sound: boolean): void;
}

export interface Lines {
  /** Waits for a line to the origin. Rejects with the reason of the signal. */
  take(origin: string, signal: AbortSignal): Promise<Line>;
  /** Ends all lines at once; requests under way fail. */
  close(): Promise<void>;
}

/** TRUST, manners: never more at once to one host. */
const linesPerOrigin = 2;

/** A client of one connection, and what ends both. */
interface Wire {
  readonly client: Client;
  end(): Promise<void>;
}

/** What is known of an origin while it is in use. */
interface Station {
  readonly turns: Turns;
  readonly idle: Set<Wire>;
}

/**
 * Keeps few connections an origin. Not undici's Agent: that does not tell which connection served a request, and a
 * request in its queue does not hear that it was aborted.
 */
export function createLines(options: LineOptions): Lines {
  const stations = new Map<string, Station>();
  const wires = new Set<Wire>();
  let closed = false;

  const stationOf = (origin: string): Station => {
    const station = stations.get(origin) ?? { turns: createTurns(linesPerOrigin), idle: new Set() };
    stations.set(origin, station);
    return station;
  };

  const forgetUnused = (origin: string): void => {
    const station = stations.get(origin);
    if (station?.idle.size === 0 && station.turns.free()) stations.delete(origin);
  };

  const end = (wire: Wire): void => {
    wires.delete(wire);
    wire.end();
  };

  const open = (origin: string, { idle }: Station): Wire => {
    const wire = createWire(origin, options);
    wire.client.on('disconnect', () => {
      if (!idle.delete(wire)) return;
      end(wire);
      forgetUnused(origin);
    });
    wires.add(wire);
    return wire;
  };

  const take = async (origin: string, signal: AbortSignal): Promise<Line> => {
    const station = stationOf(origin);
    await station.turns.wait(signal);
    const wire = pop(station.idle) ?? open(origin, station);
    if (closed) end(wire);
    const release = (sound: boolean): void => {
      if (sound && wire.client.stats.connected) station.idle.add(wire);
      else end(wire);
      station.turns.next();
      forgetUnused(origin);
    };
    return { client: wire.client, release };
  };

  const close = async (): Promise<void> => {
    closed = true;
    await Promise.all([...wires].map((wire) => wire.end()));
  };

  return { take, close };
}

function createWire(origin: string, options: LineOptions): Wire {
  const closing = new AbortController();
  const client = new Client(origin, {
    connect: createConnector({ ...options, signal: closing.signal }),
    maxHeaderSize: options.maxHeaderBytes,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
  });
  const end = (): Promise<void> => {
    closing.abort();
    return client.destroy();
  };
  return { client, end };
}

function pop<T>(set: Set<T>): T | undefined {
  const [first] = set;
  if (first !== undefined) set.delete(first);
  return first;
}
