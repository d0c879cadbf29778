import { describe, expect, it } from 'vitest';
import { normalised } from '../pages.ts';

const text = [
  'The old crane on the harbour wall was lifted on Tuesday after forty years of rust and two of waiting.',
  'Anna Prell, who leads the committee, said that the beams were tired and that nobody had looked at them by lamp.',
  'The works will cost the town a little more than it has, and ni the ferry will have to wait for its winter.',
];
const body = text.map((each) => `<p>${each}</p>`).join('');
const authorsOf = (above: string, end = '', head = ''): readonly string[] =>
  normalised(
    `<html lang="en"><head><title>Crane lifted</title>${head}</head><body><article><h1>Crane lifted</h1>${above}<div class="story-body">${body}</div>${end}</article></body></html>`,
  ).content?.authors ?? ['no content'];
const dated = (inner: string): string =>
  `<div class="q1">${inner}</div><div class="q2">3 May 2024, 10:24</div>`;

describe('a page that declares no author', () => {
  it.each([
    ['what she does stands behind the name, in any language', dated('<div>Hildur Quay skrifar</div>'), ['Hildur Quay']],
    ['words in small letters stand before it', dated('<div>Teksturin er eftir Hildur Quay</div>'), ['Hildur Quay']],
    ['a label that no table knows stands in an element of its own', dated('<span>Maqola egasi: <b>Dilnoza Quay</b></span>'), ['Dilnoza Quay']],
    ['the label ends with the colon of Ethiopia', dated('<div>አዘጋጅ፦ ሰላም ተስፋዬ</div>'), ['ሰላም ተስፋዬ']],
    ['the text has the first word in small letters', dated('<div>Ni Maricel Quay, Reedtown</div>'), ['Maricel Quay']],
    ['a portrait is described by the name', dated('<div><img src="/u.jpg" alt="सरिता अधिकारी"><p>सरिता अधिकारी</p></div>'), ['सरिता अधिकारी']],
    ['the name links to a profile', '<div><a href="/szerzok/quay-balint">सरिता अधिकारी</a></div><div>3 May 2024</div>', ['सरिता अधिकारी']],
    ['the paper stands behind the name', '<div><span class="autorka-x">Rasa Quay</span>, <span>The Paper</span></div><div>Vasaris 6</div>', ['Rasa Quay']],
    ['two of them stand in boxes side by side', dated('<div><img src="/a.jpg" alt="Ann Quay">Ann Quay</div><div><img src="/b.jpg" alt="Bo Reed">Bo Reed</div>'), ['Ann Quay', 'Bo Reed']],
    ['an address of hers stands beside it', '<div><strong>Luana Quay</strong> | luana.quay@paper.example</div>', ['Luana Quay']],
    ['her address has her first name', '<div><div>Gunnar Þórsson</div><div>gunnar@paper.example</div></div>', ['Gunnar Þórsson']],
    ['Georgian letters are small ones to Unicode', dated('<div><img src="/t.jpg" alt="თამარ გელაშვილი"><span>თამარ გელაშვილი</span></div>'), ['თამარ გელაშვილი']],
    ['it links to an address that ends with the name', dated('<div><a href="/av/hildur-holm">Hildur Holm</a></div>'), ['Hildur Holm']],
    ['what she is stands behind a comma', '<div>Hildur Holm, reporter</div><div>Edition 6</div>', ['Hildur Holm']],
    ['what she is stands below it as one word', '<div><div>Hildur Holm</div><div>Nyhetsjournalist</div></div>', ['Hildur Holm']],
    ['an initial begins it', dated('<p>M. OTERO</p><p>Reedtown</p>'), ['M. OTERO']],
    ['place and agency stand behind it, in Turkish', dated('<div>Burcu TEKİN/İZMİR, (DHA)</div>'), ['Burcu TEKİN']],
    ['who took the pictures wrote as well', dated('<div>Haber-Foto: Zeynep Quay</div>'), ['Zeynep Quay']],
  ])('has one where %s', (_, above, names) => {
    expect(authorsOf(above)).toEqual(names);
  }); // biome-ignore format: a table

  it('has one in the box behind the text that says what she does', () => {
    const box = '<div class="x"><h4>Ann Quay</h4><p>Ann Quay covers the harbour and its courts.</p></div>';
    expect(authorsOf('', box)).toEqual(['Ann Quay']);
  });

  it('keeps no line of the body that says what she did', () => {
    const { content } = normalised(
      `<html><head><title>Crane lifted</title></head><body><article><h1>Crane lifted</h1><div>3 May 2024</div><div class="story-body"><p><em>Máire Quay a scríobh</em></p>${body}</div></article></body></html>`,
    );
    expect(content?.authors).toEqual(['Máire Quay']);
    expect(content?.text).not.toContain('scríobh');
  });

  it('has the desk that it shows, not whom only its scripts know', () => {
    const layer = '<script>dataLayer.push({"section":"x","articleAuthor":"Ann Quay"})</script>';
    expect(authorsOf('<div class="author-name">Staff Writer</div>', '', layer)).toEqual(['Staff Writer']);
    expect(authorsOf('', '', layer)).toEqual([]);
  });
});
