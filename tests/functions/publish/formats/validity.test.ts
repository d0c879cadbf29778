import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergedEditionsKey, prefixes } from '../../../../functions/core/keys.ts';
import {
  articleNo,
  contentsOf,
  numbers,
  portsFor,
  publishAndBind,
  set,
  setArticles,
  source,
  storeWith,
} from '../scene.ts';
import { jsonFeedSchema } from './json-feed-schema.ts';
import { complaintsAbout } from './w3c-rules.ts';

// Every file that a lively and hostile newspaper leads to, held to every schema and rule at hand.

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const schemas = join(import.meta.dirname, 'schemas');
const hostile = 'AT&amp;T <b>đậm</b> ]]> \u0000\u0085\ufffd\ufffe\ud800 😀 مرحبا';
/** Site files take no control characters. */
const name = 'AT&amp;T <b>đậm</b> ]]> 😀 مرحبا';
/** As a Body has it. */
const player =
  '<iframe src="https://play.example/embed/1?a=1&amp;b=2" title="Phim &quot;Cảng&quot;" allowfullscreen></iframe>';
const settings = { publicUrl: 'https://feeds.example', hub: 'https://hub.example/' };

const articles = numbers(1, 130).map((number) =>
  articleNo(number, {
    title: `${number} ${hostile}`,
    lead: hostile,
    authors: [hostile, `${number}`, '', 'Lê Sóng <song@harbour.example>'],
    tags: [hostile, '  ', `tag ${number % 3}`],
    section: number % 2 === 0 ? 'Biển' : 'Phố',
    body: `<p>${hostile.replace(/[&<]/g, '')}</p><p><a href="https://harbour.example/a?b=1&amp;c=[]">a</a></p>${player}`,
    image: { url: 'https://harbour.example/a b|c.jpg?x=[1]', width: 0, height: -1 },
    images: [{ url: 'https://harbour.example/2.png', width: 3, height: 4, caption: hostile }],
    licence: hostile,
    language: ['ckb-IQ', 'zh-Hant', 'zza', 'fil'][number % 9] ?? 'vi',
    updated: '2026-03-01T07:00:00+07:00',
    ...(number % 7 === 0 ? { published: 'sometime' } : {}),
  }),
);

let files: Readonly<Record<string, string>> = {};
let withTombstone: Readonly<Record<string, string>> = {};
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-validity-'));
  const shows = ['full', 'excerpt', 'headlines'] as const;
  const editions = shows.map((show) => ({ id: show, name: `${show} ${name}`, show, sections: ['biển'] }));
  const { store } = await storeWith(0, { name: `Cảng ${name}`, editions, entries: 20 });
  const both = { id: 'both', name: 'Cả hai', home: 'https://coast.example/', sources: [source.id] };
  await set(store, mergedEditionsKey, { editions: [both] });
  const keys = await setArticles(store, articles);
  expect(await publishAndBind(keys, portsFor(store, { settings }))).toEqual([]);
  files = await contentsOf(store, prefixes.feeds);
  const gone = articleNo(129, { withdrawn: { reason: 'gone', at: '2026-03-02T00:00:00.000Z' } });
  await publishAndBind(await setArticles(store, [gone]), portsFor(store, { settings }));
  withTombstone = await contentsOf(store, prefixes.feeds);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ending = (end: string) => Object.entries(files).filter(([key]) => key.endsWith(end));

function xmllint(text: string, ...args: readonly string[]): string {
  const file = join(folder, 'a.xml');
  writeFileSync(file, text);
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...args, file]);
  return status === 0 ? '' : stderr.toString();
}

test('there are windows, pages, editions, a merged one and a news sitemap', () => {
  expect(Object.keys(files).filter((key) => key.endsWith('atom.xml'))).toEqual([
    'feeds/both/atom.xml',
    'feeds/harbour/archive/1/atom.xml',
    'feeds/harbour/archive/2/atom.xml',
    'feeds/harbour/archive/3/atom.xml',
    'feeds/harbour/atom.xml',
    'feeds/harbour/excerpt/atom.xml',
    'feeds/harbour/full/atom.xml',
    'feeds/harbour/headlines/atom.xml',
  ]);
});

