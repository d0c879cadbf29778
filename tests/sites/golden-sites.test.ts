import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../functions/core/article.ts';
import type { Page } from '../../functions/core/page.ts';
import type { Source } from '../../functions/core/source.ts';
import { normalisePage } from '../../functions/normalise/normalise.ts';
import { joinParts } from '../../functions/normalise/parts/join-parts.ts';
import { type GoldenSite, goldenSites } from './golden-site.ts';

function pageOf(paper: Source, url: string, html: string, second: number): Page {
  return {
    source: paper.id,
    url,
    finalUrl: url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    fetchedAt: `2026-03-20T06:00:0${second}.000Z`,
    bytes: new TextEncoder().encode(html),
  };
}

function read({ html, url, paper, name, further }: GoldenSite): ArticleContent {
  const first = pageOf(paper, url, html, 0);
  const parts = further.map((page, at) => ({
    ...pageOf(paper, page.url, page.html, at + 1),
    part: { of: url, number: at + 2 },
  }));
  const { content, trace } =
    parts.length === 0 ? normalisePage(first, paper) : joinParts(first, parts, paper).normalised;
  if (content === undefined || trace.verdict.kind !== 'article')
    throw new Error(`${name} is not read as an article`);
  return content;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe.each(goldenSites(fileURLToPath(new URL('.', import.meta.url))))('$name', (site) => {
  const content = read(site);
  const text = flat(content.text);

  it('has its title', () => {
    expect(content.title).toBe(site.title);
  });

  it('names its authors', () => {
    expect(content.authors).toEqual(site.authors ?? []);
  });

  it('has its date', () => {
    expect(content.published).toBe(site.published);
  });

  it('has its language', () => {
    expect(content.language).toBe(site.language);
  });

  it('has its lead, and has it once', () => {
    if (site.lead === undefined) return;
    expect(flat(content.lead ?? '')).toBe(site.lead);
    expect(occurrences(text, site.lead)).toBe(1);
  });

  it('has its image and caption', () => {
    if (site.image !== undefined) expect(content.image?.url).toBe(site.image);
    if (site.images !== undefined) expect(content.images.map(({ url }) => url)).toEqual(site.images);
    if (site.caption === undefined) return;
    const captions = content.images.map(({ caption }) => flat(caption ?? ''));
    expect(captions).toContainEqual(expect.stringContaining(site.caption));
  });

  it('has the whole text in order', () => {
    expect(site.contains.filter((part) => !text.includes(part))).toEqual([]);
    const places = site.contains.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says this and nothing else, block by block', () => {
    expect(content.text.trim().split('\n')).toEqual(site.text.split('\n'));
  });

  it('keeps what is more than text', () => {
    expect((site.body ?? []).filter((part) => !content.body.includes(part))).toEqual([]);
  });

  it('has nothing else', () => {
    expect(site.notContains.filter((part) => text.includes(part))).toEqual([]);
  });
});
