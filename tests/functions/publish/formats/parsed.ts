import { Buffer } from 'node:buffer';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import * as v from 'valibot';
import type { Article } from '../../../../functions/core/article.ts';
import type { Entry } from '../../../../functions/core/feed.ts';
import type { Source } from '../../../../functions/core/source.ts';
import { articleSchema } from '../../../../functions/publish/article-schema.ts';
import { entryOf } from '../../../../functions/publish/entry.ts';
import { feedOf } from '../../../../functions/publish/feed-of.ts';
import { renderFeed } from '../../../../functions/publish/formats/render.ts';
import { type FeedPlan, wholePlan } from '../../../../functions/publish/plan.ts';
import { source } from '../scene.ts';

/** What a parser that is not ours reads from one entry. */
export interface Seen {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly content: string | undefined;
  /** Milliseconds since the epoch. */
  readonly published: number | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly tags: readonly (string | undefined)[];
}

/** The Entry of an Article; throws when it has none. */
export function mustEntry(article: Article): Entry {
  const entry = entryOf(v.parse(articleSchema, article));
  if ('fault' in entry) throw new Error(entry.fault);
  return entry;
}

function wholeOf(changed: Source): FeedPlan {
  const whole = wholePlan(changed);
  if (whole === undefined) throw new Error('a source has a feed');
  return whole;
}

/** The three files, as text. */
export function render(articles: readonly Article[], changes: Partial<Source> = {}) {
  const shown = { entries: articles.map(mustEntry), withdrawn: [] };
  const feed = feedOf(wholeOf({ ...source, ...changes }), shown, { publicUrl: 'https://feeds.example' });
  const [rss = '', atom = '', json = ''] = renderFeed(feed).map(({ bytes }) =>
    Buffer.from(bytes).toString('utf8'),
  );
  return { rss, atom, json };
}

const instantOf = (date: string | undefined) => (date === undefined ? undefined : Date.parse(date));

export function seenInRss(rss: string): readonly Seen[] {
  return (parseRssFeed(rss).items ?? []).map((entry) => ({
    id: entry.guid?.value,
    url: entry.link,
    title: entry.title,
    content: entry.content?.encoded,
    published: instantOf(entry.pubDate),
    authors: entry.dc?.creators ?? [],
    tags: (entry.categories ?? []).map(({ name }) => name),
  }));
}

export function seenInAtom(atom: string): readonly Seen[] {
  return (parseAtomFeed(atom).entries ?? []).map((entry) => ({
    id: entry.id,
    url: entry.links?.[0]?.href,
    title: entry.title?.value,
    content: entry.content?.value,
    published: instantOf(entry.published),
    authors: (entry.authors ?? []).map(({ name }) => name),
    tags: (entry.categories ?? []).map(({ term }) => term),
  }));
}

export function seenInJson(json: string): readonly Seen[] {
  return (parseJsonFeed(json).items ?? []).map((entry) => ({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content: entry.content_html,
    published: instantOf(entry.date_published),
    authors: (entry.authors ?? []).map(({ name }) => name),
    tags: entry.tags ?? [],
  }));
}

/** By rss-parser, which knows one author and, in Atom, no tags. */
export async function seenByRssParser(
  xml: string,
): Promise<readonly Pick<Seen, 'id' | 'url' | 'title' | 'content'>[]> {
  const { items } = await new RssParser().parseString(xml);
  return items.map((entry) => ({
    id: entry.guid ?? entry['id'],
    url: entry.link,
    title: entry.title,
    content: entry['content:encoded'] ?? entry.content,
  }));
}
