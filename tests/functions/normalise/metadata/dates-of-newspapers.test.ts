import { describe, expect, it } from 'vitest';
import { contentOf } from '../scene.ts';

const vietnam = { timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' };
const berlin = { timeZone: 'Europe/Berlin', language: 'de' };
type Parts = Parameters<typeof contentOf>[0];
const published = (parts: Parts): string | undefined => contentOf(parts).published;
const script = (json: unknown): string =>
  `<title>Crane lifted</title><script type="application/ld+json">${JSON.stringify(json)}</script>`;
const news = (fields: object): string =>
  script({ '@type': 'NewsArticle', headline: 'Crane lifted', ...fields });
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;

describe('all days of a year in a Vietnamese newspaper', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  it.each(Array.from({ length: 12 }, (_, index) => index + 1))('are exact in month %d', (month) => {
    for (let day = 1; day <= 31; day++) {
      const above = `<h1>Crane lifted</h1><p class="date">${two(day)}/${two(month)}/2025 08:15</p>`;
      const isReal = new Date(Date.UTC(2025, month - 1, day)).getUTCMonth() === month - 1;
      expect(published({ above, source: vietnam }), `${day}/${month}`).toBe(
        isReal ? `2025-${two(month)}-${two(day)}T08:15:00+07:00` : undefined,
      );
    }
  });
});

