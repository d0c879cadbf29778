import type { AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../functions/html/parse.ts';

/** What pages are made of, well and badly formed. An unfinished tag at the end is left out: htmlparser2 makes text of it. */
const fragments = [
  '<a href="/?a=1&amp;b=2&copy=3">', '<a href=/x/>', '<b>', '<br>', '<br/>', '<BODY class=x>', '<button>', '<dd>', '<div>', '<div/>',
  '<div CLASS="a b" id=c class="z">', '<dt>', '<h1 title>', '<hr>', '<html lang="en">', '<i x=\'1\' y = "2" z= 3>', '<img src=a.jpg alt="&quot;">',
  '<input disabled>', '<li>', '<link rel=x>', '<math>', '<mi>', '<noscript>', '<option>', '<p>', '<p / class="q">', '<path d="M0"/>', '<rt>',
  '<script>var a = "</b>" < 1 && b</script>', '<script/>', '<SCRIPT type=a>&amp;<!-- x --></Script >', '<select>', '<style>a>b{}</style>',
  '<svg>', '<table>', '<tbody>', '<td colspan=2>', '<td>', '<textarea>&amp;<p></textarea>', '<th>', '<thead>', '<title>a &amp; b<i></title>',
  '<tr>', '<ul>', '<x-card =a "b" c=>', '<xmp><p></xmp>', '<p><foreignObject>', '<É>', '<a"b>', '</a>', '</a b="c">', '</b>', '</body>',
  '</br>', '</dd>', '</div>', '</ div>', '</div/>', '</hr>', '</html>', '</li>', '</math>', '</mi>', '</p>', '</select>', '</svg>',
  '</table>', '</td>', '</title>', '</tr>', '</ul>', '</x-card>', '</3>', '<!-- a --><!---->', '<!-->', '<!--->', '<!doctype html>',
  '<![CDATA[a]b]]>', '<?xml version="1.0"?>', '<!-x>', '<!a>', '&amp;', '&ampx', '&amp', '&eacute;', '&hellip;&nbsp;', '&#8217;', '&#x1F600;', '&#128;', '&bogus;',
  '&', '<', '< ', '<3', '>', '"', ' ', '\n\t', 'a story', 'é', 'Việt Nam', '新聞', '😀', '\0',
]; // biome-ignore format: a table

describe('the tree', () => {
  it.each([1, 2, 3, 4])(
    'is that of htmlparser2 without its comments, for random pages of series %i',
    (seed) => {
      const next = randomFrom(seed);
      for (let count = 0; count < 400; count++) {
        const html = Array.from({ length: 2 + next(40) }, () => fragments[next(fragments.length)]).join('');
        const page = `${html} <p>end`;
        expect(written(parseHtml(page)), page).toEqual(written(parseDocument(page)));
      }
    },
  );

  it.each([
    ['text up to a tag that never ends', 'a<b c="d', ['a']],
    ['text around an empty end tag', 'a</>b', ['a', 'b']],
    ['a script that never ends', '<script>a<b', ['<script {}', 'a<b', '>']],
  ])('holds %s', (_, html, expected) => {
    expect(written(parseHtml(html))).toEqual(expected);
  });

  it('goes on at top level beyond a nesting of 512, siblings linked', () => {
    const { children } = parseHtml(`${'<div>'.repeat(600)}<b>deep</b>`);
    expect(children.map((child) => ('name' in child ? child.name : ''))).toEqual(['div', 'div']);
  });

  it('leaves out what comes after 100,000 elements', () => {
    expect(parseHtml('<br>'.repeat(150_000)).children).toHaveLength(100_000);
  });
});

/** The tree in one line a tag or text; texts and elements only. */
function written(root: AnyNode): string[] {
  const lines: string[] = [];
  const write = (node: AnyNode): void => {
    if (node.type === 'text') lines.push(node.data);
    else if ('attribs' in node) {
      lines.push(`<${node.name} ${JSON.stringify(node.attribs)}`);
      node.children.forEach(write);
      lines.push('>');
    } else if (node.type === 'root') node.children.forEach(write);
  };
  write(root);
  return lines;
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}
