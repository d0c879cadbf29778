import { createFetcher } from '../net/fetcher.ts';
import type { Environment } from './environment.ts';
import { systemClock } from './system-clock.ts';

/** The Fetcher of both hosts, as the stack wants it. RFC 9309 §2.2.1 and TRUST, manners: it says who asks. */
export function createWebFetcher({ contactUrl, allowedOrigins, allowedPorts }: Environment) {
  return createFetcher({
    userAgent: `bantin/0.1 (+${contactUrl})`,
    clock: systemClock,
    allowedOrigins,
    allowedPorts,
  });
}
