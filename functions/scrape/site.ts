import { parseHttpUrl } from '../core/urls.ts';

/** Tells whether a URL belongs to the publication. Never throws. */
export type SiteTest = (url: string) => boolean;

/**
 * The publication around these addresses: their hosts (with or without `www.`, `m.`) and every sub-domain of them, such
 * as `sport.example.org` of `www.example.org`. Links to anything else are never followed. Other ports are other sites.
 */
export function siteAround(addresses: readonly string[]): SiteTest {
  const hosts = [...new Set(addresses.flatMap((address) => siteHost(address) ?? []))];
  return (url) => {
    const host = siteHost(url);
    return host !== undefined && hosts.some((known) => host === known || host.endsWith(`.${known}`));
  };
}

/** Host and port without the prefixes that one publication's addresses differ by. */
export function siteHost(url: string): string | undefined {
  return parseHttpUrl(url)?.host.replace(/^(?:www|m|mobile|amp)\./, '');
}
