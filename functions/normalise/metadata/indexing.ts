import type { Page } from '../../core/page.ts';
import { type Head, metasOf } from './head.ts';

/** Whether the page asks not to be indexed: robots meta or `X-Robots-Tag`, for all robots. */
export function isUnindexed(head: Head, page: Page): boolean {
  const header = page.headers['x-robots-tag'] ?? '';
  // `googlebot: noindex` speaks to one robot only.
  const orders = [...metasOf(head, 'robots'), ...header.split(',').filter((part) => !part.includes(':'))];
  return orders.some((order) => /(?:^|[\s,])(?:noindex|none)(?:$|[\s,])/i.test(order));
}
