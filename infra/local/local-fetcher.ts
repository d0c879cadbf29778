import type { Source } from '../../functions/core/source.ts';
import { parseHttpUrl } from '../../functions/core/urls.ts';
import type { Clock } from '../../functions/ports.ts';
import { type ClosableFetcher, createFetcher } from '../net/fetcher.ts';
import { kindOfAddress } from '../net/special-addresses.ts';
import { readContactUrl } from './environment.ts';

/** RFC 9309 §2.2.1 and TRUST, manners: who asks, and where to complain. */
const userAgent = (): string => `bantin/0.1 (+${readContactUrl()})`;

/** A fetcher that may ask what these Sources name: their ports, and their own origin where that is on this machine. */
export function localFetcher(sources: readonly Source[], clock: Clock): ClosableFetcher {
  const named = sources.flatMap(({ home, listings }) => [home, ...listings]);
  return createFetcher({
    userAgent: userAgent(),
    clock,
    allowedOrigins: [...new Set(named.filter(isLocal).map((url) => new URL(url).origin))],
    allowedPorts: [...new Set(sources.flatMap(({ ports = [] }) => ports))],
  });
}

/**
 * An address of this machine or its network, written as such. A name that merely resolves to one is not: the guard
 * must keep judging what public names point to.
 */
function isLocal(address: string): boolean {
  const host = parseHttpUrl(address)?.hostname.replace(/^\[|\]$/g, '') ?? '';
  return host === 'localhost' || host.endsWith('.localhost') || kindOfAddress(host) === 'local';
}
