import { Buffer } from 'node:buffer';
import type { Page } from '../../../../functions/core/page.ts';
import { encodePage, keyOfPage } from '../../../../functions/core/snapshot.ts';

/** A Page whose object is broken: no step can read it, however often it tries. */
export interface Poison {
  readonly key: string;
  readonly broken: Uint8Array;
  /** What it should have been. */
  readonly whole: Uint8Array;
  readonly title: string;
}

const title = 'The lamp on the breakwater is lit again';
const paragraphs = [
  'For eleven winters the lamp at the end of the breakwater of Cửa Sông was dark. The keeper had retired, the cable had corroded, and the boats found their way home by the lights of the market and by habit.',
  'Last Sunday a crew of four electricians rowed out with a new cable in a tarred box. They worked through two tides, and at twenty past six in the evening the lamp came on, first yellow, then white, as it used to be.',
  'The harbour office says that the lamp now draws as much power as a kettle and will be watched from the shore by a small radio. The fishermen say that they do not need it, and that they are glad to see it.',
];

export function createPoison(source: string, home: string): Poison {
  const url = new URL('/english/2026/08/02/the-lamp-on-the-breakwater.html', home).href;
  const html = `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${url}">
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-08-02T09:00:00+07:00"></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
  const page: Page = {
    source,
    url,
    finalUrl: url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    fetchedAt: '2026-08-02T03:00:00.000Z',
    bytes: Buffer.from(html),
  };
  const whole = encodePage(page);
  return { key: keyOfPage(page), whole, broken: whole.slice(0, 40), title };
}
