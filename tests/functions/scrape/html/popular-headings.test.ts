import { expect, test } from 'vitest';
import { headingKind } from '../../../../functions/scrape/html/popular-headings.ts';

test.each([
  ['Most read'],
  ['MOST READ'],
  ['  Đọc nhiều  '],
  ['Đọc nhiều'.normalize('NFD')],
  ['点击排行'],
  ['Los más leídos'.slice(4)],
  ['Les plus lus :'],
  ['★ Meistgelesen'],
  ['الأكثر قراءة'],
  ['많이 본 뉴스'],
  ['Best gelezen'],
  ['Doanh nghiệp tự giới thiệu'],
  ['Content from our partners'],
])('"%s" heads a box of popular articles', (text) => {
  expect(headingKind(text)).toBe('box');
});

test.each([['Video'], ['Áudios'], ['Phóng sự ảnh'], ['图片'], ['Vídeos']])(
  '"%s" heads a strip of what is watched',
  (text) => {
    expect(headingKind(text)).toBe('media');
  },
);

test.each([
  ['Most readers want a ferry, says the council'],
  ['News'],
  [''],
  ['Đọc sách cùng con'],
  ['x'.repeat(100_000)],
])('another text does not', (text) => {
  expect(headingKind(text)).toBeUndefined();
});
