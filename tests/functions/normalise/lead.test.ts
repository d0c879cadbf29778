import { describe, expect, it } from 'vitest';
import { normalised } from './pages.ts';
import { contentOf, story } from './scene.ts';

const lead = 'A gust pushed the crane forty metres along the quay; nobody was hurt.';

describe('lead', () => {
  it.each([
    ['a named box above the body', { above: `<h1>Crane lifted</h1><p class="standfirst">${lead}</p>` }],
    ['a named box in a header', { above: `<header><h1>Crane lifted</h1><h2 class="sapo">${lead}</h2></header>` }],
    ['a box with the name of the paper', { above: `<h1>Crane lifted</h1><p class="sapo"><b>(NLĐO)- ${lead}</b></p>` }],
    ['a heading right below the headline, without a full stop', { above: `<header><h1>Crane lifted</h1><h2>${lead}</h2><p>By Ann Quay</p></header>` }],
    ['what closes the header', { above: `<header><h1>Crane lifted</h1><div class="footer"><h2>${lead}</h2></div><p>By Ann Quay</p></header>` }],
    ['what microdata calls the description', { above: `<h1>Crane lifted</h1><p itemprop="description">${lead}</p>` }],
    ['what the description says', { head: `<title>Crane lifted</title><meta name="description" content="${lead}">`, above: `<h1>Crane lifted</h1><p>${lead}</p>` }],
  ])('is %s, and opens the text once', (_, parts) => {
    const content = contentOf(parts);
    expect(content.lead).toBe(lead);
    expect(content.text.split(lead)).toHaveLength(2);
    expect(content.text.startsWith(lead)).toBe(true);
  }); // biome-ignore format: a table

  it('is what stands below a headline with a kicker', () => {
    const title = 'Crane lifted by a gust';
    const related = '<a href="/a">A whole other story of the port</a><a href="/b">And another one</a>';
    const page = `<title>${title}</title><meta property="og:title" content="${title}"><main><header><h2><span>Harbour</span> <span>${title}</span></h2><div>${lead}</div></header><section><h3>More</h3>${related}</section><section>${story}</section></main>`;
    expect(normalised(page).content?.lead).toBe(lead);
  });

  it('is not what a machine made of the text, whatever its box is called', () => {
    const made =
      '<div class="summary-box"><strong>AI summary</strong><p>The crane moved along the quay.</p></div>';
    const content = contentOf({ above: `<h1>Crane lifted</h1>${made}` });
    expect(content.lead ?? '').not.toContain('The crane moved');
    expect(content.text).not.toContain('AI summary');
  });

  it('is not the title of the document said again', () => {
    const title = 'Crane lifted by a gust over the quay - The Paper, 3 March 2026';
    const content = contentOf({
      head: `<title>${title}</title>`,
      above: `<div itemprop="description">${title}</div><h1>Crane lifted by a gust over the quay</h1>`,
    });
    expect(content.text).not.toContain('The Paper');
  });

  it('does not stand twice where the box named so is that of the story', () => {
    const { content } = normalised(
      `<title>Crane lifted</title><main><h1>Crane lifted</h1><div class="page"><div class="article-desc">${story}</div></div></main>`,
    );
    expect(content?.text.split('\n')).toHaveLength(new Set(content?.text.split('\n')).size);
  });

  it('is shorter where one sign is a word', () => {
    const said = '港で強い風が吹き、クレーンが岸壁から四十メートル動いた。';
    expect(contentOf({ above: `<h1>Crane lifted</h1><p class="lead">${said}</p>` }).lead).toBe(said);
  });
});
