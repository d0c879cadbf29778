/** What a run may cost at most (TRUST: caps on everything a site decides). */
export const limits = {
  /** Articles fetched in one run; the rest waits for the next run. */
  pagesPerRun: 300,
  /** A slow site (Crawl-delay) gets fewer pages a run, so that it never holds a run longer than this. Milliseconds. */
  pacedRun: 300_000,
  /** Failures in a row after which a Page is given up, until a Listing says something new of it. */
  tries: 9,
  /** Pause before the third try of a Page that fails; it doubles each time. Milliseconds. */
  retryPause: 900_000,
  /** Articles looked at again in one run, though no Listing says anything new of them. */
  rechecksPerRun: 10,
  /** Newest Links among which those are. */
  watched: 150,
  /** An article is looked at again after this time, then each time its age has doubled. Milliseconds. */
  firstRecheck: 3_600_000,
  /** Sooner than this nothing is looked at again. Milliseconds. */
  leastRecheck: 600_000,
  /** Older articles are left in peace. Milliseconds; 30 days. */
  watchedFor: 30 * 86_400_000,
  /** Anchors looked at in one HTML page. */
  anchors: 4_000,
  /** Links taken from one HTML page or feed. */
  linksPerListing: 500,
  /** Entries read from one sitemap (sitemaps.org: a sitemap has no more). */
  sitemapEntries: 50_000,
  /** Newest sitemap entries that a run considers: older ones are an archive, not news. */
  sitemapWindow: 500,
  /** Newest entries of a sitemap that nobody named: it is there to find what the front page does not show. */
  sitemapRecent: 100,
  /** Sitemaps read of those that robots.txt names. */
  sitemapsOfRobots: 3,
  /** Sitemap index within sitemap index. */
  sitemapDepth: 3,
  /** Sitemaps read of one index. */
  sitemapsPerIndex: 5,
  /** Section pages found on a front page; a backfill walks all of them. */
  sections: 30,
  /** Those read when a front page shows few articles. */
  sectionsOfFrontPage: 8,
  /** Fewer article links than this on a front page, and its section pages are read too. */
  articlesOfFrontPage: 8,
  /** Documents read as listings in one run, whatever they lead to. */
  listings: 250,
  /** Bytes of a decompressed sitemap. */
  inflated: 16 * 1024 * 1024,
  /** Element depth in feeds and sitemaps; none needs more than ten. */
  xmlDepth: 64,
  /** Characters kept of one field of a feed or sitemap. */
  fieldLength: 4_096,
  /** Characters of a URL. */
  urlLength: 2_048,
  /** Links remembered after they left the listings. */
  remembered: 2_000,
} as const;
