import { describe, expect, it } from 'vitest';
import { contentOf } from '../scene.ts';

const headline = '<h1>Crane lifted</h1>';
const more =
  '<p>The harbour has had other cranes before, and it will have others again, says the keeper.</p>'.repeat(6);
const authorsOf = (inner: string, below = '', head = ''): readonly string[] =>
  contentOf({ above: `${headline}${inner}`, below: more + below, head: `<title>Crane lifted</title>${head}` })
    .authors;
const publisher =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane lifted","author":{"@type":"Organization","name":"Harbour Wire"}}</script>';

describe('authors whom the page shows', () => {
  it.each([
    ['links of one class, of which not all are known to lead to authors', '<p class="c-authors">By <a class="c-a" href="/crew/ann-quay">Ann Quay</a>, <a class="c-a" href="/author/bo-reed">Bo Reed</a></p>', ['Ann Quay', 'Bo Reed']],
    ['links to who they are, with their offices behind them', '<div class="story-author"><a href="/bio/ann-quay">Ann Quay</a>, Staff Attorney, Harbour Justice Programme<br>&amp; <a href="/bio/bo-reed">Bo Reed</a>, Director of Piers</div>', ['Ann Quay', 'Bo Reed']],
    ['a box with a button to all her articles', '<div class="author-box"><h4 class="author-box__name">Ann Quay</h4><a class="author-box__button" href="/author/annq">Further Articles</a></div>', ['Ann Quay']],
    ['a full name beside one word', '<div><span class="author"><a href="/authors/ann-quay">Ann Quay</a></span> | <span class="author-group">Community</span></div>', ['Ann Quay']],
    ['an agency beside a paper', '<div class="article__author">AFP/The Harbour Post</div>', ['AFP', 'The Harbour Post']],
    ['a name in a box that goes on with the place', '<div class="story-byline"><span class="author">Ann Quay</span><span class="place">Reed Town</span></div>', ['Ann Quay']],
    ['a link that goes on with what she is', '<div class="x"><a href="/author/ann-quay"><span>Ann Quay</span><small>reporter</small></a></div>', ['Ann Quay']],
    ['a link whose letters are set one by one', '<div class="x"><a href="/author/ann-quay">Ann Qua<span>y</span></a></div>', ['Ann Quay']],
    ['a box whose next block is a label', '<div class="author-info"><div>By: <span>Ann Quay</span></div><div>Edition: 18 March 2025</div></div>', ['Ann Quay']],
    ['a line below that says who wrote', '<div class="p"><div><img src="/m.jpg" alt=""><div><strong>Hildur Holm</strong><br><span>Text</span></div></div><div><strong>Bo Reed</strong><br><span>Foto</span></div></div><div>5 March 2026</div>', ['Hildur Holm']],
    ['a weekday in small letters beside it', '<div class="info">Аутор: <b>М. Петровић</b> понедељак, 16.06.2025. у 20:11</div>', ['М. Петровић']],
    ['a label in the box of the tags', '<div class="post-info">Author : <b>Ann Quay</b></div>', ['Ann Quay']],
    ['a byline, not of the letter in a box beside the text', '<p class="story__authors">By Ann Quay</p><aside><article><p>The Morning Letter</p><p><a rel="author" itemprop="author" href="/letters">Bo Reed</a></p></article></aside>', ['Ann Quay']],
    ['a box that tags stand in', '<div class="meta--author">By Ann Quay / <a rel="tag" href="/topic/x">Harbour News</a> / <a rel="tag" href="/topic/y">Top Crane Stories</a></div>', ['Ann Quay']],
    ['a mailbox beside the name, called after her', '<div class="sc-1"><div class="sc-2">Hildur Holm</div><a href="mailto:hildur.holm@paper.example"><svg></svg></a></div>', ['Hildur Holm']],
  ])('are those of %s', (_, inner, names) => {
    expect(authorsOf(inner)).toEqual(names);
  }); // biome-ignore format: a table

  it.each([
    ['letters by chance', '<div class="sc-8szcg4-0 cByMZz">Stories And Shows</div>'],
    ['a column of a grid', '<div class="columns offset-by-one">Harbour Matters</div>'],
    ['who made the theme', '<span class="designed-by">Cookely Theme</span>'],
    ['a company', '<ul><li class="biznes_firma">Firma</li></ul>'],
    ['a picture', '<span class="img-author">Ann Quay</span>'],
    ['what the paper is about', '<p class="author-bio">Everything about cranes, tips for boats.</p>'],
  ])('are not those of a box that is named after %s', (_, inner) => {
    expect(authorsOf(inner)).toEqual([]);
  });

  it('are not those of a list of teasers below the article', () => {
    const teaser = (name: string): string =>
      `<div><a href="/x"><h3>Another story</h3><span class="card__author">${name}</span></a></div>`;
    const far = '<p>and so on</p>'.repeat(80);
    expect(authorsOf('', `${far}${['Ann Quay', 'Bo Reed', 'Cy Hill'].map(teaser).join('')}`)).toEqual([]);
    // Those of one article stand in one box.
    const box = ['Ann Quay', 'Bo Reed', 'Cy Hill'].map((name) => `<div class="card__author">${name}</div>`);
    expect(authorsOf('', `${far}<section><div>${box.join('')}</div></section>`)).toEqual([
      'Ann Quay',
      'Bo Reed',
      'Cy Hill',
    ]);
  });

  it('are not those of other articles, whose headlines are in the same link, nor of a picture', () => {
    const far = '<p>and so on</p>'.repeat(80);
    const teaser = '<div><a href="/x"><h3>Another story about the old mill of the county</h3><div class="author-name">By Ann Quay</div></a></div>'; // biome-ignore format: one line
    expect(authorsOf('', far + teaser)).toEqual([]);
    expect(authorsOf('<span class="byline-image">Photos: Harbour Sun/ AFP</span>')).toEqual([]);
  });

  it.each([
    ['in one link with it', '<div class="card"><a href="/x"><h3>The old mill of the county is sold again</h3><span class="card__author">By Bo Reed</span></a></div>'],
    ['in few signs', '<div class="card"><a href="/x"><h3>군청 앞 오래된 방앗간 다시 팔려</h3><span class="card__author">한도윤 기자</span></a></div>'],
    ['behind a link around it', '<div class="card"><div><h3><a href="/x">The old mill of the county is sold again</a></h3></div><div><span class="card__author">By Bo Reed</span></div></div>'],
    ['in a link around the heading, the name marked up', '<li class="card"><a href="/x"><h4>The old mill of the county is sold again</h4></a><span itemprop="author"><a rel="author" href="/author/bo">Bo Reed</a></span></li>'],
  ])('are not those of teasers beside the headline, %s, where a desk is declared', (_, teaser) => {
    expect(authorsOf(`<aside>${teaser}</aside>`, '', publisher)).toEqual(['Harbour Wire']);
  }); // biome-ignore format: a table

  it('are those of a box with a heading and a link to her articles', () => {
    const box = '<div class="box"><h3>About the author</h3><div class="author-name"><h4><a href="/author/ann-quay">Ann Quay</a></h4></div></div>'; // biome-ignore format: one line
    expect(authorsOf('', box)).toEqual(['Ann Quay']);
    const link = '<a href="/self"><h1>Crane lifted</h1><span class="author-name">Ann Quay</span></a>';
    expect(contentOf({ above: link }).authors).toEqual(['Ann Quay']);
  });

  it('are all the reporters of a Chinese line, not who edited', () => {
    expect(authorsOf('<div>2025-05-12 09:00 来源：港湾日报 记者 沈柯 邵雨 编辑：何柳</div>')).toEqual([
      '沈柯',
      '邵雨',
    ]);
  });

  it('are those of a Thai line that says who wrote', () => {
    expect(authorsOf('<div>19 ส.ค. 2568 13:15 น.</div><div>เขียนโดย ปิยะดา ศรีสุข</div>')).toEqual([
      'ปิยะดา ศรีสุข',
    ]);
  });

  it('are no section beside the date', () => {
    const line = '<div><span><a href="/2026/03/">5 March 2026</a></span> <span><a href="/category/old-boats/" rel="category tag">Old Boats</a></span></div>'; // biome-ignore format: one line
    expect(authorsOf(line)).toEqual([]);
  });

  it('are those of a line below the picture on top', () => {
    const picture = '<div class="i"><img src="/crane.jpg" alt=""></div>';
    const { authors, text } = contentOf({
      above: `${headline}<p>The wind took the crane of the harbour, and the ships have to wait.</p>${picture}<p>By Ann Quay</p>`,
    });
    expect([authors, text.includes('Quay')]).toEqual([['Ann Quay'], false]);
  });

  it('are a desk that the page both declares and shows, rather than capitals beside a date', () => {
    const line = '<p>Health Fear, 5 March 2026</p><p class="info-author">Harbour Wire</p>';
    expect(authorsOf(line, '', publisher)).toEqual(['Harbour Wire']);
  });

  it.each([
    ['', '<p>Reporting by Ann Quay in Doha and Bo Reed in Muscat; Editing by Cy Ford</p>', ['Ann Quay', 'Bo Reed']],
    ['<p>Par notre correspondante à Annecy, Juliette Perrin</p>', '', ['Juliette Perrin']],
    ['<p>Irene Pastor. Alicante | 05·10·25 | 07:45</p>', '', ['Irene Pastor']],
  ])('are those of a line that says so: %s%s', (above, below, names) => {
    expect(authorsOf(above, below)).toEqual(names);
  }); // biome-ignore format: a table

  it.each([
    ['a picture stands between name and date', '<p>5 March 2026</p><figure><img src="/a.jpg"></figure><p>Hildur Holm</p>', ''],
    ['a label below says who took the pictures', '<p>5 March 2026</p><p>Hildur Holm</p><p>Foto</p>', ''],
    ['a line of the date says whose the rights are', '', '<p>Written by Hildur Holm</p><p>5 marzo 2026 ( modifica il 5 marzo 2026) © RIPRODUZIONE RISERVATA</p>'],
    ['the date is that of Nepal', '<p>२०८२ जेठ २५ गते ११:१०</p><p>By Hildur Holm</p>', ''],
  ])('leave no line in the text where %s', (_, above, below) => {
    const { text } = contentOf({ above: `${headline}${above}`, below: more + below });
    expect(text).not.toMatch(/Hildur|RISERVATA|जेठ/);
  }); // biome-ignore format: a table

  it('are not where a desk wrote', () => {
    expect(authorsOf('<div>Newsroom, 3 May 2024, Bad Holm</div>')).not.toContain('Bad Holm');
    expect(authorsOf('<div>3 May 2024, Hildur Holm</div>')).toEqual(['Hildur Holm']);
  });

  it('are not words at the end that the text has in small letters', () => {
    const fee = '<p>What the port asks for is called a balance transfer fee, and nobody pays it.</p>';
    expect(authorsOf('', `${fee}<p>Balance Transfer Fee</p>`)).toEqual([]);
    expect(authorsOf('', `${fee}<p>Hildur Transfer Holm</p>`)).toEqual(['Hildur Transfer Holm']);
    // A full stop takes capitals.
    expect(authorsOf('', `${fee}<p>Hildur HOLM.</p>`)).toEqual(['Hildur HOLM']);
    expect(authorsOf('', `${fee}<p>Hildur Holm.</p>`)).toEqual([]);
  });

  it('are not the headline once more at the end', () => {
    const end = '<p>Old Crane</p>';
    const { authors } = contentOf({
      head: '<title>Old Crane</title>',
      above: '<h1>Old Crane</h1>',
      below: `${more}${end}`,
    });
    expect(authors).toEqual([]);
  });
});
