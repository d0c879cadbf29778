import { expect, test } from 'vitest';
import { feedKey, sourceKey } from '../../../functions/core/keys.ts';
import { prevailingLanguage } from '../../../functions/publish/prevailing-language.ts';
import { mustEntry } from './formats/parsed.ts';
import { articleNo, portsFor, publishAndBind, set, setArticles, source, storeWith, textOf } from './scene.ts';

test.each<[string, readonly (string | undefined)[], string | undefined]>([
  ['of all', ['vi', 'vi'], 'vi'],
  ['of most', ['en', 'vi', 'vi', 'vi', undefined], 'vi'],
  ['of half', ['en', 'vi'], undefined],
  ['of those that say one, where most say none', ['vi', undefined, undefined], undefined],
  ['with its region, where all say it', ['en-GB', 'en-GB'], 'en-GB'],
  ['without its region, where some say another', ['en-GB', 'en-US', 'en', 'fr'], 'en'],
  ['of nothing', [], undefined],
])('the language %s', (_case, languages, expected) => {
  const articles = languages.map((language, at) => ({ ...articleNo(at + 1), language }));
  expect(prevailingLanguage(articles.map((article) => mustEntry(JSON.parse(JSON.stringify(article)))))).toBe(
    expected,
  );
});

test('is that of a feed whose site file says none, and of its page', async () => {
  const { store } = await storeWith(0);
  const { language: _vietnamese, ...silent } = source;
  await set(store, sourceKey(source.id), silent);
  const articles = ['he', 'he', 'en'].map((language, at) => articleNo(at + 1, { language }));
  await publishAndBind(await setArticles(store, articles), portsFor(store));
  const file = async (name: string) => (await textOf(store, feedKey(source.id, name))) ?? '';
  expect(await file('rss.xml')).toContain('<language>he</language>');
  expect(await file('atom.xml')).toMatch(/<feed [^>]*xml:lang="he"/);
  expect(JSON.parse(await file('feed.json')).language).toBe('he');
  expect(await file('index.html')).toContain('<html lang="he" dir="rtl">');
});
