import { describe, expect, it } from 'vitest';
import { normalised } from '../pages.ts';

const title = 'The lock keeper leaves after ninety years';
const sentences = [
  'For ninety years one family has opened the gates of the lock at every tide, and this summer is the last.',
  'The keeper counted eleven hundred boats in his first year and not a tenth of that in his last one.',
  'When the new gates come in the autumn they will be opened from an office two hundred kilometres away.',
  'Nobody in the village has asked what will become of the house, which belongs to the canal company.',
];
const paragraphs = sentences.map((text) => `<p>${text}</p>`).join('');

const page = (script: string, shown = ''): string =>
  `<html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head>
<body><header><a href="/">Home</a></header><main id="app"><h1>${title}</h1>${shown}</main>${script}</body></html>`;

const next = (props: unknown): string =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: props } }).replaceAll('<', '\\u003c')}</script>`;

const elements = (make: (text: string) => unknown): unknown[] => sentences.map(make);

/** How sites keep an article in a script. */
const models: readonly (readonly [string, string])[] = [
  ['elements with type and content', next({ story: { headlines: { basic: title }, content_elements: elements((content) => ({ type: 'text', content })) } })],
  ['HTML in a field', next({ article: { title, body: paragraphs } })],
  ['escaped HTML in a field', next({ article: { title, body: paragraphs.replaceAll('<', '&lt;').replaceAll('>', '&gt;') } })],
  ['plain text in a field', next({ article: { title, articleBody: sentences.join('\n\n') } })],
  ['a list of texts', next({ article: { title, paragraphs: sentences } })],
  ['portable text', next({ article: { title, content: elements((text) => ({ _type: 'block', style: 'normal', children: [{ _type: 'span', text }] })) } })],
  ['a document of nodes', next({ article: { title, body: { type: 'doc', content: elements((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) } } })],
  ['nodes with leaves', next({ story: { title, content: { document: { nodes: elements((text) => ({ type: 'paragraph', nodes: [{ leaves: [{ text }] }] })) } } } })],
  ['rich text with nodeType', next({ article: { title, body: { nodeType: 'document', content: elements((value) => ({ nodeType: 'paragraph', content: [{ nodeType: 'text', value, marks: [] }] })) } } })],
  ['blocks of an editor', next({ article: { title, content: { blocks: elements((text) => ({ type: 'paragraph', data: { text } })) } } })],
  ['models within models', next({ title, blocks: elements((text) => ({ type: 'paragraph', model: { blocks: [{ type: 'fragment', model: { text } }] } })) })],
  ['a state that is assigned', `<script>window.__INITIAL_STATE__ = ${JSON.stringify({ article: { title, body: paragraphs } })};</script>`],
  ['a state with undefined in it', `<script>window.__INITIAL_STATE__={"user":undefined,"article":${JSON.stringify({ title, body: paragraphs })}}</script>`],
  ['content among other statements', `<script>var a = 1; Fusion.contextPath="/x";Fusion.globalContent=${JSON.stringify({ headlines: { basic: title }, content_elements: elements((content) => ({ type: 'text', content })) })};Fusion.end={};</script>`],
  ['JSON.parse of a text', `<script>window.__STATE__ = JSON.parse(${JSON.stringify(JSON.stringify({ article: { title, body: paragraphs } }))});</script>`],
  ['JSON.parse of a text in single quotes', `<script>window.__STATE__ = JSON.parse('${JSON.stringify({ article: { title, body: paragraphs } })}');</script>`],
  ['a flat list with references', `<script type="application/json" id="__NUXT_DATA__">${JSON.stringify([['Reactive', 1], { article: 2 }, { title: 3, body: 4 }, title, paragraphs])}</script>`],
  ['a document that streams in', `<script>self.__next_f.push([1,${JSON.stringify(`1:["$","div",null,{"title":${JSON.stringify(title)},"body":${JSON.stringify(paragraphs)}}]\n`)}])</script>`],
  ['a streamed text in two pieces', `<script>self.__next_f.push([1,${JSON.stringify(`a:T${Buffer.byteLength(paragraphs).toString(16)},${paragraphs.slice(0, 90)}`)}])</script><script>self.__next_f.push([1,${JSON.stringify(paragraphs.slice(90))}])</script>`],
  ['the articleBody of JSON-LD', `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, articleBody: sentences.join('\n') })}</script>`],
  ['the articleBody of JSON-LD, its markup escaped', `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, articleBody: sentences.map((each) => `&lt;p&gt;${each}&lt;/p&gt;`).join('') })}</script>`],
]; // biome-ignore format: a table

describe('an article that only a script holds is read from it', () => {
  it.each(models)('%s', (_case, script) => {
    const { content, trace } = normalised(page(script));
    expect(content?.text.split('\n')).toEqual(sentences);
    expect(content?.title).toBe(title);
    expect(trace.verdict.kind).toBe('article');
    const chosen = trace.passes.find(({ pass }) => pass === 'choose-body');
    expect(chosen?.element).toMatch(/^(?:script|json-ld)/);
  });
});

describe('elements of content', () => {
  const body = (content: readonly unknown[]): string => {
    const all = [...elements((text) => ({ type: 'paragraph', text })), ...content];
    return normalised(page(next({ title, content: all }))).content?.body ?? '';
  };

  it.each<readonly [string, unknown, string]>([
    ['a heading', { type: 'header', content: 'The new gates', level: 3 }, '<h3>The new gates</h3>'],
    [
      'a list',
      {
        type: 'list',
        list_type: 'unordered',
        items: [
          { type: 'text', content: 'First gate' },
          { type: 'text', content: 'Second gate' },
        ],
      },
      '<ul><li>First gate</li><li>Second gate</li></ul>',
    ],
    [
      'a quote',
      { type: 'quote', content: 'It was a good house' },
      '<blockquote><p>It was a good house</p></blockquote>',
    ],
    [
      'a picture',
      { type: 'image', url: 'https://paper.example/lock.jpg', width: 800, height: 500, caption: 'The lock' },
      '<figure><img src="https://paper.example/lock.jpg" alt="" width="800" height="500"><figcaption>The lock</figcaption></figure>',
    ],
    [
      'emphasis',
      { type: 'paragraph', content: [{ type: 'text', text: 'Never again', marks: [{ type: 'bold' }] }] },
      '<p><strong>Never again</strong></p>',
    ],
    [
      'a link',
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'the company', marks: [{ type: 'link', attrs: { href: '/company' } }] },
        ],
      },
      '<p><a href="https://paper.example/company">the company</a></p>',
    ],
  ])('%s', (_case, element, html) => {
    const closing = {
      type: 'paragraph',
      text: 'The last boat of the season went through at noon on a Sunday in October.',
    };
    expect(body([element, closing])).toContain(html);
  });

  it('leaves out advertisements and related stories among them', () => {
    const html = body([
      { type: 'related_content', text: 'Ferries stop' },
      { type: 'ad', content: 'Buy boats' },
    ]);
    expect(html).not.toMatch(/Ferries|Buy/);
  });

  it('shows text that looks like an expression as text', () => {
    expect(
      body([
        { type: 'paragraph', text: 'If a < b and b < c, the gate stays shut, said the keeper to the boys.' },
      ]),
    ).toContain('a &lt; b and b &lt; c');
  });
});

describe('the DOM is believed', () => {
  const other = sentences.map((text) => text.replace(/the /g, 'another '));

  it.each<readonly [string, string, string]>([
    [
      'when it has the article',
      next({ article: { title, body: paragraphs.repeat(3) } }),
      paragraphs.repeat(3).replaceAll('gates', 'doors'),
    ],
    [
      'when the script has other stories only',
      next({
        stories: elements((text) => ({ title: 'Another headline of another story', url: '/x', text })),
      }),
      `<p>${sentences[0]}</p><p>${sentences[1]}</p>`,
    ],
    [
      'when the script has the body of another article',
      next({
        next: {
          title: 'Ferries stop for the winter on all lines',
          body: other
            .map((text) => `<p>${text}</p>`)
            .join('')
            .repeat(3),
        },
      }),
      `<p>${sentences[0]}</p><p>${sentences[1]}</p>`,
    ],
    [
      'when the script is no JSON',
      '<script>window.x = {body: "<p>one</p><p>two</p>"}; function f() { return [1, 2] }</script>',
      paragraphs,
    ],
    [
      'when the articleBody says the same twice',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: `${sentences.join(' ')} ${sentences.join(' ')}` })}</script>`,
      paragraphs,
    ],
    [
      'when the articleBody is another text',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: other.join(' ').repeat(4) })}</script>`,
      paragraphs,
    ],
  ])('%s', (_case, script, shown) => {
    const { trace, content } = normalised(page(script, `<div class="story">${shown}</div>`));
    expect(trace.passes.find(({ pass }) => pass === 'choose-body')?.element).not.toMatch(
      /^(?:script|json-ld)/,
    );
    expect(content?.text).not.toContain('another ');
  });
});

describe('a page that breaks off at a paywall', () => {
  it('goes on in the articleBody that the server sends', () => {
    const script = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, isAccessibleForFree: false, articleBody: sentences.join('\n') })}</script>`;
    const { content } = normalised(
      page(script, `<div class="story"><p>${sentences[0]}</p><p>${sentences[1]}</p></div>`),
    );
    expect(content?.text.split('\n')).toEqual(sentences);
    expect(content?.access).toBe('paywalled');
  });
});

