import { expect, test } from 'vitest';
import { parseHtml } from '../../../../functions/html/parse.ts';
import { readSiteName } from '../../../../functions/scrape/html/site-name.ts';

const url = 'https://www.baocuasong.example/';
const nameOf = (head: string) =>
  readSiteName(parseHtml(`<html><head>${head}</head><body></body></html>`), url);

test.each([
  [
    'Open Graph',
    '<meta name="application-name" content="App"><meta property="og:site_name" content="Báo Cửa Sông">',
    'Báo Cửa Sông',
  ],
  ['the name of the application', '<meta name="application-name" content="Báo Cửa Sông">', 'Báo Cửa Sông'],
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Báo Cửa Sông"}]}</script>',
    'Báo Cửa Sông',
  ],
  [
    'the part of the title that the host spells',
    '<title>Tin mới nhất | Báo Cửa Sông</title>',
    'Báo Cửa Sông',
  ],
  ['nothing, when the title is a slogan', '<title>Tin mới nhất | Trang chủ</title>', undefined],
  ['one line', '<meta property="og:site_name" content="Báo\n Cửa\u0007Sông ">', 'Báo Cửa Sông'],
  ['nothing that is a slogan', `<meta property="og:site_name" content="${'x'.repeat(81)}">`, undefined],
  ['nothing in broken JSON-LD', '<script type="application/ld+json">{"@type":"WebSite",</script>', undefined],
])('a site is named by %s', (_case, head, name) => {
  expect(nameOf(head)).toBe(name);
});
