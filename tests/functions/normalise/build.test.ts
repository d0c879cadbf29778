import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../functions/html/parse.ts';
import { textOfBlocks } from '../../../functions/normalise/body/block.ts';
import { buildBlocks } from '../../../functions/normalise/body/build.ts';
import { serialise } from '../../../functions/normalise/body/serialise.ts';

const blocksOf = (html: string) =>
  buildBlocks(parseHtml(html).children, {
    base: 'https://paper.example/news/',
    skip: ({ name }) => name === 'nav',
  });
const rebuilt = (html: string): string => serialise(blocksOf(html));
const photo = '<img src="https://paper.example/a.jpg" alt="">';

describe('rebuilt HTML', () => {
  it.each([
    // Inline
    ['formatting', '<p>a <b>b</b> <i>c</i> <font color=red>d</font></p>', '<p>a <strong>b</strong> <em>c</em> d</p>'],
    ['spaces', '<p>  a\n\n b&nbsp;&nbsp;c  </p>', '<p>a b c</p>'],
    ['entities', '<p>1 &lt; 2 &amp;amp; 3</p>', '<p>1 &lt; 2 &amp;amp; 3</p>'],
    ['nested formatting', '<p><b><b>a</b></b></p>', '<p><strong>a</strong></p>'],
    ['formatting over a paragraph break', '<b>a<p>b</p></b>', '<p><strong>a</strong></p>\n<p><strong>b</strong></p>'],
    ['empty formatting', '<p>a<b></b><i> </i>b</p>', '<p>a b</p>'],
    ['line break', '<p>a<br>b<br></p>', '<p>a<br>b</p>'],
    ['invisible characters', '<p>har\u00adbour\u200b</p>', '<p>harbour</p>'],
    // Links
    ['relative link', '<p><a href="../x?a=1&b=2">a</a></p>', '<p><a href="https://paper.example/x?a=1&amp;b=2">a</a></p>'],
    ['mail and telephone', '<p><a href="mailto:a@b.example">a</a><a href="tel:+84">b</a></p>', '<p><a href="mailto:a@b.example">a</a><a href="tel:+84">b</a></p>'],
    ['fragment', '<p><a href="#note">a</a></p>', '<p>a</p>'],
    ['script as link', '<p><a href="javascript:x()">a</a></p>', '<p>a</p>'],
    ['link in a link', '<p><a href="/x">a <a href="/y">b</a></a></p>', '<p><a href="https://paper.example/x">a b</a></p>'],
    // Blocks
    ['paragraphs by two br', '<div>a<br><br>b</div>', '<p>a</p>\n<p>b</p>'],
    ['headings', '<h1>a</h1><h4>b <span>c</span></h4>', '<h2>a</h2>\n<h4>b c</h4>'],
    ['lists', '<ul><li>a<li>b<ol><li>c</ol></ul>', '<ul><li>a</li><li><p>b</p>\n<ol><li>c</li></ol></li></ul>'],
    ['quotes', '<blockquote><p>a</p>b</blockquote>', '<blockquote><p>a</p>\n<p>b</p></blockquote>'],
    ['code', '<pre>\n a &lt;b>\n  c</pre>', '<pre> a &lt;b&gt;\n  c</pre>'],
    ['data table', '<table><tr><th colspan=2>a<th>b<tr><td>1<td>2<td>3</table>', '<table><tr><th colspan="2">a</th><th>b</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>'],
    ['layout table', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', '<p>a</p>\n<p>b</p>'],
    ['silent elements', '<p>a<script>x</script><style>y</style><svg>z</svg><button>k</button></p>', '<p>a</p>'],
    ['skipped elements', '<p>a</p><nav>b</nav>', '<p>a</p>'],
    ['comments', '<p>a<!-- b -->c</p>', '<p>ac</p>'],
    // Figures and embeds
    ['figure', '<figure><img src="/a.jpg"><figcaption>x <b>y</b></figcaption></figure>', `<figure>${photo}<figcaption>x y</figcaption></figure>`],
    ['image in a paragraph', '<p>a <img src="/a.jpg"> b</p>', `<p>a</p>\n<figure>${photo}</figure>\n<p>b</p>`],
    ['caption table', '<table><tr><td><img src="/a.jpg"><tr><td><em>x</em></table>', `<figure>${photo}<figcaption>x</figcaption></figure>`],
    ['figure around a table', '<figure><table><tr><th>a</table></figure>', '<table><tr><th>a</th></tr></table>'],
    ['noscript image', '<noscript><img src="/a.jpg"></noscript>', `<figure>${photo}</figure>`],
    ['player', '<iframe src="//www.youtube.com/embed/abc" title="x"></iframe>', '<iframe src="https://www.youtube.com/embed/abc" title="x" allowfullscreen></iframe>'],
    ['foreign frame', '<p>a</p><iframe src="https://evil.example/embed/abc"></iframe>', '<p>a</p>'],
  ])('of %s', (_, html, expected) => {
    expect(rebuilt(html)).toBe(expected);
  }); // biome-ignore format: a table

  it('is the same when it is rebuilt again', () => {
    const once = rebuilt(
      '<h2>a</h2><p>b <b>c</b> 1 &lt; 2<br>d</p><ul><li>e</ul><figure><img src="/a.jpg"><figcaption>x</figcaption></figure><table><tr><th>a<th>b<tr><td>1<td>2</table>',
    );
    expect(rebuilt(once)).toBe(once);
  });
});

describe('plain text', () => {
  it('has a line for each block and none for figures', () => {
    const html =
      '<h2>a</h2><p>b</p><figure><img src="/a.jpg"><figcaption>x</figcaption></figure><ul><li>c<li>d</ul>';
    expect(textOfBlocks(blocksOf(html))).toBe('a\nb\nc\nd');
  });
});
