import { describe, expect, test } from 'vitest';
import { explainHtmlListing } from '../../../../functions/scrape/html/explain.ts';
import { readHtmlListing } from '../../../../functions/scrape/html/html-listing.ts';
import { siteAround } from '../../../../functions/scrape/site.ts';
import { cpuTime } from '../cpu-time.ts';

const url = 'https://paper.example/';
const options = { url, isOfSite: siteAround([url]) };
const headlines = ['ferry', 'mill', 'bakery', 'choir', 'school', 'museum'];
const titleOf = (name: string) => `What the ${name} did last winter`;
const pathOf = (name: string, at: number) => `/town/what-the-${name}-did-last-winter-${4100 + at}`;
const page = (scripts: string) => `<html><body><div id="root"></div>${scripts}</body></html>`;
const state = (value: unknown) =>
  `<script type="application/json">${JSON.stringify({ props: value })}</script>`;
const read = (html: string) => readHtmlListing(html, options).links;

const stories = headlines.map((name, at) => ({
  headline: titleOf(name),
  url: pathOf(name, at),
  publishedAt: '2026-11-24T10:00:00Z',
  section: { name: 'All the news of the town', url: '/town' },
  byline: [{ name: 'Mara Lind of the harbour desk', url: '/author/mara-lind' }],
}));
const links = headlines.map((name, at) => ({
  url: `https://paper.example${pathOf(name, at)}`,
  title: titleOf(name),
}));

describe('articles that stand in no anchor', () => {
  test('are read from the state of a script, with their times', () => {
    expect(read(page(state({ stories })))).toEqual(
      links.map((link) => ({ ...link, published: '2026-11-24T10:00:00+00:00' })),
    );
  });

  test('are read where the address is a record of its own', () => {
    const teasers = stories.map(({ url: path, ...story }) => ({
      ...story,
      link: { url: path, target: '_self' },
    }));
    expect(read(page(state({ teasers })))).toHaveLength(6);
  });

  test('are read from an assignment in code', () => {
    expect(read(page(`<script>window.__STATE__ = ${JSON.stringify({ stories })};</script>`))).toHaveLength(6);
  });

  test('are read from an ItemList of JSON-LD', () => {
    const itemListElement = links.map((link) => ({ '@type': 'ListItem', url: link.url, name: link.title }));
    const list = JSON.stringify({ '@type': 'ItemList', itemListElement });
    expect(read(page(`<script type="application/ld+json">${list}</script>`))).toEqual(links);
  });

  test('are read where a content system wraps texts', () => {
    const wrapped = stories.map((story) => ({
      link: story.url,
      title: { rendered: `<b>${story.headline}</b>` },
    }));
    expect(read(page(state({ wrapped })))).toEqual(links);
  });

  test('are explained', () => {
    expect(explainHtmlListing(page(state({ stories })), options)[0]).toEqual({
      ...links[0],
      taken: true,
      why: 'a script of the page names it; its anchors hold fewer articles',
    });
  });
});

test('what anchors hold is not asked of scripts', () => {
  const shown = stories
    .map(({ headline, url: href }) => `<h3><a href="${href}">${headline}</a></h3>`)
    .join('');
  const more = { headline: titleOf('lighthouse'), url: pathOf('lighthouse', 90) };
  expect(read(page(`${shown}${state({ more })}`))).toHaveLength(6);
});

test('other sites and addresses that are none are left alone', () => {
  const foreign = stories.map((story) => ({ ...story, url: `https://elsewhere.example${story.url}` }));
  const relative = stories.map((story) => ({ ...story, url: `api${story.url}` }));
  expect(read(page(state({ foreign, relative })))).toEqual([]);
});

test.each([
  ['deep', `{"a":`.repeat(50_000)],
  ['wide', JSON.stringify(Array.from({ length: 100_000 }, (_, at) => ({ url: `/x/${at}`, name: 'A name' })))],
  [
    'many headlines',
    JSON.stringify(
      Array.from({ length: 30_000 }, (_, at) => ({ ...stories[0], url: `/t/a-story-of-old-${at}1000` })),
    ),
  ],
])('hostile state costs little: %s', (_case, json) => {
  const html = page(`<script type="application/json">${json}</script>`);
  expect(cpuTime(() => read(html))).toBeLessThan(2_000);
});
