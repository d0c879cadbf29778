import { expect, test } from 'vitest';
import { isMarked } from '../../../functions/html/marked.ts';
import { marks } from '../../../functions/html/marks.ts';
import { parseHtml } from '../../../functions/html/parse.ts';
import { byName, descendants } from '../../../functions/html/tree.ts';

const page = `<div class=a ID="b" class=c><h2 hidden>T</h2><a rel="author" HREF='/x?a=1&amp;b'>x</a></div>
  <p itemprop=author data-testid=q>y<br></br><svg role=img style="d"/></p></p><time>1</time><unheard-of property="og:a">z</unheard-of>`;

test('what the parser notes of an element is what its name and attributes say', () => {
  const elements = descendants(parseHtml(page), () => true);
  const bits = Object.values(marks);
  const noted = elements.map((element) => bits.map((bit) => isMarked(element, bit)));
  for (const element of elements) element.endIndex = null;
  expect(noted).toEqual(elements.map((element) => bits.map((bit) => isMarked(element, bit))));
  expect(noted.flat()).toContain(true);
});

test.each([
  ['div', ['block', 'class', 'id']],
  ['h2', ['block', 'heading', 'hidden']],
  ['a', ['link', 'rel', 'href']],
  ['svg', ['silent', 'role', 'style']],
  ['time', ['declaring']],
  ['unheard-of', ['property']],
] as const)('%s has the marks %j', (name, names) => {
  const [element] = byName(parseHtml(page), name);
  const found = Object.entries(marks).filter(([, bit]) => element !== undefined && isMarked(element, bit));
  expect(found.map(([mark]) => mark).sort()).toEqual([...names].sort());
});

test('of two attributes with one name the first counts, marked or not', () => {
  const [element] = byName(
    parseHtml('<p class=a class=b data-x=1 title=t data-x=2 data-testid=3 data-component=4>'),
    'p',
  );
  expect(element?.attribs).toEqual({
    class: 'a',
    'data-x': '1',
    title: 't',
    'data-testid': '3',
    'data-component': '4',
  });
});
