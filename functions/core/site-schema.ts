import * as v from 'valibot';
import { editionSchema } from './edition-schema.ts';
import { isTimeZone } from './locale.ts';
import { field, id, language, line, list, pattern, text, url, whole } from './schema-fields.ts';

// What a site file may say. Every message names what is expected, every field has a description: the editors' schema
// (infra/sites/site.schema.json) is made from this one.

const aZone = 'an IANA time zone such as "Asia/Ho_Chi_Minh"';
const selector = line('a CSS selector on one line, at most 500 characters', 500);

const selectorsSchema = v.strictObject(
  {
    title: field(selector, 'The headline.', '.title-detail'),
    lead: field(selector, 'The standfirst.', '.sapo_detail'),
    body: field(selector, 'The element that holds the whole text.', '#content_detail_news'),
    authors: field(selector, 'The element or elements that name the authors.', '.author'),
    published: field(selector, 'The element that shows when it was published.', '.date'),
    remove: field(list(selector, 50, 'CSS selectors'), 'Elements that never belong to the body.', [
      '.relation',
    ]),
  },
  'an object of CSS selectors',
);

export const siteSchema = v.pipe(
  v.strictObject(
    {
      $schema: field(v.string('text'), 'Where this schema is, for editors. Not read.', './site.schema.json'),
      id: field(
        id,
        'Name in feed addresses and in the store: readers depend on it, so never change it. Default: the host.',
        'example-org',
      ),
      name: field(
        text(200),
        'As readers know it. Default: the host, until a page tells.',
        'An ninh Hải Phòng',
      ),
      home: v.pipe(url, v.description('The front page. Required.'), v.examples(['https://example.org/'])),
      description: field(
        text(1000),
        'One sentence about it, shown with its feeds.',
        'News of the port and its people.',
      ),
      language: field(
        language,
        'Language (BCP 47) of articles that declare none. Default: what the text shows.',
        'vi',
      ),
      timeZone: field(
        v.pipe(v.string(aZone), v.check(isTimeZone, aZone)),
        'IANA zone in which dates without offset are meant. Default: what the page or its language tells.',
        'Asia/Ho_Chi_Minh',
      ),
      listings: field(
        list(url, 200, 'absolute http(s) URLs'),
        'Section pages, feeds or sitemaps that link to articles. Default: the front page.',
        ['https://example.org/news/'],
      ),
      articleUrls: field(
        list(pattern, 50, 'patterns'),
        'What the address of an article looks like: path and query, "*" stands for anything. Default: found by itself.',
        ['*-d*.html'],
      ),
      ignoreUrls: field(list(pattern, 50, 'patterns'), 'What is never an article. Default: nothing more.', [
        '/video/*',
      ]),
      selectors: field(selectorsSchema, 'CSS selectors, only where bantin chooses wrongly by itself.', {
        body: '#content_detail_news',
      }),
      ports: field(
        list(whole(1, 65_535), 10, 'port numbers'),
        'Ports that may be asked besides 80, 443 and those in home and listings. Default: none.',
        [8443],
      ),
      entries: field(whole(1, 500), 'How many articles a feed holds. Default: 50.', 50),
      editions: field(
        v.pipe(
          list(editionSchema, 50, 'editions'),
          v.check((editions) => haveOwnIds(editions), 'editions with an id of their own each'),
        ),
        'Further feeds of a part of the articles, or of less of each. Default: none.',
        [{ id: 'culture', name: 'Harbour: culture', sections: ['Văn hóa'] }],
      ),
    },
    'an object',
  ),
  v.title('bantin site file'),
  v.description('One publication that bantin reads: docs/site-files.md.'),
);

/** A site file as it was written. */
export type SiteFile = v.InferOutput<typeof siteSchema>;

/** The fields it may have, by the path of the object that holds them. */
export const fieldsByPath: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(siteSchema.entries)],
  ['editions[]', Object.keys(editionSchema.entries)],
  ['selectors', Object.keys(selectorsSchema.entries)],
]);

function haveOwnIds(editions: readonly { readonly id: string }[]): boolean {
  return new Set(editions.map((edition) => edition.id)).size === editions.length;
}
