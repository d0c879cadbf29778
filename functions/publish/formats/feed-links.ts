import type { Feed, FeedFormat } from '../../core/feed.ts';

/** A link of a document of a Feed to another: its relation (RFC 5005 §4, WebSub §4) and where it leads. */
export interface FeedLink {
  readonly rel: 'current' | 'hub' | 'next-archive' | 'prev-archive';
  readonly href: string;
}

/** Where a document of this format leads: to the hub, and to its neighbours in the history. */
export function feedLinks({ hub, history }: Feed, format: FeedFormat): readonly FeedLink[] {
  const links: readonly { readonly rel: FeedLink['rel']; readonly href: string | undefined }[] = [
    { rel: 'hub', href: hub },
    { rel: 'current', href: history?.current?.[format] },
    { rel: 'prev-archive', href: history?.older?.[format] },
    { rel: 'next-archive', href: history?.newer?.[format] },
  ];
  return links.flatMap(({ rel, href }) => (href === undefined ? [] : [{ rel, href }]));
}

/** RFC 5005 §2 and §4: marks a document that never changes any more. */
export const historyNamespace = 'http://purl.org/syndication/history/1.0';
