import { describe, expect, it } from 'vitest';
import { contentOf } from '../scene.ts';

const script = (json: unknown): string =>
  `<title>Crane lifted</title><script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const news = (fields: object): string =>
  script({ '@type': 'NewsArticle', headline: 'Crane lifted', ...fields });
const authorsOf = (parts: Parameters<typeof contentOf>[0]): readonly string[] => contentOf(parts).authors;
const person = (name: unknown): object => ({ '@type': 'Person', name });

describe('authors of JSON-LD', () => {
  it.each([
    ['text', { author: 'Ann Quay' }, ['Ann Quay']],
    ['a byline', { author: 'By Ann Quay and Bo Reed' }, ['Ann Quay', 'Bo Reed']],
    ['a person', { author: person('Ann Quay') }, ['Ann Quay']],
    ['a list of persons', { author: [person('Ann Quay'), person('Bo Reed')] }, ['Ann Quay', 'Bo Reed']],
    ['a list of texts', { author: ['Ann Quay', 'Bo Reed'] }, ['Ann Quay', 'Bo Reed']],
    ['a list in a list', { author: [[person('Ann Quay')], [person('Bo Reed')]] }, ['Ann Quay', 'Bo Reed']],
    ['an @list', { author: { '@list': [person('Ann Quay'), person('Bo Reed')] } }, ['Ann Quay', 'Bo Reed']],
    ['one person of two names', { author: person(['Ann Quay', 'Bo Reed']) }, ['Ann Quay', 'Bo Reed']],
    ['one person with commas', { author: person('Ann Quay, Bo Reed') }, ['Ann Quay', 'Bo Reed']],
    ['given and family name', { author: { '@type': 'Person', givenName: 'Ann', familyName: 'Quay' } }, ['Ann Quay']],
    ['a role behind a comma', { author: person('Ann Quay, Political Editor') }, ['Ann Quay']],
    ['a byline with the role of several', { author: person('By Ann Quay and Bo Reed, Local Democracy Reporters') }, ['Ann Quay', 'Bo Reed']],
    ['a role without a comma', { author: person('Ann Quay correspondent for ports') }, ['Ann Quay']],
    ['a surname first', { author: person('Quay, Ann') }, ['Ann Quay']],
    ['an agency and a place', { author: person('Reuters, London') }, ['Reuters']],
    ['a creator', { creator: ['Ann Quay'] }, ['Ann Quay']],
    ['a person beside an agency', { author: [{ '@type': 'Organization', name: 'Harbour Wire' }, person('Ann Quay')] }, ['Ann Quay']],
    ['a person beside an agency that is called one', { author: [person('dpa'), person('Ann Quay')] }, ['Ann Quay']],
    ['an agency alone', { author: { '@type': 'Organization', name: 'Harbour Wire' } }, ['Harbour Wire']],
    ['an escaped name', { author: person('Ann O&#39;Quay') }, ["Ann O'Quay"]],
    ['one name in two spellings', { author: [person('Ann Quay'), person('ANN QUAY')] }, ['Ann Quay']],
    ['a given name that introduces names elsewhere', { author: [person('Theo Quay'), person('Per Reed')] }, ['Theo Quay', 'Per Reed']],
    ['names that begin with what introduces names elsewhere', { author: [person('Di Wu'), person('Tin Quay')] }, ['Di Wu', 'Tin Quay']],
    ['what introduces a desk', { author: person('Di Redazione') }, ['Redazione']],
    ['a name that ends with an article', { author: person('Tuan Le') }, ['Tuan Le']],
    ['an address beside a name', { author: [{ '@type': 'Person', name: 'https://social.example/annquay' }, person('Ann Quay')] }, ['Ann Quay']],
  ])('are read from %s', (_, fields, names) => {
    expect(authorsOf({ head: news(fields) })).toEqual(names);
  }); // biome-ignore format: a table

  it('are found where the graph refers to them', () => {
    const head = script({
      '@graph': [
        { '@type': 'Article', headline: 'Crane lifted', author: { '@id': '#/person/1' } },
        { '@type': 'WebPage', '@id': 'https://paper.example/news/harbour-crane-1042' },
        { '@type': 'Person', '@id': '#/person/1', name: 'Ann Quay' },
      ],
    });
    expect(authorsOf({ head })).toEqual(['Ann Quay']);
  });

  it('are those of this article, not of the ones it refers to', () => {
    const head = script([
      { '@type': 'NewsArticle', url: 'https://paper.example/news/other-1', headline: 'Another crane', author: 'Cy Ford' },
      { '@type': 'NewsArticle', url: 'https://paper.example/news/harbour-crane-1042', headline: 'Crane lifted', author: 'Ann Quay' },
    ]); // biome-ignore format: two nodes
    expect(authorsOf({ head })).toEqual(['Ann Quay']);
  });

  it('are not those of teasers with headlines of their own', () => {
    const [other, another] = ['Old mill sold by county', 'Ferry will wait for spring'];
    const above = '<h1>Crane lifted by wind overnight</h1><p class="byline">By Ann Quay</p>';
    const head = (...nodes: object[]): string =>
      script(nodes).replace('Crane lifted', 'Crane lifted by wind overnight');
    const teaser = (headline: string, fields: object): object => ({
      '@type': 'NewsArticle',
      headline,
      author: person('Cy Ford'),
      ...fields,
    });
    const elsewhere = { url: 'https://paper.example/news/other-1' };
    const own = { '@type': 'NewsArticle', headline: 'Crane lifted by wind overnight', author: 'Ann Quay' };
    expect(authorsOf({ head: head(teaser(other, {}), teaser(another, {}), own), above })).toEqual([
      'Ann Quay',
    ]);
    expect(authorsOf({ head: head(teaser(other, elsewhere), teaser(another, elsewhere)), above })).toEqual([
      'Ann Quay',
    ]);
  });

  it('are the publisher where it says so, in whatever letters', () => {
    const publishedBy = (name: string): readonly string[] =>
      authorsOf({ head: news({ author: { '@type': 'Organization', name }, publisher: { name } }) });
    expect(publishedBy('Radio24')).toEqual(['Radio24']);
    expect(publishedBy('harbour.example')).toEqual(['harbour.example']);
    expect(publishedBy('Fit for Fun')).toEqual(['Fit for Fun']);
  });

  it('are not those of a video in the article', () => {
    const head = script([{ '@type': 'VideoObject', name: 'Crane', author: 'Cy Ford' }]);
    expect(authorsOf({ head, above: '<h1>Crane lifted</h1><p class="byline">By Ann Quay</p>' })).toEqual([
      'Ann Quay',
    ]);
  });
});

describe('broken JSON-LD', () => {
  it.each([
    ['a comma too many', '{"@type":"NewsArticle","author":"Ann Quay",}'],
    ['a raw line break', '{"@type":"NewsArticle","description":"one\ntwo","author":"Ann Quay"}'],
    ['comments', '/* cms */{"@type":"NewsArticle", // type\n"author":"Ann Quay"}'],
    ['CDATA', '//<![CDATA[\n{"@type":"NewsArticle","author":"Ann Quay"}\n//]]>'],
    ['escaped markup', '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:&quot;Ann Quay&quot;}'],
    ['two objects in a row', '{"@type":"WebSite"}{"@type":"NewsArticle","author":"Ann Quay"}'],
    ['a quotation mark in the headline', '{"@type":"NewsArticle","headline":"The "big" crane","author":{"@type":"Person","name":"Ann Quay"}}'],
  ])('is read in spite of %s', (_, json) => {
    expect(authorsOf({ head: script(json) })).toEqual(['Ann Quay']);
  }); // biome-ignore format: a table
});

describe('authors of meta elements', () => {
  it.each([
    ['author', 'Ann Quay'], ['parsely-author', 'Ann Quay'], ['sailthru.author', 'Ann Quay'], ['byl', 'By Ann Quay'],
    ['dc.creator', 'Ann Quay'], ['cXenseParse:author', 'Ann Quay'], ['bt:author', 'Ann Quay'], ['article:author', 'Ann Quay'],
    ['mrf:authors', 'Ann Quay'], ['lead:author', 'Ann Quay'], ['articleAuthor', 'Ann Quay'],
  ])('are read from %s', (name, content) => {
    expect(authorsOf({ head: `<meta name="${name}" content="${content}">` })).toEqual(['Ann Quay']);
  }); // biome-ignore format: a table

  it('are all of one name', () => {
    const head = '<meta name="author" content="Ann Quay"><meta name="author" content="Bo Reed">';
    expect(authorsOf({ head })).toEqual(['Ann Quay', 'Bo Reed']);
  });

  it('are none where the element holds a profile or the reading time', () => {
    const head =
      '<meta property="article:author" content="https://social.example/harbour"><meta name="twitter:label1" content="Lesezeit"><meta name="twitter:data1" content="Drei Minuten">';
    expect(authorsOf({ head })).toEqual([]);
  });

  it('are read from a card that says who wrote', () => {
    const head =
      '<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Ann Quay">';
    expect(authorsOf({ head })).toEqual(['Ann Quay']);
  });
});

describe('authors in bylines', () => {
  it('are read from the list that a label names, whatever its language', () => {
    const above =
      '<section aria-labelledby="article-byline"><strong id="article-byline">ባይላይን</strong><ul><li><span>የፀሐፊው ስም, </span>ብሩክ ታደሰ</li><li><span>ሚና, </span>ጋዜጠኛ</li></ul></section>';
    expect(authorsOf({ above })).toEqual(['ብሩክ ታደሰ']);
  });

  it('are not who took the pictures, though she is linked as well', () => {
    const above =
      '<p class="byline">by <span><a href="/people/ann" rel="author">Ann Quay</a></span>, photography by <span><a href="/people/bo">Bo Reed</a></span></p>';
    expect(authorsOf({ above })).toEqual(['Ann Quay']);
  });

  it('are spelled out where only initials are declared', () => {
    const above = '<p class="byline">By Mara Quill</p>';
    expect(authorsOf({ head: news({ author: person('M. Quill') }), above })).toEqual(['Mara Quill']);
    expect(authorsOf({ head: news({ author: person('M. Q.') }), above })).toEqual(['Mara Quill']);
    expect(authorsOf({ head: news({ author: person('J. Stone') }), above: '' })).toEqual(['J. Stone']);
  });

  it('are whole where only the given name is declared', () => {
    const above = '<div><p>By</p><p>Mara Quill</p></div>';
    expect(
      authorsOf({ head: news({ author: person('Mara') }), above: `<h1>Crane lifted</h1>${above}` }),
    ).toEqual(['Mara Quill']);
  });

  it.each(['Autor:', 'By', 'Text'])('stand below the label %s', (label) => {
    const above = `<h1>Crane lifted</h1><div><h5>${label}</h5><p>Peter Maahn</p></div>`;
    expect(authorsOf({ above })).toEqual(['Peter Maahn']);
  });

  it.each(['zitat-author', 'quote__author', 'cutline-byline'])('are none where %s names somebody', (name) => {
    expect(authorsOf({ above: `<h1>Crane lifted</h1><p class="${name}">Ann Quay</p>` })).toEqual([]);
  });

  it('stand beside a date in a box of any name', () => {
    const above =
      '<h1>Crane lifted</h1><div class="post-info"><span>05.03.2025, 14:20</span><span>Авторы: Айдос Серікбай</span></div>';
    expect(authorsOf({ above })).toEqual(['Айдос Серікбай']);
  });

  it('win over the name by which somebody logs in', () => {
    const head = news({ author: person('m.quill') });
    expect(authorsOf({ head, above: '<p class="byline">By Mara Quill-Stone</p>' })).toEqual([
      'Mara Quill-Stone',
    ]);
  });

  it('are no desks of the site itself', () => {
    const head = `<meta property="og:site_name" content="Nordrund">`;
    expect(authorsOf({ head, above: '<p class="byline">von Tilman Horst, Nordrund Info</p>' })).toEqual([
      'Tilman Horst',
    ]);
  });

  const shown = (byline: string): readonly string[] => authorsOf({ above: `<h1>Crane lifted</h1>${byline}` });

  it('are all of those side by side', () => {
    expect(shown('<p><span class="author">Ann Quay</span> <span class="author">Bo Reed</span></p>')).toEqual([
      'Ann Quay',
      'Bo Reed',
    ]);
  });

  it('are those who stand alone beside the date when nothing else names anybody', () => {
    expect(shown('<p>05.03.2026 - Ann Quay</p>')).toEqual(['Ann Quay']);
  });

  it.each([
    ['<div class="info"><span>5 Mar 2026, 10:05</span><span>1432 reads</span><span>Ann Quay</span></div>', ['Ann Quay']],
    ['<div class="info"><span>Ann QUAY - Bo REED / PORT</span><span>05.03.2026 - 10:37</span></div>', ['Ann QUAY', 'Bo REED']],
    ['<div class="info"><div>Ann Quay</div><div>5 March 2026</div></div>', ['Ann Quay']],
    ['<div class="info"><span>World Affairs</span><span>5 March 2026</span></div><nav><a href="/w">World Affairs</a></nav>', []],
    ['<div class="row__authors"><a class="row__author">Ann Quay</a><a class="row__author">Bo Reed</a></div>', ['Ann Quay', 'Bo Reed']],
    ['<ul class="by"><li>Written by: <a href="/authors/1">Ann Quay</a>, Edited by: <a href="/authors/2">Bo Reed</a></li></ul>', ['Ann Quay']],
    ['<div class="byline-block"><div><span class="c1">Ann Quay</span><div><span>Harbour correspondent</span></div></div><div><span class="c1">Bo Reed</span><div><span>Harbour News</span></div></div></div>', ['Ann Quay', 'Bo Reed']],
    ['<div class="info"><span>Б.Оюунчимэг</span><span>2026-03-05 09:40</span></div>', ['Б.Оюунчимэг']],
    ['<p class="author">Summary:</p>', []],
    ['<div class="byline"><span class="author-name">Ann Quay</span><span class="author-title">Reporter on the coast</span></div>', ['Ann Quay']],
  ])('are told apart as the elements of %s are', (byline, names) => {
    expect(shown(byline)).toEqual(names);
  }); // biome-ignore format: a table

  it('are without the site where its name stands in two scripts', () => {
    const head = '<meta property="og:site_name" content="Harbour Post - هاربور بوست">';
    const above = '<h1>Crane lifted</h1><p class="byline">هاربور بوست - منى العلي</p>';
    expect(authorsOf({ head, above })).toEqual(['منى العلي']);
  });

  it('are those beside the date where JSON-LD has the paper only', () => {
    const head = news({ author: { '@type': 'Organization', name: 'Harbour Daily' } });
    expect(authorsOf({ head, above: '<h1>Crane lifted</h1><p>05.03.2026 - Ann Quay</p>' })).toEqual(['Ann Quay']);
  }); // biome-ignore format: one line

  it('complete a JSON-LD that names the first only', () => {
    const head = `${news({ author: 'Ann Quay' })}<meta name="author" content="Ann Quay, Bo Reed">`;
    expect(authorsOf({ head })).toEqual(['Ann Quay', 'Bo Reed']);
  });

  it('complete what says "and one more"', () => {
    const head = '<meta name="author" content="NHẬT XUÂN và 1 tác giả khác">';
    const above =
      '<h1>Crane lifted</h1><div class="author-box"><a rel="author" href="/tac-gia/1">NHẬT XUÂN</a> <a rel="author" href="/tac-gia/2">NGHI VŨ</a></div>';
    expect(authorsOf({ head, above })).toEqual(['NHẬT XUÂN', 'NGHI VŨ']);
  });

  it.each([
    ['<p>Pazīņojis: Ann Quay</p>', ['Ann Quay']],
    ['<p>Ann Quay/Harbour Gazette Writer</p>', ['Ann Quay']],
    ['<p>Ann Quay, ann.quay@paper.example</p>', ['Ann Quay']],
    ['<p>NA ZAWADI MWANGI</p>', ['ZAWADI MWANGI']],
    ['<p>Fotók: Ann Quay</p>', []],
    ['<p>Fordította: Ann Quay</p>', []],
  ])('are read from %s where nobody else is named', (byline, names) => {
    expect(shown(byline)).toEqual(names);
  });

  it('are not those behind a label nobody knows where somebody is named', () => {
    expect(authorsOf({ head: news({ author: person('Ann Quay') }), above: '<h1>Crane lifted</h1><p>Pazīņojis: Bo Reed</p>' })).toEqual(['Ann Quay']);
  }); // biome-ignore format: one line

  it('spell out initials', () => {
    expect(authorsOf({ head: news({ author: 'A.Q.' }), above: '<h1>Crane lifted</h1><p class="byline">By Ann Quay</p>' })).toEqual(['Ann Quay']);
  }); // biome-ignore format: one line

  it('spell out a login', () => {
    expect(authorsOf({ head: news({ author: 'annquay' }), above: '<h1>Crane lifted</h1><p class="byline">By Ann Quay</p>' })).toEqual(['Ann Quay']);
  }); // biome-ignore format: one line

  it('are not those of other articles beside it', () => {
    const below =
      '</div><div class="related"><p class="author">Cy Ford</p><p class="author">Di Low</p></div><div>';
    expect(authorsOf({ above: '<h1>Crane lifted</h1><p class="author">Ann Quay</p>', below })).toEqual([
      'Ann Quay',
    ]);
  });

  it('are the desk when nobody is named, and the person when somebody is', () => {
    const head = news({ author: { '@type': 'Person', name: 'Redaktion' } });
    expect(authorsOf({ head })).toEqual(['Redaktion']);
    expect(authorsOf({ head, above: '<h1>Crane lifted</h1><p class="byline">Von Ann Quay</p>' })).toEqual([
      'Ann Quay',
    ]);
  });

  it('are without the name of the paper behind them', () => {
    const head =
      '<meta property="og:site_name" content="Harbour Daily"><meta name="author" content="Ann Quay Harbour Daily">';
    expect(authorsOf({ head })).toEqual(['Ann Quay']);
  });

  it('are without the name of the paper before them', () => {
    const head = '<meta property="og:site_name" content="Ponant-Presse"><meta name="author" content="Ponant-Presse Ann Quay">';
    expect(authorsOf({ head })).toEqual(['Ann Quay']);
  }); // biome-ignore format: one line

  it('are persons rather than the site, however often a template repeats its name', () => {
    const head = `<meta property="og:site_name" content="Harbour Daily">${news({ author: { '@type': 'Person', name: 'Harbour Daily' } })}<meta name="author" content="Harbour Daily">`;
    const above = '<h1>Crane lifted</h1><p itemprop="author">Harbour Daily</p><p class="author">Ann Quay</p>';
    expect(authorsOf({ head, above })).toEqual(['Ann Quay']);
  });
});
