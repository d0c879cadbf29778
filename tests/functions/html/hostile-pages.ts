/** Pages that are made to cost time or to break whoever walks them. */
const story = `<p>${'The harbour crane was lifted off its rails before noon, the port said. '.repeat(8)}</p>`;
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Crane lifted</title></head><body><h1>Crane lifted</h1>${story}${body}</body></html>`;

const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}="${index}"`).join(' ');
const ld = (json: string): string => page(`<script type="application/ld+json">${json}</script>`);
const tags = 'ul li table tr td a b div span p i form button select option'.split(' ');
const long = 'The harbour crane was lifted off its rails before noon. '.repeat(130_000);

/** Sorted by what they attack. */
export const hostilePages: readonly (readonly [string, () => string])[] = [
  ['20,000 unclosed div', () => page('<div>'.repeat(20_000))],
  ['20,000 unclosed div with text', () => page('<div>words of the story '.repeat(20_000))],
  ['100,000 attributes on one tag', () => page(`<div ${attributes}>text</div>`)],
  ['100,000 classes on one tag', () => page(`<div class="${'related share '.repeat(50_000)}">text</div>`)],
  ['the same attribute 100,000 times', () => page(`<p ${'class="x" '.repeat(100_000)}>text</p>`)],
  ['depth 100,000, closed', () => page(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`)],
  ['depth 100,000, open', () => page(`${'<section>'.repeat(100_000)}deep`)],
  ['depth 100,000, wrongly closed', () => page(`${'<div><span>'.repeat(50_000)}deep${'</div></b>'.repeat(50_000)}`)],
  ['depth 100,000 of formatting', () => page(`<p>${'<b><i>'.repeat(50_000)}deep`)],
  ['closing tags only', () => page('</div></p></table>'.repeat(60_000))],
  ['nested lists', () => page('<ul><li>entry '.repeat(30_000))],
  ['nested tables', () => page('<table><tr><td>cell '.repeat(20_000))],
  ['nested quotes', () => page('<blockquote><p>said '.repeat(20_000))],
  ['nested figures', () => page('<figure><img src="/a.jpg"><figcaption>seen '.repeat(15_000))],
  ['nested anchors', () => page('<a href="/x">link '.repeat(40_000))],
  ['siblings, 60,000 short paragraphs', () => page('<p>Said so.</p>'.repeat(60_000))],
  ['siblings, 30,000 images', () => page('<img src="/photo-1.jpg" alt="seen">'.repeat(30_000))],
  ['siblings, 30,000 headings', () => page('<h2>Crane lifted</h2>'.repeat(30_000))],
  ['siblings, 30,000 datelines', () => page('<p class="date">3 May 2024, 10:05</p>'.repeat(30_000))],
  ['siblings, 30,000 bylines', () => page('<p class="byline">By Ann Quay</p>'.repeat(30_000))],
  ['siblings, 100,000 br', () => page('words of the story<br>'.repeat(90_000))],
  ['siblings, 90,000 spans in a paragraph', () => page(`<p>${'<span>word </span>'.repeat(90_000)}</p>`)],
  ['siblings, 90,000 table cells', () => page(`<table>${`<tr>${'<td>1</td>'.repeat(30)}</tr>`.repeat(3000)}</table>`)],
  ['siblings, 33,000 entries that are pictures', () => page(`<ul>${'<li><img src="/photo-1.jpg"><p>seen</p>'.repeat(33_000)}</ul>`)],
  ['siblings, 20,000 images of one picture', () => page(`<picture><source srcset="data:x">${'<img>'.repeat(20_000)}</picture>`)],
  ['siblings, 800,000 texts between headline and body', () => `<div><h1>Crane lifted</h1>${'x<!---->'.repeat(800_000)}<div class="article-body">${story}</div></div>`],
  ['siblings, 40,000 metas', () => page('').replace('<title>', '<meta property="og:title" content="x"><title>'.replace('<title>', '').repeat(40_000).concat('<title>'))],
  ['7 MB of text in 58 links to an author', () => page(`${'<div><a href="/author/x" rel="author">'.repeat(58)}${long}`)],
  ['7 MB of text in 58 captions', () => page(`${'<figure><img src="/a.jpg"><figcaption>'.repeat(58)}${long}`)],
  ['7 MB of text in 58 dates', () => page(`${'<time class="date">'.repeat(58)}${long}`)],
  ['random nesting of all kinds', () => page(scrambled())],
  ['10 MB of text', () => page(`<p>${'The crane stood. '.repeat(620_000)}</p>`)],
  ['10 MB of text without space', () => page(`<p>${'a'.repeat(10_000_000)}</p>`)],
  ['10 MB of digits and slashes', () => page(`<p>${'1/2/'.repeat(2_500_000)}</p>`)],
  ['10 MB of "<"', () => '<'.repeat(10_000_000)],
  ['10 MB of "</"', () => '</'.repeat(5_000_000)],
  ['10 MB of "&"', () => page(`<p>${'&'.repeat(10_000_000)}</p>`)],
  ['10 MB of "<!--"', () => '<!--'.repeat(2_500_000)],
  ['8 MB of emoji', () => page(`<p>${'😀'.repeat(2_000_000)}`)],
  ['10 MB of NUL', () => page(`<p>${'\0'.repeat(10_000_000)}</p>`)],
  ['10 MB of white space', () => page(`<p>a${' '.repeat(10_000_000)}b</p>`)],
  ['10 MB in a title', () => `<title>${'Crane - '.repeat(1_250_000)}</title>${story}`],
  ['60,000 dots in a title', () => `<title>${'.'.repeat(60_000)}x</title><p>${'The crane stood. '.repeat(9)}</p>`],
  ['1 MB in a title of bars', () => `<title>${'a | '.repeat(250_000)}</title><h1>a</h1>${story}`],
  ['1 MB in an h1', () => `<title>Crane</title><h1>${'Crane lifted '.repeat(80_000)}</h1>${story}`],
  ['1 MB of author', () => page(`<div class="author">${'Ann Quay, '.repeat(100_000)}</div>`)],
  ['1 MB of srcset', () => page(`<img src="/a.jpg" srcset="${'/a.jpg 1w, '.repeat(100_000)}">`)],
  ['1 MB of style', () => page(`<div style="${'background:url('.repeat(70_000)}"></div>`)],
  ['1 MB of broken JSON-LD', () => ld('{"a":['.repeat(170_000))],
  ['1 MB of JSON-LD backslashes', () => ld(`{"headline":"${'\\'.repeat(1_000_000)}`)],
  ['JSON-LD nested 100,000 deep', () => ld(`${'{"@graph":['.repeat(100_000)}${']}'.repeat(100_000)}`)],
  ['JSON-LD of 100,000 nodes', () => ld(`[${'{"@type":"NewsArticle","headline":"x"},'.repeat(50_000)}{}]`)],
  ['JSON-LD objects nested 10,000 deep', () => ld(`${'{"author":'.repeat(10_000)}1${'}'.repeat(10_000)}`)],
  ['JSON in scripts, one array of 200,000', () => `<title>Crane</title><script>a=[${'null,'.repeat(200_000)}1]</script><p>Said so.`],
  ['JSON in scripts, values within values that are none', () => `<title>Crane</title><script>${'x={"a":('.repeat(20_000)}${')}'.repeat(20_000)}</script><p>Said so.`],
  ['JSON in scripts, 100,000 that are none', () => `<title>Crane</title><script>${'x={a:1};'.repeat(100_000)}</script><p>Said so.`],
  ['JSON in a script nested 100,000 deep', () => page(`<script>window.__STATE__=${'{"a":'.repeat(100_000)}</script>`)],
  ['end tags of nothing, 500 deep', () => page(`${'<i>'.repeat(500)}${'</zz>'.repeat(300_000)}`)],
  ['quotes that never end', () => page('<a href="x" title=\''.repeat(200_000))],
  ['a script that nearly ends', () => page(`<script>${'</scrip'.repeat(300_000)}`)],
  ['one attribute of 4 MB', () => page(`<div data-x="${'&amp;'.repeat(800_000)}">text</div>`)],
  ['character references of 4 MB', () => page(`<p>&#${'9'.repeat(2_000_000)}${'&ampx&notit;'.repeat(150_000)}</p>`)],
  ['30,000 class names, none twice', () => page(counted(30_000, (index) => `<p class="relatedBox${index.toString(36)}x story-${index}">w</p>`))],
  ['30,000 links', () => page(counted(30_000, (index) => `<a href="/a/${index}">story ${index}</a> `))],
  ['30,000 links in 190 posts, each in another', () => page(`${'<blockquote class="twitter-tweet">'.repeat(190)}${counted(30_000, (index) => `<a href="/a/${index}">story ${index}</a> `)}`)],
  ['30,000 time elements', () => page('<time datetime="2024-05-03T10:05:00Z">3 May</time>'.repeat(30_000))],
  ['60,000 entries of one list', () => page(`<ul>${'<li>entry of the list'.repeat(60_000)}`)],
  ['letters with 1,000,000 marks', () => page(`<p>a${'\u0301'.repeat(1_000_000)}</p>`)],
  ['60 portraits around a text of 3.5 MB that says half of each name all the time', () => (`<html><body><h1>A story that goes on and on</h1>${counted(60, (index) => `<div><img src="/a.jpg" alt="Ann${surname(index)}"><em>Ann${surname(index)}</em> 5 May 2024</div>`)}<article><p>${counted(60, surname)} ${'Ann Bo '.repeat(500_000)}</p></article></body></html>`)],
  ['3,000 pictures, 3,000 others declared', () => page(counted(3000, (index) => `<meta property="og:image" content="/declared-${index}.jpg"><p><img src="/pictures/shown-${index}.jpg"></p>${story}`))],
  ['60,000 elements that declare an author', () => page(counted(60_000, (index) => `<meta name="author" content="Ann${surname(index % 700)} and Bo${surname(index % 600)}">`))],
  ['90,000 scripts that name an author', () => page(counted(90_000, (index) => `<script>author="Ann${surname(index % 700)}"</script>`))],
  ['20,000 scripts of JSON', () => page('<script type="application/json">{"a":1}</script>'.repeat(20_000))],
]; // biome-ignore format: a table

const counted = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

const surname = (index: number): string =>
  ` Qu${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`;

/** Tags in an order that closes wrongly; the same every time. */
function scrambled(): string {
  let state = 42;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  let html = '';
  for (let count = 0; count < 60_000; count++) {
    const name = tags[next(tags.length)] ?? 'p';
    html += next(3) === 0 ? `</${name}>` : `<${name} class="story-body">w${next(99)} `;
  }
  return html;
}
