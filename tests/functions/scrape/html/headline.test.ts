import { expect, test } from 'vitest';
import { headlineScore, weigh } from '../../../../functions/scrape/html/headline.ts';

test.each([
  ['Sport', -2],
  ['体育', -2],
  ['Ferry sinks', -0.5],
  ['Ferry terminal reopens', 1],
  ['Ferry terminal reopens after the storm', 2],
  ['市图书馆延长夜间开放时间', 2],
  ['สะพานข้ามคลองเปิดใช้แล้วหลังปิดซ่อม', 2],
  ['إعادة فتح الطريق الساحلي بعد الصيانة', 2],
])('"%s" says as much as a headline: %d', (text, score) => {
  expect(headlineScore(text)).toBe(score);
});

test('signs say nothing', () => {
  expect(weigh('— !!! …')).toBe(2);
});
