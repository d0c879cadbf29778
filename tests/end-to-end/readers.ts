import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

// Programs that read feeds and are not ours. Debian: libxml2-utils, python3-feedparser, newsboat.

/** What a reader says of one entry. */
export interface ReadEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content: string;
  /** Seconds since the epoch. Of an undated entry, whatever the reader made of it. */
  readonly published: number | null;
}

export interface Reader {
  readonly name: string;
  readonly isHere: boolean;
  /** Python that gets the feed's address and a folder, and prints its entries, newest first, as JSON. */
  readonly script: string;
}

const python = '/usr/bin/python3';
const has = (program: string, ...probe: string[]) => spawnSync(program, probe).status === 0;

const feedparserScript = `
import calendar, feedparser, json, sys
# Rewriting HTML for a window is off: what is compared is what was read.
feed = feedparser.parse(sys.argv[1], sanitize_html=False, resolve_relative_uris=False)
assert not feed.bozo, feed.bozo_exception
print(json.dumps([dict(id=e.id, url=e.link, title=e.title, content=e.content[0].value,
  published=calendar.timegm(e.published_parsed) if 'published' in e else None) for e in feed.entries]))`;

const newsboatScript = `
import json, os, sqlite3, subprocess, sys
url, folder = sys.argv[1:]
at = lambda name: os.path.join(folder, name)
open(at('urls'), 'w').write(url + '\\n')
open(at('config'), 'w').close()
subprocess.run(['newsboat', '-u', at('urls'), '-c', at('cache.db'), '-C', at('config'), '-x', 'reload'],
  check=True, stdout=sys.stderr, env={**os.environ, 'HOME': folder})
rows = sqlite3.connect(at('cache.db')).execute(
  'select guid, url, title, content, pubDate from rss_item where feedurl = ? order by id desc', (url,))
print(json.dumps([dict(id=i, url=u, title=t, content=c, published=p) for i, u, t, c, p in rows]))`;

export const hasXmllint = has('xmllint', '--version');

export const readers: readonly Reader[] = [
  { name: 'feedparser', isHere: has(python, '-c', 'import feedparser'), script: feedparserScript },
  { name: 'newsboat', isHere: has('newsboat', '-v') && has(python, '--version'), script: newsboatScript },
];

/** Standard output of a program that must end well. The caller may be the server it asks, so nothing here blocks. */
export async function outputOf(program: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(program, args);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${err}`);
  return out;
}

export async function readWith(reader: Reader, url: string, folder: string): Promise<readonly ReadEntry[]> {
  return JSON.parse(await outputOf(python, '-c', reader.script, url, folder));
}
