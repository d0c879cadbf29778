import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../functions/html/parse.ts';
import { buildBlocks } from '../../../functions/normalise/body/build.ts';
import { figureImages } from '../../../functions/normalise/body/figure-images.ts';

const imagesOf = (html: string) =>
  figureImages(buildBlocks(parseHtml(html).children, { base: 'https://paper.example/', skip: () => false }));
const url = 'https://paper.example/a.jpg';

describe('a figure', () => {
  it.each([
    ['figcaption', '<figure><img src="/a.jpg"><figcaption>The crane</figcaption></figure>'],
    ['a named box', '<div class="photo"><img src="/a.jpg"><p class="caption">The crane</p></div>'],
    [
      'a named span',
      '<span><span><img src="/a.jpg"></span><em class="img_desc">The crane</em></span>It fell.',
    ],
    ['a table', '<table><tr><td><img src="/a.jpg"></td></tr><tr><td>The crane</td></tr></table>'],
    ['a paragraph with a break', '<p><img src="/a.jpg"><br>The crane</p>'],
    [
      'a quotation around it',
      '<blockquote><figure><img src="/a.jpg"><figcaption>The crane</figcaption></figure></blockquote>',
    ],
  ])('has the caption of %s', (_, html) => {
    expect(imagesOf(html)).toEqual([{ url, caption: 'The crane' }]);
  });

  it('has its credit apart', () => {
    const html =
      '<figure><img src="/a.jpg"><figcaption>The crane</figcaption><span class="credit">Ann Quay</span></figure>';
    expect(imagesOf(html)).toEqual([{ url, caption: 'The crane', credit: 'Ann Quay' }]);
  });

  it('does not say its caption twice', () => {
    expect(
      imagesOf('<figure><img src="/a.jpg" alt="The crane"><figcaption>The crane</figcaption></figure>'),
    ).toEqual([{ url, caption: 'The crane' }]);
  });

  it('is not made of a box with a whole text', () => {
    const html = `<div><img src="/a.jpg"><p>${'The crane stood on the quay. '.repeat(20)}</p></div>`;
    expect(imagesOf(html)).toEqual([{ url }]);
  });
});
