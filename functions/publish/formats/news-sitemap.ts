import type { Entry, Feed } from '../../core/feed.ts';
import type { Element } from './element.ts';
import { writeXml } from './write-xml.ts';

/**
 * A news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap): addresses, titles
 * and dates, for search engines. Entries without a date cannot be in it.
 */
export function renderNewsSitemap(feed: Feed): string {
  const dated = feed.entries.flatMap((entry) =>
    entry.published === undefined ? [] : [addressOf(feed, entry, entry.published)],
  );
  return writeXml({
    name: 'urlset',
    attributes: {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
    },
    children: dated,
  });
}

function addressOf(feed: Feed, entry: Entry, published: string): Element {
  const publication = [
    { name: 'news:name', text: feed.title },
    { name: 'news:language', text: newsLanguage(entry.language ?? feed.language) },
  ];
  return {
    name: 'url',
    children: [
      { name: 'loc', text: entry.url },
      {
        name: 'news:news',
        children: [
          { name: 'news:publication', children: publication },
          { name: 'news:publication_date', text: published },
          { name: 'news:title', text: entry.title },
        ],
      },
    ],
  };
}

/** The schema knows ISO 639 codes, and Chinese by its script. What nobody states is undetermined (ISO 639-2). */
function newsLanguage(language = 'und'): string {
  const { language: code, script, region } = new Intl.Locale(language).maximize();
  if (code !== 'zh') return code ?? 'und';
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn';
}
