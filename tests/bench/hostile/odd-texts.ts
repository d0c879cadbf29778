import { articleHtml, type Endpoints, html, mib, times, whole } from './wire.ts';

const page = (markup: string | Buffer, ...fields: readonly string[]) =>
  whole('200 OK', Buffer.from(markup), ...(fields.length === 0 ? [html] : fields));
const inBody = (markup: string) =>
  page(`<!doctype html><html><head><title>A trap</title></head><body>${markup}</body></html>`);
/** Each with a text of its own: the same text twice is one article. */
const inHead = (name: string, markup: string) =>
  page(articleHtml(`A story with a head of ${name}`, markup).replaceAll('The ferry', `The ferry of ${name}`));
/** A page in another charset, full of the same few bytes. */
const inCharset = (charset: string, bytes: readonly number[], megabytes: number) =>
  page(
    Buffer.concat([Buffer.from('<html><body><p>'), Buffer.alloc(megabytes * mib, Buffer.from(bytes))]),
    `content-type: text/html; charset=${charset}`,
  );

/** Pages whose cost or lie is in their letters: what decoders, normal forms and expressions over text have to bear. */
export const oddTexts: Endpoints = {
  'marks-unsorted': inBody(`<h1>x${'\u0300\u0323'.repeat(400_000)}</h1><p>x${'\u0300\u0323'.repeat(400_000)}</p>`),
  'marks-by-references': inBody(`<h1>x${'&#768;&#803;'.repeat(200_000)}</h1><p>text</p>`),
  'marks-in-json-ld': inHead('marks-in-json-ld', `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x${'\\u0300\\u0323'.repeat(200_000)}"}</script>`), // biome-ignore format: one line
  'marks-in-authors': inHead('marks-in-authors', `<meta name="author" content="A${'\u0300\u0323'.repeat(200_000)} Lind">`),
  'charset-1258-marks': inCharset('windows-1258', [0xcc, 0xf2], 4),
  'charset-big5-private': inCharset('big5', [0xfa, 0x41], 6),
  'charset-korean-rare': inCharset('euc-kr', [0x81, 0x41], 6),
  'charset-gb-four-bytes': inCharset('gb18030', [0x81, 0x30, 0x81, 0x30], 6),
  'charset-escape-flood': inCharset('none', [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], 6),
  'charset-utf16-large': page(Buffer.from(`<html><body>${'<p>x</p>'.repeat(400_000)}`, 'utf16le'), 'content-type: text/html'),
  'charset-of-all-bytes': inCharset('none', times(256, (at) => at), 4),
  'surrogates-lone': inBody(`<p>${'&#xD800;'.repeat(400_000)}</p>`),
  'directions-mixed': inBody(`<p>${'\u202e\u2066a\u2069'.repeat(400_000)}</p>`),
  'widths-none': inBody(`<p>${'\u200b'.repeat(mib)}</p>`),
  'joined-faces': inBody(`<p>${'👨‍👩‍👧‍👦'.repeat(150_000)}</p>`),
  'spaces-by-names': inBody(`<p>${'&nbsp;'.repeat(600_000)}</p>`),
  'breaks-only': inBody('<br>'.repeat(600_000)),
  'quotes-nested': inBody('<blockquote>'.repeat(60_000)),
  'paragraphs-open': inBody('<p>x'.repeat(400_000)),
  'links-nested': inBody('<a href="/y">x'.repeat(120_000)),
  'rubies-nested': inBody('<ruby><rt>'.repeat(80_000)),
  'frames-many': inBody('<iframe src="https://player.example/x"></iframe>'.repeat(60_000)),
  'sources-many': inBody(`<picture>${'<source srcset="/a.jpg 1x, /b.jpg 2x">'.repeat(80_000)}<img src="/a.jpg"></picture>`),
  'brackets-open': inBody(`<p>${'('.repeat(2 * mib)}</p>`),
  'dots-only': inBody(`<p>${'. '.repeat(mib)}</p>`),
  'addresses-in-text': inBody(`<p>${'http://a.example/b?c=d '.repeat(120_000)}</p>`),
  'mails-in-text': inBody(`<p>${'mara.lind@paper.example, '.repeat(120_000)}</p>`),
  'by-by-by': inBody(`<p class="byline">${'By Mara Lind and '.repeat(80_000)}</p>`),
  'title-of-pipes': page(`<html><head><title>${'Paper | '.repeat(80_000)}</title></head><body><p>x</p></body></html>`),
  'authors-by-commas': inHead('authors-by-commas', `<meta name="author" content="${'Mara Lind, '.repeat(80_000)}">`),
  'canonicals-many': inHead('canonicals-many', '<link rel="canonical" href="/2026/03/07/a-story-20000.html">'.repeat(40_000)),
  'state-of-escapes': inBody(`<script>window.__STATE__ = {"a":"${'\\\\'.repeat(2 * mib)}"}</script>`),
  'state-without-end': inBody(`<script>window.__STATE__ = ${'{"a":['.repeat(400_000)}</script>`),
  'times-in-state': inBody(`<script type="application/json">[${'{"headline":"A story of the day","url":"/a-b-c-d-1.html","datePublished":"2026-03-07"},'.repeat(30_000)}0]</script>`), // biome-ignore format: one line
  'captions-many': inBody('<figure><img src="/a.jpg"><figcaption>Photo: Mara Lind</figcaption></figure>'.repeat(25_000)),
  'data-attributes': inBody(`<p ${times(60_000, (at) => `data-a${at}="x"`).join(' ')}>x</p>`),
}; // biome-ignore format: a table

/** Odd, but articles all the same. */
export const harmlessTexts: readonly string[] = [
  'authors-by-commas', 'canonicals-many', 'charset-utf16-large', 'marks-in-authors', 'marks-in-json-ld',
]; // biome-ignore format: a table
