import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { createDemoNewspaper } from '../../../../infra/local/demo/newspaper.ts';
import { decodeAnswer } from './decode.ts';
import { expectedArticles } from './expected.ts';
import { readPicture } from './picture.ts';

const origin = 'http://127.0.0.1:4000';
const paper = createDemoNewspaper();
const articlePaths = expectedArticles.map(({ path }) => path);

const textOf = (path: string, at = origin): string => decodeAnswer(paper.respond(path, at));
const isPage = (path: string) =>
  paper.respond(path).headers['content-type']?.startsWith('text/html') ?? false;
const pagePaths = paper.paths.filter(isPage);
const documents = new Map(pagePaths.map((path) => [path, load(textOf(path))]));
const documentOf = (path: string) => documents.get(path) ?? load(textOf(path));

/** Every address in the elements of a page: links, pictures in all their forms, style and script. */
function addressesOf(path: string): readonly string[] {
  const $ = documentOf(path);
  const names = ['href', 'src', 'data-src', 'srcset', 'data-srcset', 'action'];
  return names.flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .flatMap((element) => ($(element).attr(name) ?? '').split(/,\s+/))
      .map((part) => part.trim().split(/\s/)[0] ?? ''),
  );
}

describe('the demo newspaper', () => {
  it('has at least 16 articles in three sections, at least 3 of them in English', () => {
    expect(articlePaths.length).toBeGreaterThanOrEqual(16);
    expect(new Set(expectedArticles.map(({ section }) => section)).size).toBe(3);
    expect(expectedArticles.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(3);
  });

  it('links every article from its front page', () => {
    expect(addressesOf('/')).toEqual(expect.arrayContaining(articlePaths));
  });

  it.each([
    ['/thoi-su/', 'Thời sự'],
    ['/doi-song/', 'Đời sống'],
    ['/english/', 'English'],
  ])('lists the articles of %s newest first', (path, section) => {
    const $ = documentOf(path);
    const listed = $('.card h3 a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(listed).toEqual(
      expectedArticles.filter((article) => article.section === section).map((article) => article.path),
    );
  });

  it.each(pagePaths)('%s links to nothing that is not there', (path) => {
    const own = addressesOf(path)
      .filter(
        (address) => !/^(?:mailto|javascript|data):|^#|^https:\/\/www\.youtube-nocookie\.com\//.test(address),
      )
      .map((address) => new URL(address, origin + path))
      .filter(({ pathname }) => !['/binh-luan', '/dang-ky'].includes(pathname));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((url) => paper.respond(url.pathname).status !== 200)).toEqual([]);
    expect(own.filter((url) => url.origin !== origin)).toEqual([]);
  });

  it.each(pagePaths)('%s has one title, no open placeholder and JSON-LD that parses', (path) => {
    const $ = documentOf(path);
    expect($('title').length).toBe(1);
    expect(textOf(path)).not.toContain('{{');
    $('script[type="application/ld+json"]').each((_, script) => JSON.parse($(script).text()));
  });

  it('names its canonical addresses after the host it was asked on, and nothing else', () => {
    const other = 'http://localhost:81';
    for (const path of pagePaths) {
      const canonical = load(textOf(path, other))('link[rel=canonical]').attr('href');
      if (canonical !== undefined) expect(canonical).toBe(other + path);
      expect(textOf(path, other).replaceAll(other, origin)).toBe(textOf(path));
    }
  });

  it('gives the same bytes and validators whenever it is asked', () => {
    const again = createDemoNewspaper();
    for (const path of paper.paths) expect(again.respond(path, origin)).toEqual(paper.respond(path, origin));
  });

  it.each([
    '/404',
    '/khong-co',
    '/articles/',
    '/../newspaper.ts',
    '/anh/../../newspaper.ts',
    '/anh/%2e%2e/x',
    '//',
    '',
    '/anh/',
  ])('answers 404 for %j', (path) => {
    const { status, body } = paper.respond(path, origin);
    expect(status).toBe(404);
    expect(Buffer.from(body).toString()).toContain('Không tìm thấy trang');
  });

  it('ignores a query', () => {
    expect(paper.respond('/thoi-su/?utm_source=x').status).toBe(200);
  });
});

describe('the old page', () => {
  const path = '/english/2026/10/06/a-cafe-at-the-end-of-the-ferry-line';

  it('declares its charset in a meta element only, and keeps to it', () => {
    const { headers, body } = paper.respond(path);
    expect(headers['content-type']).toBe('text/html');
    expect(textOf(path)).toContain('charset=windows-1252');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow();
    expect(load(textOf(path)).text()).toMatch(
      /A café at the end.*Madame Dậu – everyone.*“more often than the captain”/s,
    );
  });
});

describe('robots.txt and the sitemap', () => {
  it('allow articles and name each of them', () => {
    expect(textOf('/robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
    const $ = load(textOf('/sitemap.xml'), { xml: true });
    expect(
      $('loc')
        .toArray()
        .map((loc) => $(loc).text()),
    ).toEqual(articlePaths.map((path) => origin + path));
  });

  it('state when an article last changed, but for the undated one', () => {
    const $ = load(textOf('/sitemap.xml'), { xml: true });
    const dates = $('url')
      .toArray()
      .map((url) => $(url).find('lastmod').text());
    expect(dates).toEqual(expectedArticles.map(({ modified, published }) => modified ?? published ?? ''));
  });
});

describe('the pictures', () => {
  const pictures = paper.paths.filter((path) => /\.(?:jpg|png|gif)$/.test(path));

  it.each(pictures)('%s is whole, of its type and at most 30 KB', (path) => {
    const { body, headers } = paper.respond(path);
    expect(headers['content-type']).toBe(`image/${readPicture(body).type}`);
    expect(body.length).toBeLessThan(30_000);
  });

  it('weigh less than 300 KB together', () => {
    expect(pictures.reduce((sum, path) => sum + paper.respond(path).body.length, 0)).toBeLessThan(300_000);
  });

  it('have the sizes that articles state', () => {
    for (const path of articlePaths) {
      const $ = documentOf(path);
      $('.col-main img[width], main img[width]').each((_, image) => {
        const source = $(image).attr('data-src') ?? $(image).attr('src') ?? '';
        const { width, height } = readPicture(paper.respond(new URL(source, origin + path).pathname).body);
        const ratio = Number($(image).attr('width')) / Number($(image).attr('height'));
        expect(ratio).toBeCloseTo(width / height, 2);
      });
    }
  });
});
