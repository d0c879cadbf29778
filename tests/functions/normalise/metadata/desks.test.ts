import { describe, expect, it } from 'vitest';
import { normalised } from '../pages.ts';
import { contentOf, html } from '../scene.ts';

const authorsOf = (node: object, above = ''): readonly string[] =>
  contentOf({
    head: `<title>Crane lifted</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Crane lifted', ...node })}</script>`,
    above: `<h1>Crane lifted</h1>${above}`,
  }).authors;
const person = (name: string): object => ({ author: { '@type': 'Person', name } });
const organisation = (name: string): object => ({ author: { '@type': 'Organization', name } });
const byline = (text: string): string => `<div class="byline">${text}</div>`;

describe('desks that are declared as authors', () => {
  it.each([
    'Le Quai avec AFP', 'Da Redação', 'Harbour Post Staff', 'Harbour News (HN)', 'Haber Merkezi', 'Quay and news agencies', 'Harbour Media, Inc.',
  ])('are called as the page calls them where it says that they are one: %s', (name) => {
    expect(authorsOf(organisation(name))).toEqual([name]);
    expect(authorsOf(organisation(name), byline(name))).toEqual([name]);
  }); // biome-ignore format: a table

  it.each([
    'Special Correspondent', 'Our Reporter', 'Staff and wire reports', 'From staff reports', 'Letters to the Editor', 'La rédaction avec AFP',
    'dpa/AFP', 'hq/dpa', 'Roving Reporter', 'harbourpost.com',
  ])('are called as the page calls them where it takes them for a person: %s', (name) => {
    expect(authorsOf(person(name))).toEqual([name]);
    expect(authorsOf(person(name), byline(name))).toEqual([name]);
  }); // biome-ignore format: a table

  it('are written without the strokes that their agencies set around them', () => {
    expect(authorsOf(person('/ritzau/'))).toEqual(['ritzau']);
  });

  it('are the publisher with an agency', () => {
    const publisher = { name: 'Le Quai' };
    expect(authorsOf({ ...person('Le Quai avec AFP'), publisher }, byline('Le Quai avec AFP'))).toEqual([
      'Le Quai avec AFP',
    ]);
  });

  it('are none of what software fills in, of addresses, of whose the rights are', () => {
    expect(authorsOf(person('Guest Author'))).toEqual([]);
    expect(authorsOf(person('social.com/harbour.news'))).toEqual([]);
    const head = '<title>Crane lifted</title><meta name="author" content="Copyright Harbour Media Group - all rights reserved">'; // biome-ignore format: one line
    expect(contentOf({ head }).authors).toEqual([]);
  });

  it('give way to people', () => {
    const both = [{ name: 'Special Correspondent' }, { name: 'Ann Quay' }];
    expect(authorsOf({ author: both.map((each) => ({ '@type': 'Person', ...each })) })).toEqual(['Ann Quay']);
    expect(authorsOf(organisation('The Harbour with AP'), byline('By Ann Quay'))).toEqual(['Ann Quay']);
    expect(authorsOf({ ...organisation('Harbour Post'), creator: { '@type': 'Person', name: 'Ann Quay' } })).toEqual(['Ann Quay']); // biome-ignore format: one line
  });
});

describe('a part of a name that is declared', () => {
  it('is completed by what the page shows', () => {
    const head = `<title>Crane lifted</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...person('Ann') })}</script>`;
    const shown = '<header><h1>Crane lifted</h1></header><div class="article-sidebar"><div><p>By</p></div><div><p>Ann Quay</p></div><div><p>Date</p></div><div><p>5 March 2026</p></div></div>'; // biome-ignore format: one line
    const page = html({ head, above: '' }).replace('<body>', `<body>${shown}`);
    expect(normalised(page).content?.authors).toEqual(['Ann Quay']);
  });

  it('is one of the authors whom box and text name', () => {
    const shown = '<div class="meta-author">By Ann Quay, Bo Reed</div>';
    const content = contentOf({
      head: '<title>Crane lifted</title><script type="application/ld+json">{"@type":"NewsArticle","author":"Ann Quay"}</script>',
      above: `<h1>Crane lifted</h1>${shown}`,
      below: '<p>Words: Ann Quay, Bo Reed</p>',
    });
    expect(content.authors).toEqual(['Ann Quay', 'Bo Reed']);
  });
});
