import { SyndicationError } from '../core/errors.ts';
import type { Clock } from '../ports.ts';
import { createGate, type Gate } from './gate.ts';
import { siteHost } from './site.ts';

export interface PacerOptions {
  readonly clock: Clock;
  /** Requests under way at one host. @default 2 */
  readonly perHost?: number;
  /** Requests under way at all hosts. @default 8 */
  readonly total?: number;
  /** Milliseconds between the starts of two requests to one host; none at loopback hosts. @default 250 */
  readonly delayMs?: number;
}

/** How long one run waits for hosts that asked to be left alone. */
export interface Patience {
  /** Milliseconds that are left. */
  leftMs: number;
}

export interface PacedRequest {
  readonly url: string;
  readonly patience: Patience;
  readonly signal?: AbortSignal | undefined;
}

/** Decides when a request may start. Hosts are those of `siteHost`: `www.` and bare name are one. */
export interface Pacer {
  /** Runs the task when its turn has come. Throws what it throws, or `http-unavailable` for a host left alone. */
  run<T>(request: PacedRequest, task: () => Promise<T>): Promise<T>;
  /** From now on this many milliseconds between the starts of two requests to this host (`Crawl-delay`). */
  slowDown(url: string, ms: number): void;
  /** No request to this host for this many milliseconds. */
  leaveAlone(url: string, ms: number): void;
  /** No request to this address for this many milliseconds. */
  setAside(url: string, ms: number): void;
  /** An address answered with a `Retry-After` of so many milliseconds. */
  refused(url: string, ms: number): void;
  /** An address answered as it should. */
  answered(url: string): void;
}

interface Host {
  readonly gate: Gate;
  /** Only one request at a time waits for its start, so that two never start together. */
  readonly starts: Gate;
  delayMs: number;
  nextStart: number;
  aloneUntil: number;
  /** As `aloneUntil`, but only as far as a run has patience. */
  pausedUntil: number;
  /** Addresses that are left alone until then. */
  readonly asides: Map<string, number>;
  /** Addresses that answered with `Retry-After`, since another one answered as it should. */
  readonly refusing: Set<string>;
}

/** A wait longer than this is left to the next run. Milliseconds. */
export const longestWait = 10_000;
/**
 * RFC 9110 §10.2.3 leaves open whether an address or the server is meant. A short wait is kept by all of the host; a long
 * one by the address alone, until so many addresses in a row say the same: one page must not silence a newspaper.
 */
const unanimous = 3;
/** Addresses of one host that are remembered. */
const mostAsides = 1_000;

export function createPacer({ clock, perHost = 2, total = 8, delayMs = 250 }: PacerOptions): Pacer {
  const hosts = new Map<string, Host>();
  const all = createGate(total);

  const hostOf = (url: string): Host => {
    const name = siteHost(url) ?? url;
    const known = hosts.get(name);
    if (known !== undefined) return known;
    const host: Host = {
      gate: createGate(perHost),
      starts: createGate(1),
      delayMs: isLoopback(url) ? 0 : delayMs,
      nextStart: 0,
      aloneUntil: 0,
      pausedUntil: 0,
      asides: new Map(),
      refusing: new Set(),
    };
    hosts.set(name, host);
    return host;
  };

  const awaitStart = async (host: Host, { url, patience, signal }: PacedRequest): Promise<void> => {
    for (;;) {
      if (signal?.aborted) throw stopped(url);
      const now = clock.now();
      const alone = Math.max(host.aloneUntil, host.asides.get(url) ?? 0) - now;
      if (alone > 0) spend(patience, alone, url);
      const pause = alone > 0 ? 0 : Math.min(Math.max(0, host.pausedUntil - now), patience.leftMs);
      patience.leftMs -= pause;
      const wait = Math.max(alone, pause, host.nextStart - now);
      if (wait <= 0) return;
      await clock.sleep(wait, signal);
    }
  };

  const leaveAlone = (url: string, ms: number): void => {
    const host = hostOf(url);
    host.aloneUntil = Math.max(host.aloneUntil, clock.now() + ms);
  };

  return {
    run: async (request, task) => {
      const host = hostOf(request.url);
      return host.gate.within(async () => {
        const leave = await host.starts.within(async () => {
          await awaitStart(host, request);
          const left = await all.enter();
          host.nextStart = clock.now() + host.delayMs;
          return left;
        });
        try {
          return await task();
        } finally {
          leave();
        }
      });
    },
    slowDown: (url, ms) => {
      const host = hostOf(url);
      host.delayMs = Math.max(host.delayMs, ms);
      host.nextStart = Math.max(host.nextStart, clock.now() + ms);
    },
    leaveAlone,
    setAside: (url, ms) => {
      const { asides } = hostOf(url);
      asides.delete(url);
      asides.set(url, clock.now() + ms);
      const [oldest] = asides.keys();
      if (asides.size > mostAsides && oldest !== undefined) asides.delete(oldest);
    },
    refused: (url, ms) => {
      const host = hostOf(url);
      host.refusing.add(url);
      if (host.refusing.size >= unanimous) leaveAlone(url, ms);
      else if (ms <= longestWait) host.pausedUntil = Math.max(host.pausedUntil, clock.now() + ms);
    },
    answered: (url) => {
      hostOf(url).refusing.clear();
    },
  };
}

/** A short wait is waited for, within the run's patience; a long one is the next run's. */
function spend(patience: Patience, ms: number, url: string): void {
  if (ms <= longestWait && ms <= patience.leftMs) {
    patience.leftMs -= ms;
    return;
  }
  const detail = `it asked to be left alone for ${Math.ceil(ms / 1_000)} s more`;
  throw new SyndicationError('http-unavailable', { step: 'scrape', url, detail, retryAfterMs: ms });
}

export function stopped(url: string): SyndicationError {
  return new SyndicationError('timed-out', { step: 'scrape', url, detail: 'stopped before it was asked' });
}

/** A machine need not be polite to itself. */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d+){3}$/.test(hostname)
  );
}
