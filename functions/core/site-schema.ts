import * as v from 'valibot';
import { canonicalLanguage, isTimeZone } from './locale.ts';
import { parseHttpUrl } from './urls.ts';

// What a site file may say. Every message names what is expected, every field has a description: the editors' schema
// (infra/sites/site.schema.json) is made from this one.

const aUrl = 'an absolute http(s) URL';
const anId = 'at most 64 lower-case letters, digits and hyphens, such as "example-org"';
const aLanguage = 'a BCP 47 language such as "vi" or "pt-BR"';
const aZone = 'an IANA time zone such as "Asia/Ho_Chi_Minh"';
const aSelector = 'a CSS selector on one line, at most 500 characters';
const aPattern = 'a pattern that begins with "/" or "*", without spaces and with at most 8 "*"';

const url = v.pipe(v.string(aUrl), v.url(aUrl), v.check(isPlainUrl, aUrl));
const selector = line(aSelector, 500);
const pattern = v.pipe(
  v.string(aPattern),
  v.maxLength(300, aPattern),
  v.regex(/^[/*]\S*$/, aPattern),
  // Each "*" multiplies the work of a matcher that goes back; no site needs more.
  v.check((text) => text.split('*').length <= 9, aPattern),
);

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
        v.pipe(v.string(anId), v.maxLength(64, anId), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, anId)),
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
        v.pipe(
          v.string(aLanguage),
          v.check((tag) => canonicalLanguage(tag) !== undefined, aLanguage),
        ),
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
  ['selectors', Object.keys(selectorsSchema.entries)],
]);

/** A field that may be left out, described for editors. */
function field<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  description: string,
  example: v.InferInput<TSchema>,
) {
  return v.exactOptional(v.pipe(schema, v.description(description), v.examples([example])));
}

function text(most: number) {
  return line(`one line of at most ${most} characters`, most);
}

function line(expected: string, most: number) {
  return v.pipe(
    v.string(expected),
    v.maxLength(most, expected),
    v.regex(/^(?=.*\S)[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$/, expected),
  );
}

function list<const TSchema extends v.GenericSchema>(one: TSchema, most: number, of: string) {
  const expected = `a list of 1 to ${most} ${of}`;
  return v.pipe(v.array(one, expected), v.minLength(1, expected), v.maxLength(most, expected));
}

function whole(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

/** TRUST: no credentials in URLs, for they would end up in feeds and logs. */
function isPlainUrl(address: string): boolean {
  const parsed = parseHttpUrl(address);
  return parsed !== undefined && parsed.username === '' && parsed.password === '';
}
