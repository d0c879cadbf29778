import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../functions/core/article.ts';
import { normalisePage } from '../../functions/normalise/normalise.ts';
import { createDemoNewspaper } from '../../infra/local/demo/newspaper.ts';
import { demoSource } from '../../infra/local/demo/source.ts';
import { expectedArticles, frameWording } from '../infra/local/demo/expected.ts';

/** The demo newspaper as a golden site: what each of its pages must give, field by field. */
const origin = 'http://127.0.0.1:4322';
const newspaper = createDemoNewspaper();

function read(path: string): ArticleContent {
  const { headers, body } = newspaper.respond(path, origin);
  const url = `${origin}${path}`;
  const bytes = Buffer.from(body);
  const { content, trace } = normalisePage(
    {
      source: 'ban-tin-cua-song',
      url,
      finalUrl: url,
      status: 200,
      headers,
      fetchedAt: '2026-11-23T02:00:00.000Z',
      bytes,
    },
    demoSource(`${origin}/`),
  );
  if (content === undefined || trace.verdict.kind !== 'article')
    throw new Error(`${path} is not read as an article`);
  return content;
}

describe.each(expectedArticles)('$path', (expected) => {
  const content = read(expected.path);

  it('has the title, language and section', () => {
    expect(content).toMatchObject({
      title: expected.title,
      language: expected.language,
      section: expected.section,
    });
  });

  it('has its own date and no other', () => {
    expect(content.published).toBe(expected.published);
    if (expected.modified !== undefined) expect(content.modified).toBe(expected.modified);
  });

  it('names all authors', () => {
    expect(content.authors).toEqual(expected.authors);
  });

  it('has the lead, which opens the body once', () => {
    expect(content.lead).toBe(expected.lead);
    expect(content.text.split(expected.lead)).toHaveLength(2);
    expect(content.text.split(expected.opens)).toHaveLength(2);
  });

  it('keeps the image with its caption', () => {
    expect(content.image?.url).toBe(`${origin}${expected.image.path}`);
    expect(content.image?.caption?.slice(0, expected.image.caption.length)).toBe(expected.image.caption);
    expect(content.text).not.toContain(expected.image.caption);
  });

  it('has the whole body and nothing else', () => {
    expect(content.text.trimEnd().endsWith(expected.closes)).toBe(true);
    for (const part of expected.keeps) expect(content.text).toContain(part);
    for (const wording of [...expected.refuses, ...frameWording]) expect(content.text).not.toContain(wording);
  });

  it('has its tags', () => {
    if (expected.tags !== undefined) expect(content.tags).toEqual(expected.tags);
  });

  it('links to absolute addresses only', () => {
    for (const [, address] of content.body.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^(?:https?|mailto|tel):/);
  });
});
