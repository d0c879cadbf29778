import { describe, expect, it } from 'vitest';
import { stripSite } from '../../../../functions/normalise/metadata/title-parts.ts';
import { contentOf } from '../scene.ts';

describe('stripSite', () => {
  it.each([
    ['Crane lifted | The Paper', 'Crane lifted'],
    ['Crane lifted - The Paper', 'Crane lifted'],
    ['The Paper: Crane lifted', 'Crane lifted'],
    ['The Paper – Crane lifted – The Paper', 'Crane lifted'],
    ['Crane lifted - twice - in a week', 'Crane lifted - twice - in a week'],
    ['Crane: the inside story', 'Crane: the inside story'],
    ['The Paper', 'The Paper'],
    ['Crane lifted - Harbour - The Paper', 'Crane lifted'],
    ['Crane lifted | Harbour | The Paper', 'Crane lifted'],
    ['Crane lifted - Harbour', 'Crane lifted - Harbour'],
    ['Crane lifted over the quay | Some name - its claim', 'Crane lifted over the quay'],
    ['Video | Crane lifted over the quay', 'Video | Crane lifted over the quay'],
    ['Crane lifted over the quay｜港の新聞', 'Crane lifted over the quay'],
    ['港口的起重机被风吹倒了-港口网', '港口的起重机被风吹倒了'],
    ['항구의 크레인이 쓰러졌다 - 항구일보', '항구의 크레인이 쓰러졌다'],
  ])('makes of %j', (title, stripped) => {
    expect(stripSite(title, { sites: ['the paper', '港口网', '항구일보'], sections: ['harbour'] })).toBe(
      stripped,
    );
  });
});

describe('title', () => {
  it('leaves out the paper in brackets behind the headline that readers see', () => {
    const title = '港のクレーンが夜の強い風で倒れた';
    const above = `<h1>${title}</h1>`;
    expect(contentOf({ head: `<title>${title}（海港新報） - 海港ニュース</title><meta property="og:title" content="${title}（海港新報） - 海港ニュース"><meta property="og:site_name" content="海港ニュース">`, above }).title).toBe(title); // biome-ignore format: one page
    const whole = `${title}（動画）`;
    expect(contentOf({ head: `<title>${whole}</title>`, above: `<h1>${whole}</h1>` }).title).toBe(whole);
  });

  it.each([
    ['the h1 that the metadata confirms', { head: '<title>Crane lifted | X</title><meta property="og:title" content="Crane lifted | X">', above: '<h1>X</h1><h1>Crane lifted</h1>' }],
    ['the title element when nothing is shown', { head: '<title>Crane lifted | The Paper</title>', above: '' }],
    ['a named div without h1', { above: '<div class="detail-title">Crane lifted</div>' }],
  ])('is %s', (_, parts) => {
    expect(contentOf(parts).title).toBe('Crane lifted');
  }); // biome-ignore format: a table

  it('is plain text, with entities decoded once', () => {
    expect(
      contentOf({ head: '<title>A &lt;b&gt; &amp;amp; C</title>', above: '<h1>A &lt;b&gt; &amp;amp; C</h1>' })
        .title,
    ).toBe('A <b> &amp; C');
  });

  const og = (text: string): string => `<title>${text}</title><meta property="og:title" content="${text}">`;
  const titleOf = (head: string, above: string): string => contentOf({ head, above }).title;

  it('is whole where software cuts it short', () => {
    const above = '<h1>Crane lifted by the wind in the night to Tuesday</h1>';
    const head = `${og('Crane and wind: what is known')}<script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane lifted by the wind in..."}</script>`;
    expect(titleOf(head, above)).toBe('Crane lifted by the wind in the night to Tuesday');
  });

  it('is the only h1 rather than words for search engines', () => {
    const heading = 'Nobody saw it go: the night on the quay';
    const seo = 'Harbour crane accident explained';
    const declared = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${seo}"}</script>`;
    expect(titleOf(og(seo), `<h1>${heading}</h1>`)).toBe(heading);
    expect(titleOf(og(seo), `<h1>Harbour and Town Today</h1><h1>${heading}</h1>`)).toBe(seo);
    expect(titleOf(`${og(seo)}${declared}`, `<h1>${heading}</h1>`)).toBe(seo);
    expect(titleOf(og(seo), `<h1>The Night: ${seo}</h1>`)).toBe(seo);
  });

  it('is what stands below a kicker, when the page declares it so', () => {
    const above =
      '<h1><span class="article__kicker">Harbour</span> <span class="article__headline">Crane lifted by the wind</span></h1>';
    expect(titleOf(og('Crane lifted by the wind'), above)).toBe('Crane lifted by the wind');
  });

  it('is declared with its kicker, when the page declares it so, with the mark between them', () => {
    const above = '<h1><span class="overline">Harbour</span>Crane lifted by the wind</h1>';
    expect(titleOf(og('Harbour: Crane lifted by the wind'), above)).toBe('Harbour: Crane lifted by the wind');
  });

  it('is what is declared when an unnamed kicker stands before it', () => {
    const above = '<h1><span>Storms in the harbour</span> Crane lifted by the wind</h1>';
    expect(titleOf(og('Crane lifted by the wind'), above)).toBe('Crane lifted by the wind');
  });

  it('ends where the heading ends, whatever the site appends', () => {
    const head = og('Crane lifted by the wind » ☆☆☆ - Harbour e.V. - News of the coast and the sea');
    expect(titleOf(head, '<h1>Crane lifted by the wind</h1>')).toBe('Crane lifted by the wind');
  });

  it('is not the name of the site in a heading of its own', () => {
    const above = '<h1 class="site-title">All the news of the coast</h1><h1>Crane lifted by the wind</h1>';
    expect(titleOf('<title>Crane lifted by the windAll the news of the coast</title>', above)).toBe('Crane lifted by the wind');
  }); // biome-ignore format: one line

  it('is that of this article among several in JSON-LD', () => {
    const nodes = [
      { '@type': 'NewsArticle', url: 'https://paper.example/news/other-1', headline: 'Bridge closed for repairs' },
      { '@type': 'NewsArticle', url: 'https://paper.example/news/harbour-crane-1042', headline: 'Crane lifted' },
    ]; // biome-ignore format: two nodes
    const head = `<script type="application/ld+json">${JSON.stringify(nodes)}</script>`;
    expect(titleOf(head, '')).toBe('Crane lifted');
  });

  it('keeps the quotation marks and dashes that readers see', () => {
    const above = '<h1>“Crane lifted” – a year later</h1>';
    expect(titleOf(og('&quot;Crane lifted&quot; - a year later'), above)).toBe(
      '“Crane lifted” – a year later',
    );
  });
});
