import type { Entry } from '../../core/feed.ts';
import { imageTypeOf } from '../media-types.ts';

/** A file that belongs to an Entry. */
export interface Enclosure {
  readonly url: string;
  readonly type: string;
}

/** Hosts of the DNS, as the W3C validator wants them: an enclosure at `my_bucket.example` is an error to it. */
const dnsHost = /^https?:\/\/(?:[a-z\d-]+\.)+[a-z\d][a-z\d-]*(?::\d+)?\//i;

/** The lead image, when its address tells its type: an enclosure without one is invalid, and a guess is none. */
export function enclosuresOf({ image, images }: Entry): readonly Enclosure[] {
  const lead = image ?? images[0];
  const type = lead && imageTypeOf(lead.url);
  return lead === undefined || type === undefined || !dnsHost.test(lead.url) ? [] : [{ url: lead.url, type }];
}
