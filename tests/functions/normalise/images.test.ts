import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../functions/html/parse.ts';
import { byName } from '../../../functions/html/tree.ts';
import { imageOf } from '../../../functions/normalise/body/images.ts';

function image(html: string) {
  const [element] = byName(parseHtml(html), 'img', 'amp-img');
  return element === undefined ? undefined : imageOf(element, 'https://paper.example/news/');
}

const photo = 'https://paper.example/p/a.jpg';

describe('imageOf', () => {
  it.each([
    ['src', '<img src="/p/a.jpg">'],
    ['a relative src', '<img src="../p/a.jpg">'],
    ['data-src', '<img src="data:image/gif;base64,R0" data-src="/p/a.jpg">'],
    ['data-original', '<img src="/img/loading.gif" data-original="/p/a.jpg">'],
    ['the widest of srcset', '<img src="/p/s.jpg" srcset="/p/s.jpg 300w, /p/a.jpg 1600w, /p/m.jpg 800w">'],
    ['the densest of srcset', '<img src="/p/s.jpg" srcset="/p/s.jpg 1x, /p/a.jpg 2x">'],
    ['data-srcset', '<img data-srcset="/p/s.jpg 300w,/p/a.jpg 900w">'],
    ['picture', '<picture><source srcset="/p/a.jpg"><img src="/img/blank.gif"></picture>'],
    ['amp-img', '<amp-img src="/p/a.jpg"></amp-img>'],
  ])('takes %s', (_, html) => {
    expect(image(html)?.url).toBe(photo);
  });

  it.each([
    '<img src="/pixel.gif" width="1" height="1">', '<img src="/icons/spacer.gif">', '<img src="data:image/png;base64,AA">', '<img>',
    '<img src="javascript:1">', '<img src="/avatar.jpg" width="32" height="32">', '<img src="/">',
  ])('refuses %s', (html) => {
    expect(image(html)).toBeUndefined();
  }); // biome-ignore format: a table

  it('states size and alt where the page does', () => {
    expect(image('<img src="/p/a.jpg" width="600px" height="400" alt=" The  crane ">')).toEqual({
      url: photo,
      width: 600,
      height: 400,
      alt: 'The crane',
    });
  });
});
