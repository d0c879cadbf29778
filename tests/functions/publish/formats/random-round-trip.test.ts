import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article } from '../../../../functions/core/article.ts';
import { cleanText, distinctLines, oneLine } from '../../../../functions/publish/clean.ts';
import { createRandom } from '../../normalise/sanitiser/random.ts';
import { render } from './parsed.ts';
import { randomArticles } from './random-texts.ts';

// What goes in comes out again, but for what `clean.ts` says. The judge is expat, by Python: it keeps comments and white
// space, and refuses what is malformed. BANTIN_DOCUMENTS=2200 asks for more.

const documents = Number(process.env['BANTIN_DOCUMENTS'] ?? 120);
const hasPython = spawnSync('python3', ['-c', 'import xml.etree.ElementTree']).status === 0;

const script = `
import html, json, sys, xml.etree.ElementTree as ET
A, D, M = '{http://www.w3.org/2005/Atom}', '{http://purl.org/dc/elements/1.1/}', '{http://search.yahoo.com/mrss/}'
texts = lambda found: [one.text or '' for one in found]
def typed(e, path):
  found = e.find(path)
  return html.unescape(found.text) if found.get('type') == 'html' else found.text
def rss(e):
  return [e.findtext('title'), e.findtext('{http://purl.org/rss/1.0/modules/content/}encoded'), texts(e.findall(D + 'creator')),
    texts(e.findall('category')), e.findtext(D + 'rights'), typed(e, M + 'content/' + M + 'description')]
def atom(e):
  return [e.findtext(A + 'title'), e.findtext(A + 'content'), texts(e.findall(A + 'author/' + A + 'name')),
    [c.get('term') for c in e.findall(A + 'category')], typed(e, A + 'rights'), typed(e, M + 'content/' + M + 'description')]
for number in range(int(sys.argv[2])):
  document = lambda end: ET.parse('%s/%d.%s' % (sys.argv[1], number, end)).getroot()
  print(json.dumps([[rss(e) for e in document('rss').iter('item')], [atom(e) for e in document('atom').findall(A + 'entry')]]))`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-round-trip-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const expectedOf = ({ title, body, authors, tags, licence = '', images }: Article) => [
  oneLine(title),
  cleanText(body),
  distinctLines(authors),
  distinctLines(tags),
  oneLine(licence),
  oneLine(images[0]?.caption ?? ''),
];

/** FreshRSS shows no JSON feed with `&` or `<` in a tag. */
const fullWidth = (tag: string) => tag.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');

interface JsonEntry {
  readonly title: string;
  readonly content_html: string;
  readonly authors?: readonly { readonly name: string }[];
  readonly tags?: readonly string[];
}

test.skipIf(!hasPython)(`${documents} documents of texts that break feeds`, { timeout: 120_000 }, () => {
  const random = createRandom(20261125);
  const expected = Array.from({ length: documents }, (_, number) => {
    const articles = randomArticles(random);
    const { rss, atom, json } = render(articles);
    writeFileSync(join(folder, `${number}.rss`), rss);
    writeFileSync(join(folder, `${number}.atom`), atom);
    const entries: readonly JsonEntry[] = JSON.parse(json).items;
    for (const [at, entry] of entries.entries()) {
      const [title, content, authors, tags] = expectedOf(articles[at] as Article);
      expect([entry.title, entry.content_html]).toEqual([title, content]);
      expect((entry.authors ?? []).map(({ name }) => name)).toEqual(authors);
      expect(entry.tags ?? []).toEqual((tags as readonly string[]).map(fullWidth));
    }
    expect(entries).toHaveLength(articles.length);
    return articles.map(expectedOf);
  });
  const { stdout, stderr } = spawnSync('python3', ['-c', script, folder, String(documents)], {
    maxBuffer: 2 ** 30,
  });
  expect(stderr.toString()).toBe('');
  const seen = stdout.toString().trim().split('\n');
  expect(seen).toHaveLength(documents);
  for (const [number, line] of seen.entries())
    expect(JSON.parse(line)).toEqual([expected[number], expected[number]]);
});
