import { expect, test } from 'vitest';
import { feedOf } from '../../../../functions/publish/feed-of.ts';
import { renderNewsSitemap } from '../../../../functions/publish/formats/news-sitemap.ts';
import { wholePlan } from '../../../../functions/publish/plan.ts';
import { articleNo, source } from '../scene.ts';
import { mustEntry } from './parsed.ts';

test.each([
  ['stated', 'vi-VN', 'vi'],
  ['chinese-of-taiwan', 'zh-TW', 'zh-tw'],
  ['chinese', 'zh', 'zh-cn'],
  ['said-to-be-unknown', 'und', 'und'],
  ['not-stated', undefined, 'und'],
])('names the language: %s', (_case, stated, expected) => {
  const { language: _source, ...silent } = source;
  const { language: _article, ...article } = articleNo(1);
  const entry = mustEntry(stated === undefined ? article : { ...article, language: stated });
  const feed = feedOf(
    wholePlan(silent),
    { entries: [entry], withdrawn: [] },
    { publicUrl: 'https://feeds.example' },
  );
  expect(renderNewsSitemap(feed)).toContain(`<news:language>${expected}</news:language>`);
});

test('leaves out addresses that the schema does not take', () => {
  const urls = ['http://a.b/', `https://harbour.example/${'a'.repeat(2025)}`, 'https://harbour.example/fits'];
  const entries = urls.map((url, at) => mustEntry(articleNo(at, { url })));
  const feed = feedOf(wholePlan(source), { entries, withdrawn: [] }, { publicUrl: 'https://feeds.example' });
  expect(renderNewsSitemap(feed).match(/<loc>.*<\/loc>/g)).toEqual([
    '<loc>https://harbour.example/fits</loc>',
  ]);
});
