import { Buffer } from 'node:buffer';
import { type Feed, type FeedFormat, feedFormats } from '../../core/feed.ts';
import { cleaned } from '../clean.ts';
import { renderFeedPage } from '../pages/feed-page.ts';
import type { FeedPlan } from '../plan.ts';
import { renderAtom } from './atom.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderNewsSitemap } from './news-sitemap.ts';
import { renderRss } from './rss.ts';

/** One presentation of a Feed as it is stored and served. */
export interface FeedFile {
  /** `rss.xml`, `atom.xml` or `feed.json`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const renderers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/** The presentations of a Feed: UTF-8 without BOM, the same bytes for the same Feed. Every string is cleaned first. */
export function renderFeed(feed: Feed): readonly FeedFile[] {
  const clean = cleaned(feed);
  return feedFormats.map(({ format, file }) => ({ file, bytes: Buffer.from(renderers[format](clean)) }));
}

/** The page of a Feed for people. */
export function renderPageFile(feed: Feed): FeedFile {
  return { file: 'index.html', bytes: Buffer.from(renderFeedPage(cleaned(feed))) };
}

/** The files that are written with the Manifest of a Feed. The page of a whole Feed is bound around it afterwards. */
export function renderFiles(feed: Feed, kind: FeedPlan['kind']): readonly FeedFile[] {
  if (kind === 'whole') return renderFeed(feed);
  if (kind === 'edition') return [...renderFeed(feed), renderPageFile(feed)];
  return [{ file: 'news-sitemap.xml', bytes: Buffer.from(renderNewsSitemap(cleaned(feed))) }];
}