describe('the date of publication', () => {
  it.each([
    ['this article, not of another in the same graph', script([{ '@type': 'NewsArticle', url: 'https://paper.example/a', headline: 'Another', datePublished: '2026-01-01T10:00:00Z' }, { '@type': 'NewsArticle', mainEntityOfPage: { '@id': 'https://paper.example/news/harbour-crane-1042' }, headline: 'Crane', datePublished: '2026-03-05T08:15:00Z' }])],
    ['this article, told by its headline', script([{ '@type': 'NewsArticle', url: 'https://paper.example/a', headline: 'Another crane somewhere', datePublished: '2026-01-01T10:00:00Z' }, { '@type': 'NewsArticle', headline: 'Crane lifted by wind', datePublished: '2026-03-05T08:15:00Z' }]).replace('<title>Crane lifted', '<title>Crane lifted by wind | Paper')],
    ['a live blog, not of its updates', script({ '@type': 'LiveBlogPosting', headline: 'Crane', datePublished: '2026-03-05T08:15:00Z', liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2026-03-06T11:00:00Z' }] })],
    ['the report, not of the video in it', script([{ '@type': 'VideoObject', name: 'Crane', uploadDate: '2026-03-04T11:00:00Z' }, { '@type': 'ReportageNewsArticle', headline: 'Crane', datePublished: '2026-03-05T08:15:00Z' }])],
    ['the first publication, not the last change', news({ datePublished: '2026-03-05T08:15:00Z', dateModified: '2026-03-06T09:00:00Z' })],
    ['a meta element in spite of the last change beside it', meta('article:modified_time', '2026-03-06T09:00:00Z') + meta('article:published_time', '2026-03-05T08:15:00Z')],
    ['parsely', meta('parsely-pub-date', '2026-03-05T08:15:00Z')],
    ['cXense', meta('cXenseParse:recs:publishtime', '2026-03-05T08:15:00Z')],
    ['Dublin Core', meta('DC.date.issued', '2026-03-05T08:15:00Z')],
    ['epoch seconds', news({ datePublished: 1_772_698_500 })],
    ['epoch milliseconds', news({ datePublished: '1772698500000' })],
    ['one place without an offset, another with it', news({ datePublished: '2026-03-05 09:15:00' }) + meta('article:published_time', '2026-03-05T08:15:00+00:00')],
    ['milliseconds behind a colon', news({ datePublished: '2026-03-05T08:15:00:684Z' })],
  ])('is that of %s', (_, head) => {
    expect(Date.parse(published({ head }) ?? '')).toBe(Date.parse('2026-03-05T08:15:00Z'));
  }); // biome-ignore format: a table

  it.each([
    ['abbr of microdata', '<abbr itemprop="datePublished" title="2026-03-05T08:15:00+01:00">8:15 Uhr</abbr>'],
    ['RDFa', '<span property="schema:datePublished" content="2026-03-05T08:15:00+01:00"></span>'],
    ['a column of the article', '<aside><time datetime="2026-03-05T08:15:00+01:00">5. März</time></aside>'],
    ['a line that also holds the author', '<p class="byline">Von Ann Quay, 5. März 2026, 8.15 Uhr</p>'],
    ['a year of two digits', '<p class="date">05.03.26, 8:15 Uhr</p>'],
    ['a box whose name means something else', '<div class="sidebar-left"><span class="datum">05.03.2026, 8:15 Uhr</span></div>'],
  ])('is read from %s', (_, shown) => {
    expect(published({ above: `<h1>Crane lifted</h1>${shown}`, source: berlin })).toBe('2026-03-05T08:15:00+01:00');
  }); // biome-ignore format: a table

  it('is read from the box around the headline, whatever its name', () => {
    const above = '<div class="widget"><span class="date">05.03.2026, 8:15</span><h1>Crane lifted</h1></div>';
    expect(published({ above, source: berlin })).toBe('2026-03-05T08:15:00+01:00');
  });

  it('is the one that opens the text where nothing else states one', () => {
    const opening = `<p>05.03.2026 – ${'The crane stood on the quay for forty years before the wind took it, and nobody in the town remembers it anywhere else; the port has asked for a new one now. '.repeat(2)}</p>`;
    expect(published({ above: `<h1>Crane lifted</h1>${opening}`, source: berlin })).toBe('2026-03-05T00:00:00+01:00');
    expect(published({ above: `<h1>Crane lifted</h1>${opening.replace('05.03.2026 –', 'Am 05.03.2026 begann es:')}`, source: berlin })).toBeUndefined();
  }); // biome-ignore format: two pages

  it.each([
    ['<span class="year"><em>2026</em></span><span class="day"><em>03</em>/<em>05</em></span><span class="time">19:38:21</span>', 'Asia/Shanghai', 'zh', '2026-03-05T19:38:21+08:00'],
    ['Jueves 05 marzo de 2026 | Publicado a las 16:02', 'America/Santiago', 'es', '2026-03-05T16:02:00-03:00'],
    ['5 มี.ค. 2569 - 09:12 น.', 'Asia/Bangkok', 'th', '2026-03-05T09:12:00+07:00'],
  ])('is what %s says', (text, timeZone, language, iso) => {
    const above = `<h1>Crane lifted</h1><div class="time">${text}</div>`;
    expect(published({ above, source: { timeZone, language } })).toBe(iso);
  }); // biome-ignore format: a table

  it('is of the year of the fetch where the paper leaves it out', () => {
    const above = '<h1>Crane lifted</h1><p class="date">5 March, 8:15</p>';
    expect(published({ above, source: { timeZone: 'Europe/Malta' } })).toBe('2026-03-05T08:15:00+01:00');
    expect(published({ above: above.replace(', 8:15', '') })).toBeUndefined();
  });

  it('is not the age of a teaser when the page states its own', () => {
    const above =
      '<h1>Crane lifted</h1><p class="time">hace 4 minutos</p><time datetime="2026-03-05T08:15:00Z">5 de marzo</time>';
    expect(published({ above, source: { language: 'es' } })).toBe('2026-03-05T08:15:00+00:00');
  });

  it.each([
    ['ar', '٥ مارس ٢٠٢٦'],
    ['hi', '५ मार्च २०२६'],
    ['ja', '2026年3月5日'],
    ['th', '๕ มีนาคม ๒๕๖๙'],
    ['th', '5 มี.ค. 2569'],
  ])('is understood in the digits and the calendar of %s', (language, text) => {
    expect(published({ above: `<h1>Crane lifted</h1><p class="date">${text}</p>`, source: { language } })?.slice(0, 10)).toBe('2026-03-05');
  }); // biome-ignore format: one line
});

describe('a page that hardly says when it was published', () => {
  const title = '<h1>Crane lifted</h1>';
  const ofDay = (day: string): unknown => expect.stringMatching(new RegExp(`^${day}`));
  const box = (inside: string): string => `<div class="related"><h3>Latest</h3>${inside}</div>`;

  it('shows its readers another day than "date" says: that of the last change', () => {
    const parts = { head: meta('date', '2026-03-08T10:00:00Z'), source: berlin };
    expect(published({ ...parts, above: `${title}<p class="date">05.03.2026</p>` })).toEqual(ofDay('2026-03-05'));
    expect(published(parts)).toBe('2026-03-08T11:00:00+01:00');
  });

  it('was not published after the change that it shows', () => {
    const parts = { head: meta('date', '2026-03-06T11:52:00'), source: berlin };
    const above = `${title}<p class="date">Stand: 05.03.2026, 18:00 Uhr</p>`;
    expect(published({ ...parts, above })).toBe('2026-03-05T18:00:00+01:00');
  });

  it('names its day once, in a box for dates far from the headline', () => {
    const above = (days: string): string => `<div class="meta">${days}</div>${'<p></p>'.repeat(70)}${title}`;
    const day = '<span class="date">05.03.2026</span>';
    expect(published({ above: above(day), source: berlin })).toEqual(ofDay('2026-03-05'));
    expect(published({ above: above(`${day}<span class="date">07.03.2026</span>`), source: berlin })).toBeUndefined();
    expect(published({ above: above('<span>05.03.2026</span>'), source: berlin })).toBeUndefined();
  });

  it('has a label before the day', () => {
    const above = `${title}<dl><dt>Aktualisiert</dt><dd>07.03.2026</dd><dt>Erschienen</dt><dd>05.03.2026</dd></dl>`;
    expect(published({ above, source: berlin })).toEqual(ofDay('2026-03-05'));
  });

  it('lists itself among the latest news', () => {
    const teaser = (path: string, day: string): string => `<div class="teaser"><a href="${path}">${day}: Crane</a> <span class="date">${day}</span></div>`;
    const others = teaser('/news/a-1', '06.03.2026') + teaser('/news/b-2', '04.03.2026');
    const own = teaser('/news/harbour-crane-1042', '05.03.2026');
    const parts = { source: berlin };
    expect(published({ ...parts, below: box(others) })).toBeUndefined();
    expect(published({ ...parts, below: box(others + own) })).toEqual(ofDay('2026-03-05'));
  });

  it('opens with its day before a quotation', () => {
    const opening = `<p>05.03.2026 „${'The crane stood on the quay for forty years before the wind took it, and nobody remembers it anywhere else. '.repeat(2)}“</p>`;
    expect(published({ above: `${title}${opening}`, source: berlin })).toEqual(ofDay('2026-03-05'));
  });
}); // biome-ignore format: pages

describe('the instant', () => {
  it('of a declared day is the time shown on that day', () => {
    const head = news({ datePublished: '2026-03-05' });
    const above = '<h1>Crane lifted</h1><p class="date">5.3.2026, 8:15 Uhr</p>';
    expect(published({ head, above, source: berlin })).toBe('2026-03-05T08:15:00+01:00');
  });

  it('of a declared day is the time that meta elements state in UTC, by the day of the source', () => {
    const head =
      news({ datePublished: '2026-03-05' }) + meta('article:published_time', '2026-03-04T23:30:00Z');
    expect(published({ head, source: berlin })).toBe('2026-03-05T00:30:00+01:00');
  });

  it('without offset has that of the same clock elsewhere on the page', () => {
    const head = news({ datePublished: '2026-03-05T08:15:00' }) + meta('date', '2026-03-05T08:15:00-05:00');
    expect(published({ head })).toBe('2026-03-05T08:15:00-05:00');
  });

  it('without offset and zone has that of the dates beside it', () => {
    const head = news({ datePublished: '2026-03-05T08:15:00', dateModified: '2026-03-06T09:00:00-05:00' });
    expect(published({ head })).toBe('2026-03-05T08:15:00-05:00');
  });

  it('that calls itself UTC is local where the page shows that clock with its offset', () => {
    const head = news({ datePublished: '2026-03-05T08:15:00Z' });
    const above = '<h1>Crane lifted</h1><p class="date">05/03/2026 08:15 (GMT+7)</p>';
    expect(published({ head, above, source: vietnam })).toBe('2026-03-05T08:15:00+07:00');
  });

  it('that calls itself UTC is local where it would lie after the fetch', () => {
    const head = news({ datePublished: '2026-03-20T12:30:00Z' });
    expect(published({ head, source: vietnam })).toBe('2026-03-20T12:30:00+07:00');
    expect(published({ head: news({ datePublished: '2026-03-20T05:30:00Z' }), source: vietnam })).toBe('2026-03-20T12:30:00+07:00');
  }); // biome-ignore format: two pages

  it('that calls itself UTC stays so where nothing contradicts', () => {
    const head = news({ datePublished: '2026-03-05T08:15:00Z' });
    const above = '<h1>Crane lifted</h1><p class="date">05/03/2026 08:15</p>';
    expect(Date.parse(published({ head, above, source: vietnam }) ?? '')).toBe(
      Date.parse('2026-03-05T08:15:00Z'),
    );
  });
});

describe('a date of two small numbers', () => {
  it('is read in the order of the language or the country, and of other dates on the page before that', () => {
    const line = '<h1>Crane lifted</h1><p class="date">02/03/2026</p>';
    expect(published({ above: line, source: { language: 'en-US' } })?.slice(0, 10)).toBe('2026-02-03');
    expect(published({ above: line, source: { language: 'en', timeZone: 'Europe/Malta' } })?.slice(0, 10)).toBe('2026-03-02');
    expect(published({ above: `${line}<p class="date">Updated 25/02/2026</p>`, source: { language: 'en-US' } })?.slice(0, 10)).toBe('2026-03-02');
  }); // biome-ignore format: three pages
});
