import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../functions/core/article.ts';
import { normalisePage } from '../../functions/normalise/normalise.ts';
import { type GoldenSite, goldenSites } from './golden-site.ts';

function read({ html, url, paper, name }: GoldenSite): ArticleContent {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const bytes = new TextEncoder().encode(html);
  const page = {
    source: paper.id,
    url,
    finalUrl: url,
    status: 200,
    headers,
    fetchedAt: '2026-03-20T06:00:00.000Z',
    bytes,
  };
  const { content, trace } = normalisePage(page, paper);
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
    expect(content.authors).toEqual(site.authors);
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

  it('has nothing else', () => {
    expect(site.notContains.filter((part) => text.includes(part))).toEqual([]);
  });
});
