import type { Article } from '../../../functions/core/article.ts';
import { articleKey, sourceKey } from '../../../functions/core/keys.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { ObjectStore, Ports } from '../../../functions/ports.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import { quietLog } from '../../fakes/quiet-log.ts';

export const source: Source = {
  id: 'bench',
  name: 'Báo Cửa Sông',
  home: 'https://bench.example/',
  description: 'Tin của bến cảng',
  language: 'vi',
  listings: ['https://bench.example/'],
};

const sentence = 'Chuyến phà cuối ngày rời bến khi nước đang lên, mang theo cá, thư và người về muộn. ';

/** An article of usual length: 12 paragraphs, about 5 KB of HTML. Later numbers are newer by ten minutes. */
export function articleNo(number: number): Article {
  const published = new Date(Date.UTC(2026, 0, 1) + number * 600_000).toISOString();
  const paragraphs = Array.from({ length: 12 }, (_, at) => `${at + 1}. ${sentence.repeat(4)}`);
  const image = {
    url: `https://bench.example/anh/${number}.jpg`,
    width: 1200,
    height: 800,
    caption: 'Bến phà lúc chiều',
  };
  return {
    id: `tag:bench.example,2026:bench/${number}`,
    source: source.id,
    url: `https://bench.example/tin/${number}.html`,
    aliases: [],
    title: `Tin số ${number} & chuyện bến phà`,
    lead: sentence,
    authors: ['Trần Bến', 'Lê Sóng'],
    published,
    language: 'vi',
    section: 'Đời sống',
    tags: ['bến phà', 'thủy triều'],
    image,
    images: [image],
    body: paragraphs.map((text) => `<p>${text}</p>`).join('\n'),
    text: paragraphs.join('\n'),
    wordCount: 800,
    access: 'free',
    firstSeen: published,
    updated: published,
    revisions: [],
  };
}

export function portsOver(store: ObjectStore): Ports {
  return {
    store,
    fetcher: { fetch: () => Promise.reject(new Error('nothing is fetched')) },
    clock: { now: Date.now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    log: quietLog,
    settings: { publicUrl: 'http://127.0.0.1:4321' },
  };
}

export async function write(store: ObjectStore, key: string, record: unknown): Promise<string> {
  const found = await store.head(key);
  const bytes = Buffer.from(JSON.stringify(record));
  await store.put(key, bytes, found === undefined ? { ifNoneMatch: '*' } : { ifMatch: found.etag });
  return key;
}

/** A store with this many published articles. */
export async function publishNewspaper(store: ObjectStore, count: number): Promise<void> {
  await write(store, sourceKey(source.id), source);
  const keys = [];
  for (let number = 1; number <= count; number += 1) keys.push(await writeArticle(store, number));
  const failures = await publishArticles(keys, portsOver(store));
  if (failures.length > 0) throw new Error(failures[0]?.error.message);
}

export const writeArticle = (store: ObjectStore, number: number): Promise<string> =>
  write(store, articleKey(source.id, `bench/${number}`), articleNo(number));
