import { parseArgs } from 'node:util';
import { Feed as BareFeed } from 'feed';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import * as v from 'valibot';
import type { Feed } from '../../functions/core/feed.ts';
import { articleSchema } from '../../functions/publish/article-schema.ts';
import { entryOf } from '../../functions/publish/entry.ts';
import { feedOf } from '../../functions/publish/feed-of.ts';
import { renderFeed } from '../../functions/publish/formats/render.ts';
import { wholePlan } from '../../functions/publish/plan.ts';
import { publishArticles } from '../../functions/publish/step.ts';
import type { Bench } from '../bench.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { articleNo, portsOver, publishNewspaper, source, writeArticle } from './publish/newspaper.ts';

function feedOfFifty(): Feed {
  const plan = wholePlan(source);
  const entries = Array.from({ length: 50 }, (_, at) => entryOf(v.parse(articleSchema, articleNo(50 - at))));
  const sound = entries.flatMap((entry) => ('fault' in entry ? [] : [entry]));
  return feedOf(plan, { entries: sound, withdrawn: [] }, { publicUrl: 'http://127.0.0.1:4321' });
}

/** The three formats by feedsmith, from the same fields. */
function byFeedsmith(feed: Feed): void {
  const { title, home, description, updated, entries, id } = feed;
  generateRssFeed({
    title, link: home, description, lastBuildDate: new Date(updated),
    items: entries.map((entry) => ({
      title: entry.title, link: entry.url, guid: { value: entry.id, isPermaLink: false }, description: entry.summary ?? '',
      pubDate: new Date(entry.published ?? updated), content: { encoded: entry.content },
      dc: { creators: [...entry.authors] }, categories: entry.tags.map((name) => ({ name })),
    })),
  }); // biome-ignore format: two objects side by side
  generateAtomFeed({
    id, title: { value: title }, updated: new Date(updated), links: [{ href: home }],
    entries: entries.map((entry) => ({
      id: entry.id, title: { value: entry.title }, updated: new Date(entry.updated), links: [{ href: entry.url }],
      content: { value: entry.content, type: 'html' }, authors: entry.authors.map((name) => ({ name })),
      summary: { value: entry.summary ?? '' }, categories: entry.tags.map((term) => ({ term })),
    })),
  }); // biome-ignore format: two objects side by side
  generateJsonFeed({
    title, home_page_url: home, description,
    items: entries.map((entry) => ({
      id: entry.id, url: entry.url, title: entry.title, content_html: entry.content, summary: entry.summary ?? '',
      date_published: new Date(entry.published ?? updated), authors: entry.authors.map((name) => ({ name })),
      tags: [...entry.tags],
    })),
  }); // biome-ignore format: two objects side by side
}

/** The three formats by the package `feed` as it comes. */
function byBareFeed(feed: Feed): void {
  const bare = new BareFeed({
    title: feed.title,
    id: feed.id,
    link: feed.home,
    description: feed.description,
    copyright: '',
    updated: new Date(feed.updated),
  });
  for (const entry of feed.entries) {
    bare.addItem({
      title: entry.title, id: entry.id, link: entry.url, date: new Date(entry.updated), content: entry.content,
      description: entry.summary ?? '', author: entry.authors.map((name) => ({ name })),
      category: entry.tags.map((name) => ({ name })),
    }); // biome-ignore format: an entry
  }
  bare.rss2();
  bare.atom1();
  bare.json1();
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Interleaved, so that a busy moment meets all. CPU milliseconds, the median. */
function serialisation(rounds: number): void {
  const feed = feedOfFifty();
  const works = [
    ['bantin (cleaned, media, history)', () => void renderFeed(feed)],
    ['feedsmith', () => byFeedsmith(feed)],
    ['feed, bare', () => byBareFeed(feed)],
  ] as const;
  const times = works.map((): number[] => []);
  for (let round = -3; round < rounds; round += 1) {
    for (const [at, [, work]] of works.entries()) {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[at]?.push((user + system) / 1000);
    }
  }
  console.log('50 full-text entries as RSS, Atom and JSON Feed, CPU ms (median)\n');
  for (const [at, [name]] of works.entries())
    console.log(`${name.padEnd(34)} ${median(times[at] ?? []).toFixed(1)}`);
}

/** One more article, with everything that follows from it: window, page, history, news sitemap, index. */
async function latency(count: number, rounds: number): Promise<number> {
  const store = createMemoryStore();
  await publishNewspaper(store, count);
  const times = [];
  for (let number = count + 1; number <= count + rounds; number += 1) {
    const key = await writeArticle(store, number);
    const before = process.cpuUsage();
    await publishArticles([key], portsOver(store));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return median(times);
}

async function run(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: { rounds: { type: 'string', default: '25' } },
  });
  const rounds = Number(values.rounds);
  serialisation(rounds);
  console.log('\nOne more article, store in memory, CPU ms (median)\n');
  for (const count of [50, 500, 5_000]) {
    console.log(`${String(count).padStart(5)} before it: ${(await latency(count, rounds)).toFixed(1)}`);
  }
  return 0;
}

export const bench: Bench = {
  measures: 'serialisation beside feedsmith and bare feed; publishing one more article at 50, 500 and 5,000',
  options: '[--rounds N]',
  run,
};
