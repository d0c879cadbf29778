import { SyndicationError } from '../core/errors.ts';

/** Of a Listing without articles; its title often tells why: a robot check, an empty shell, another page. */
export function noLinks(url: string, title: string | undefined): SyndicationError {
  const detail = title === undefined ? {} : { detail: `it is titled “${title}”` };
  return new SyndicationError('no-links', { step: 'scrape', url, ...detail });
}
