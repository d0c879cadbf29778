import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../../../infra/local/demo/article-file.ts';
import { createDemoNewspaper } from '../../../../infra/local/demo/newspaper.ts';
import { decodeAnswer } from './decode.ts';
import { type ExpectedArticle, expectedArticles, frameWording } from './expected.ts';

const paper = createDemoNewspaper();
const articles = readArticles(new URL('../../../../infra/local/demo/articles/', import.meta.url));

const htmlOf = (path: string): string => decodeAnswer(paper.respond(path));

/** All words of a page, those in attributes too, with single spaces. */
function wordsOf(path: string): string {
  const $ = load(htmlOf(path));
  const attributes = $('[alt],[value]')
    .toArray()
    .flatMap((element) => [$(element).attr('alt'), $(element).attr('value')]);
  return `${$('body').text()} ${attributes.join(' ')}`.replace(/\s+/g, ' ');
}

/** Forms in which a page may state its day. */
function formsOf(iso: string): readonly string[] {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const english = new Date(iso).toLocaleDateString('en-US', {
    dateStyle: 'long',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return [`${year}-${month}-${day}`, `${day}/${month}/${year}`, english];
}

describe('what is expected of the demo articles', () => {
  it('covers each of them once, in the order of the paper', () => {
    expect(expectedArticles.map(({ path }) => path)).toEqual(articles.map(({ path }) => path));
  });

  describe.each(expectedArticles)('$path', (wanted: ExpectedArticle) => {
    const html = htmlOf(wanted.path);
    const words = wordsOf(wanted.path);
    const article = articles.find(({ path }) => path === wanted.path);

    it('agrees with the paper on title, dates and language', () => {
      const { title, published, modified, lang } = article ?? {};
      expect({ title, published, modified, lang }).toEqual({
        title: wanted.title,
        published: wanted.published,
        modified: wanted.modified,
        lang: wanted.language,
      });
    });

    it('states its day, unless it is undated', () => {
      if (wanted.published === undefined)
        expect(article?.main).not.toMatch(/\d[-/]\d{1,2}[-/]\d|20\d\d|tháng/);
      else expect(formsOf(wanted.published).some((form) => html.includes(form))).toBe(true);
    });

    it('has all the texts that must come out, and those that must not', () => {
      const { title, lead, opens, closes, keeps, refuses, image, authors, tags = [] } = wanted;
      const wording = [
        title,
        lead,
        opens,
        closes,
        image.caption,
        ...keeps,
        ...refuses,
        ...frameWording,
        ...authors,
      ];
      for (const text of wording) expect(words).toContain(text);
      for (const tag of tags) expect(html).toContain(tag);
      expect(html).toContain(image.path.slice(1));
      expect(paper.respond(image.path).status).toBe(200);
    });

    it('refuses nothing that the body itself says', () => {
      const { lead, opens, closes, keeps, refuses } = wanted;
      for (const text of refuses) expect([lead, opens, closes, ...keeps].join(' ')).not.toContain(text);
    });

    it('has 8 to 20 paragraphs of substance', () => {
      const paragraphs = (article?.main ?? '')
        .split(/<\/p>|<br><br>|<\/li>/)
        .filter((part) => part.replace(/<[^>]*>/g, '').trim().length > 60);
      expect(paragraphs.length).toBeGreaterThanOrEqual(8);
      expect(paragraphs.length).toBeLessThanOrEqual(20);
    });
  });
});