describe('hostile JSON', () => {
  it('gets nothing past the sanitiser', () => {
    const evil =
      '<img src=x onerror=alert(1)><script>alert(1)</script><svg onload=alert(1)><iframe src="javascript:alert(1)"></iframe>';
    const content = [
      ...elements((text) => ({ type: 'paragraph', text: `${text} ${evil}` })),
      { type: 'image', url: 'javascript:alert(1)', caption: evil },
      { type: 'raw_html', content: evil },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'here',
            marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)"onclick="alert(1)' } }],
          },
        ],
      },
    ];
    const { body = '' } = normalised(page(next({ title, content }))).content ?? {};
    expect(body).toContain('ninety years');
    expect(body).not.toMatch(/script|onerror|onload|onclick|javascript|svg/i);
  });

  it.each<readonly [string, string]>([
    ['nesting without end', `<script>window.x = ${'['.repeat(400_000)}</script>`],
    [
      'deep nesting that ends',
      `<script type="application/json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`,
    ],
    [
      'deep content',
      next({
        title,
        content: [
          { type: 'text', content: 'a' },
          JSON.parse('{"type":"text","content":['.repeat(2_000) + ']}'.repeat(2_000)),
        ],
      }),
    ],
    ['many assignments', `<script>${'a = {"b": ['.repeat(100_000)}</script>`],
    [
      'many values',
      `<script type="application/json">${JSON.stringify(Array.from({ length: 200_000 }, (_, at) => ({ type: 'text', at })))}</script>`,
    ],
    ['quotation marks', `<script>x = {${"'".repeat(300_000)}</script>`],
    ['a stream of rows', `<script>self.f.push([1,${JSON.stringify('1:T1,x'.repeat(50_000))}])</script>`],
  ])('%s takes no time', (_case, script) => {
    const before = process.cpuUsage();
    normalised(page(script));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1_500);
  });
});
