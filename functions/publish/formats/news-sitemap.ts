import type { Entry, Feed } from '../../core/feed.ts';
import type { Element } from './element.ts';
import { writeXml } from './write-xml.ts';

/**
 * A news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap): addresses, titles
 * and dates, for search engines. Entries without a date cannot be in it, nor addresses that are too long.
 */
export function renderNewsSitemap(feed: Feed): string {
  const languageOf = remembered(newsLanguage);
  const children = feed.entries.flatMap((entry) => {
    if (entry.published === undefined || !fits(entry.url)) return [];
    const stated = entry.language ?? feed.language;
    // What nobody states is undetermined (ISO 639-2); Intl would take it for English.
    const language = stated === undefined ? 'und' : languageOf(stated);
    return [addressOf(feed, entry, language, entry.published)];
  });
  return writeXml({
    name: 'urlset',
    attributes: {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
    },
    children,
  });
}

/** The schema of sitemaps.org: characters of an address. */
const fits = ({ length }: string): boolean => length >= 12 && length <= 2048;

function addressOf(feed: Feed, entry: Entry, language: string, published: string): Element {
  const publication = [
    { name: 'news:name', text: feed.title },
    { name: 'news:language', text: language },
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

/** The schema knows ISO 639 codes, and Chinese by its script. */
function newsLanguage(language: string): string {
  const { language: code, script, region } = new Intl.Locale(language).maximize();
  if (code !== 'zh') return code ?? 'und';
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn';
}

/** A thousand entries have few languages, and asking Intl takes its time. */
function remembered(work: (text: string) => string): (text: string) => string {
  const answers = new Map<string, string>();
  return (text) => {
    const answer = answers.get(text) ?? work(text);
    answers.set(text, answer);
    return answer;
  };
}
