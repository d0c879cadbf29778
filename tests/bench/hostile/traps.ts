import { gzipSync } from 'node:zlib';
import { articleHtml, body, close, type Endpoints, head, html, kib, mib, pour, redirect, send, times, whole } from './wire.ts'; // biome-ignore format: a list

const page = (markup: string, ...fields: readonly string[]) =>
  whole('200 OK', Buffer.from(markup), html, ...fields);
const inBody = (markup: string) =>
  page(`<!doctype html><html><head><title>A trap</title></head><body>${markup}</body></html>`);
const inHead = (markup: string) => page(articleHtml('A story with a strange head', markup));

/** Answers that are sound as HTTP and costly or false as pages. */
export const traps: Endpoints = {
  'title-two-megabytes': inBody(`<h1>${'Long '.repeat(400_000)}</h1>`),
  'title-element-endless': page(`<html><head><title>${'x '.repeat(mib)}`),
  'headings-many': inBody('<h1>One of many headings</h1>'.repeat(50_000)),
  'empty-200': whole('200 OK', Buffer.alloc(0), html),
  'empty-chunked': send(head('200 OK', html, 'transfer-encoding: chunked'), '0\r\n\r\n'),
  'soft-404': page('<html><head><title>Page not found</title></head><body><h1>404</h1><p>The page you asked for does not exist.</p></body></html>'), // biome-ignore format: one line
  'soft-404-front-page': inBody(
    times(40, (at) => `<article><h2><a href="/2026/03/07/other-story-${at}-20000.html">Another story of the day number ${at}</a></h2><p>In short.</p></article>`).join(''), // biome-ignore format: one line
  ),
  'refresh-to-itself': inBody('<meta http-equiv="refresh" content="0">'),
  'refresh-to-file': inBody('<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'),
  'refresh-to-private': inBody('<meta http-equiv="refresh" content="0;url=http://169.254.169.254/">'),
  'script-redirect': inBody('<script>location.href="http://10.0.0.1/"</script>'),
  'frameset': page('<html><head><title>Frames</title></head><frameset><frame src="/"></frameset></html>'),
  'table-of-cells': inBody(`<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(3_000)}</table>`),
  'lists-nested': inBody('<ul><li>'.repeat(60_000)),
  'forms-nested': inBody('<form><input>'.repeat(60_000)),
  'select-options': inBody(`<select>${'<option>x'.repeat(200_000)}`),
  'svg-deep': inBody('<svg>'.repeat(80_000)),
  'math-deep': inBody('<math><mi>'.repeat(60_000)),
  'template-deep': inBody('<template>'.repeat(60_000)),
  'formatting-mix': inBody('<b><i><u><a href=/x>'.repeat(40_000)),
  'end-tags-only': inBody('</p></div></b>'.repeat(200_000)),
  'comment-flood': inBody('<!-- x -->'.repeat(300_000)),
  'cdata-flood': inBody('<![CDATA[x]]>'.repeat(300_000)),
  'doctype-flood': page('<!doctype html>'.repeat(300_000)),
  'less-than-flood': inBody('<'.repeat(2 * mib)),
  'number-references': inBody(`<p>${'&#x1F600;'.repeat(300_000)}</p>`),
  'entity-without-end': inBody(`<p>&${'a'.repeat(2 * mib)}</p>`),
  'class-flood': inBody(`<p class="${times(200_000, (at) => `c${at}`).join(' ')}">x</p>`),
  'style-attribute': inBody(`<p style="${'a:b;'.repeat(500_000)}">x</p>`),
  'image-as-data': inBody(`<img src="data:image/png;base64,${'A'.repeat(6 * mib)}">`),
  'srcset-flood': inBody(`<img srcset="${times(100_000, (at) => `/i${at}.jpg ${at}w`).join(',')}">`),
  'json-state-wide': inBody(`<script type="application/json">[${'{"a":1},'.repeat(400_000)}0]</script>`),
  'json-state-deep': inBody(`<script type="application/json">${'{"a":'.repeat(300_000)}</script>`),
  'json-ld-many': page(articleHtml('A story with many records', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'.repeat(20_000))), // biome-ignore format: one line
  'meta-many': inHead('<meta property="article:published_time" content="2026-03-07T08:00:00Z">'.repeat(30_000)),
  'dates-many': inBody(`<p>${'3 hours ago, 7 March 2026 08:00, '.repeat(60_000)}</p>`),
  'bylines-many': inBody('<span class="author">By Mara Lind</span>'.repeat(40_000)),
  'zalgo-text': inBody(`<h1>x${'\u0301'.repeat(400_000)}</h1>`),
  'spaces-inside': inBody(`<p>a${' '.repeat(3 * mib)}b</p>`),
  'urls-long': inBody(times(2_000, (at) => `<a href="/${'x'.repeat(2_000)}${at}">x</a>`).join('')),
  'next-without-end': page(articleHtml('A story with parts without end', '<link rel="next" href="?page=2">')),
  'base-elsewhere': inBody('<base href="http://169.254.169.254/"><a href="x">x</a>'),
  'canonical-elsewhere': inBody('<link rel="canonical" href="http://169.254.169.254/"><p>x</p>'),
  'type-pdf-html': whole('200 OK', body(), 'content-type: application/pdf'),
  'type-octets-html': whole('200 OK', body(), 'content-type: application/octet-stream'),
  'type-missing': send(head('200 OK', close), body()),
  'type-gif-bytes': whole('200 OK', Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(9_000, 3)]), html),
  'type-gzip-file': whole('200 OK', gzipSync(Buffer.alloc(40 * kib, 0x61)), 'content-type: application/gzip'),
  'type-feed': whole('200 OK', Buffer.from('<rss><channel><title>x</title></channel></rss>'), 'content-type: application/rss+xml'), // biome-ignore format: one line
  'cookie-64-kib': whole('200 OK', body(), html, `set-cookie: c=${'x'.repeat(64 * kib)}`),
  'headers-ten-thousand': whole('200 OK', body(), html, ...times(10_000, (at) => `x-${at}: y`)),
  'header-byte-by-byte': (socket) => {
    const text = head('200 OK', html, 'content-length: 5');
    let at = 0;
    pour(socket, () => text.slice(at, ++at) || 'x', 1_000);
  },
  'chunk-lies': send(head('200 OK', html, 'transfer-encoding: chunked'), 'ffff\r\n', body(), '\r\n0\r\n\r\n'),
  'chunk-size-negative': send(head('200 OK', html, 'transfer-encoding: chunked'), '-5\r\nhello\r\n0\r\n\r\n'),
  'status-line-broken': send('HTTP/9.9 abc\r\n\r\n'),
  'status-line-spaces': send('HTTP/1.1    200    OK\r\n\r\n', body()),
  'status-429': whole('429 Too Many Requests', body(), html),
  'redirect-https': (socket) => redirect(`https://127.0.0.1:${socket.localPort}/`)(socket),
  'redirect-fragment': redirect('#top'),
  'redirect-300-choices': whole('300 Multiple Choices', body(), html),
}; // biome-ignore format: a table

/** Odd, but articles or parts of them all the same. */
export const harmless: readonly string[] = [
  'canonical-elsewhere', 'json-ld-many', 'meta-many', 'next-without-end', 'type-missing', 'type-octets-html', 'type-pdf-html',
]; // biome-ignore format: a table
