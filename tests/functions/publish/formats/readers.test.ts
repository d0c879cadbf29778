import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleNo, numbers } from '../scene.ts';
import { render } from './parsed.ts';

// Programs of Debian (libxml2-utils, python3-feedparser), used where they are there and seen to be skipped where not.
const has = (program: string, ...probe: string[]) => spawnSync(program, probe).status === 0;
const hasXmllint = has('xmllint', '--version');
const hasFeedparser = has('/usr/bin/python3', '-c', 'import feedparser');

const title = 'AT&amp;T <b>đậm</b> ]]> \u0000\ufffe\ud800 😀 مرحبا';
const files = render(
  numbers(20, 1).map((number) =>
    articleNo(number, {
      title: `${number} ${title}`,
      body: `<p>${title} &lt;p&gt;</p>`,
      images: [{ url: 'https://harbour.example/a.jpg?a=1&b=|', caption: title }],
    }),
  ),
  { name: title, description: title },
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-readers-'));
  writeFileSync(join(folder, 'rss.xml'), files.rss);
  writeFileSync(join(folder, 'atom.xml'), files.atom);
});
afterAll(() => rmSync(folder, { recursive: true }));

const script = `
import feedparser, json, sys
feed = feedparser.parse(open(sys.argv[1], 'rb').read())
print(json.dumps({'bozo': bool(feed.bozo), 'link': feed.feed.link, 'titles': [e.title for e in feed.entries],
  'content': feed.entries[0].content[0].value, 'ids': [e.id for e in feed.entries]}))`;

describe.each(['rss.xml', 'atom.xml'])('%s', (file) => {
  test.skipIf(!hasXmllint)('is well-formed to xmllint', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', join(folder, file)]);
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
  });

  test.skipIf(!hasFeedparser)('is understood by feedparser without a complaint', () => {
    const { stdout } = spawnSync('/usr/bin/python3', ['-c', script, join(folder, file)]);
    const seen = JSON.parse(stdout.toString());
    expect(seen).toMatchObject({ bozo: false, link: 'https://harbour.example/' });
    expect(seen.titles).toEqual(
      numbers(20, 1).map((number) => `${number} AT&amp;T <b>đậm</b> ]]>  😀 مرحبا`),
    );
    expect(seen.ids).toEqual(numbers(20, 1).map((number) => articleNo(number).id));
    expect(seen.content).toContain('&lt;p&gt;');
  });
});