/** Where nothing but plain text can be written, or programs hand on the characters whatever their type (ADR 3). */
const plainOnly = /^ContainsHTML (?:category|dc:rights|name|source|title)$/;
const complaintsOf = (text: string | undefined, key: string) =>
  complaintsAbout(text ?? '', `https://feeds.example/${key}`).filter((one) => !plainOnly.test(one));

describe('the rules of the W3C validator', () => {
  test.each(['rss.xml', 'atom.xml'])('find nothing in any %s', (end) => {
    for (const [key, text] of ending(end)) {
      expect({ key, complaints: complaintsOf(text, key) }).toEqual({ key, complaints: [] });
    }
  });

  test('find no more than the unknown namespace of RFC 6721 once something was withdrawn', () => {
    const key = 'feeds/harbour/atom.xml';
    expect(complaintsOf(withTombstone[key], key)).toEqual(['UnknownNamespace xmlns:at']);
    expect(withTombstone[key]).toContain(
      `<at:deleted-entry ref="${articleNo(129).id}" when="2026-03-02T00:00:00.000Z">`,
    );
    expect(JSON.parse(withTombstone['feeds/harbour/feed.json'] ?? '')._tombstone.withdrawn).toMatchObject([
      { id: articleNo(129).id, date_withdrawn: '2026-03-02T00:00:00.000Z' },
    ]);
    const rss = 'feeds/harbour/rss.xml';
    expect(complaintsOf(withTombstone[rss], rss)).toEqual([]);
  });

  test('find a link where a player was; JSON Feed keeps the player', () => {
    const link = '<p><a href="https://play.example/embed/1?a=1&amp;b=2">Phim &quot;Cảng&quot;</a></p>';
    expect(files['feeds/harbour/rss.xml']).toContain(link);
    expect(files['feeds/harbour/atom.xml']).toContain(link);
    expect(JSON.parse(files['feeds/harbour/feed.json'] ?? '').items[0].content_html).toContain(player);
  });

  test('do find what is wrong', () => {
    const [, rss = ''] = ending('harbour/rss.xml')[0] ?? [];
    const broken = rss
      .replace('rel="self"', 'rel="me"')
      .replace('<description>', '<blink>x</blink><description>')
      .replace('<content:encoded><![CDATA[', '<content:encoded><![CDATA[<iframe onload=x onload=y></iframe>');
    expect(complaintsAbout(broken, 'https://feeds.example/')).toEqual(
      expect.arrayContaining([
        'UnregisteredAtomLinkRel me',
        'MissingSelf',
        'UndefinedElement blink',
        'SecurityRisk iframe',
        'SecurityRiskAttr onload',
        'NotHtml duplicate-attribute',
      ]),
    );
  });
});

describe('schemas', () => {
  test.skipIf(!hasXmllint)('RFC 4287 takes every atom.xml, with tombstones or without', () => {
    for (const [, text] of [
      ...ending('atom.xml'),
      ['', withTombstone['feeds/harbour/atom.xml'] ?? ''] as const,
    ]) {
      expect(xmllint(text, '--relaxng', join(schemas, 'atom.rng'))).toBe('');
    }
    const [, atom = ''] = ending('harbour/atom.xml')[0] ?? [];
    expect(xmllint(atom.replace('<updated>', '<updated>x'), '--relaxng', join(schemas, 'atom.rng'))).not.toBe(
      '',
    );
  });

  test.skipIf(!hasXmllint)('that of news sitemaps takes ours', () => {
    const [, text = ''] = ending('news-sitemap.xml')[0] ?? [];
    expect(text.match(/<url>/g)?.length).toBeGreaterThan(100);
    expect(xmllint(text, '--schema', join(schemas, 'news-sitemap.xsd'))).toBe('');
  });

  test.skipIf(!hasXmllint)('every other XML file is well-formed', () => {
    for (const [, text] of [...ending('.xml'), ...ending('.opml')]) expect(xmllint(text)).toBe('');
  });

  test('JSON Feed 1.1 takes every feed.json', () => {
    for (const [key, text] of [
      ...ending('feed.json'),
      ['withdrawn', withTombstone['feeds/harbour/feed.json'] ?? ''] as const,
    ]) {
      const { issues = [] } = v.safeParse(jsonFeedSchema, JSON.parse(text));
      expect({ key, issues: issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) }).toEqual({
        key,
        issues: [],
      });
    }
    expect(
      v.is(jsonFeedSchema, { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: 'a' }] }),
    ).toBe(false);
  });
});
