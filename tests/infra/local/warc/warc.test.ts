import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodePage } from '../../../../functions/core/snapshot.ts';
import type { PollWatch } from '../../../../infra/local/origins/origin.ts';
import { warcOrigins } from '../../../../infra/local/origins/warc-origins.ts';
import { createScene } from '../../../functions/scrape/scene.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-warc-'));
});
afterAll(() => rm(folder, { recursive: true }));

const article = (title: string) =>
  `<html><head><meta property="og:site_name" content="The Paper"></head><body><h1>${title}</h1><p>Số liệu mới của cảng.</p></body></html>`;

function record(type: string, url: string, contentType: string, block: Buffer | string): Buffer {
  const bytes = Buffer.from(block);
  const fields = [
    'WARC/1.0', `WARC-Type: ${type}`, `WARC-Target-URI: ${url}`, 'WARC-Date: 2026-03-07T08:00:00Z',
    'WARC-Record-ID: <urn:uuid:1>', `Content-Type: ${contentType}`, `Content-Length: ${bytes.length}`, '', '',
  ]; // biome-ignore format: a head
  return Buffer.concat([Buffer.from(fields.join('\r\n')), bytes, Buffer.from('\r\n\r\n')]);
}

const http = (body: Buffer | string, ...fields: readonly string[]) =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`,
    ),
    Buffer.from(body),
  ]);
const response = (url: string, block: Buffer) =>
  record('response', url, 'application/http; msgtype=response', block);
const chunked = (text: string) => {
  const bytes = Buffer.from(text);
  const half = Math.floor(bytes.length / 2);
  return Buffer.concat(
    [bytes.subarray(0, half), bytes.subarray(half)]
      .flatMap((part) => [Buffer.from(`${part.length.toString(16)};x=y\r\n`), part, Buffer.from('\r\n')])
      .concat(Buffer.from('0\r\n\r\n')),
  );
};

const site = 'https://paper.example';
const records = [
  record('warcinfo', '', 'application/warc-fields', 'software: test\r\n'),
  record('request', `${site}/a`, 'application/http; msgtype=request', 'GET /a HTTP/1.1\r\n\r\n'),
  response(`${site}/a`, http(article('Plain'))),
  response(`${site}/b`, http(chunked(article('Chunked')), 'Transfer-Encoding: chunked')),
  response(`${site}/c`, http(gzipSync(article('Packed')), 'Content-Encoding: gzip')),
  response(
    `${site}/d`,
    http(article('Unpacked by the crawler'), 'Content-Encoding: gzip', 'Transfer-Encoding: chunked'),
  ),
  response(`${site}/i.png`, http(Buffer.from('89504e470d0a1a0a0000', 'hex'))),
  response(`${site}/gone`, Buffer.from('HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no</p>')),
  record('resource', 'https://other.example/e', 'text/html', article('Saved')),
  record('revisit', `${site}/a`, 'application/http; msgtype=response', 'HTTP/1.1 200 OK\r\n\r\n'),
];

const watch: PollWatch = { progress: () => {}, signal: new AbortController().signal };

async function pagesFrom(name: string, bytes: Buffer) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const { origins, notes } = await warcOrigins(path);
  const { ports, store } = createScene({});
  for (const origin of origins) await origin.poll(ports, watch);
  const pages = [];
  for await (const { key } of store.list('pages/'))
    pages.push(decodePage(key, (await store.get(key))?.bytes ?? new Uint8Array()));
  return { pages, notes, sources: origins.map(({ source }) => `${source.id} ${source.name}`) };
}

describe('a WARC file', () => {
  test.each([
    ['plain', 'a.warc', Buffer.concat(records)],
    ['packed record by record', 'b.warc.gz', Buffer.concat(records.map((one) => gzipSync(one)))],
    ['packed as a whole', 'c.warc.gz', gzipSync(Buffer.concat(records))],
  ])('%s gives its web pages, each as it was fetched', async (_case, name, bytes) => {
    const { pages, sources, notes } = await pagesFrom(name, bytes);
    expect(sources).toEqual(['paper-example The Paper', 'other-example The Paper']);
    expect(notes[0]).toMatch(/left out.*: 2$/);
    const titles = pages.map(
      ({ url, bytes: page }) => `${url} ${/<h1>(.*)<\/h1>/.exec(Buffer.from(page).toString())?.[1]}`,
    );
    expect(titles.sort()).toEqual([
      'https://other.example/e Saved',
      `${site}/a Plain`,
      `${site}/b Chunked`,
      `${site}/c Packed`,
      `${site}/d Unpacked by the crawler`,
    ]);
    expect(pages[0]).toMatchObject({ fetchedAt: '2026-03-07T08:00:00.000Z', status: 200 });
  });

  const packed = Buffer.concat(records.map((one) => gzipSync(one)));
  test.each([
    [
      'plain',
      'p.warc',
      Buffer.concat([...records, response(`${site}/f`, http(article('Cut')))]).subarray(0, -40),
    ],
    ['packed', 'q.warc.gz', Buffer.concat([packed, gzipSync(records[2] ?? '').subarray(0, 150)])],
    ['followed by rubbish', 'r.warc', Buffer.concat([...records, Buffer.from('<html></html>')])],
  ])('that breaks off counts up to there, and says so: %s', async (_case, name, bytes) => {
    const { pages, notes } = await pagesFrom(name, bytes);
    expect(pages).toHaveLength(5);
    expect(notes[0]).toContain('only what comes before its broken record');
  });

  test.each([
    ['shorter than announced', response(`${site}/f`, http(article('Cut'), 'Content-Length: 9999'))],
    [
      'cut within a chunk',
      response(`${site}/f`, http(chunked(article('Cut')).subarray(0, -20), 'Transfer-Encoding: chunked')),
    ],
    [
      'marked as cut',
      Buffer.from(
        response(`${site}/f`, http(article('Cut')))
          .toString()
          .replace('WARC-Record-ID', 'WARC-Truncated: time\r\nWARC-Record-ID'),
      ),
    ],
  ])('leaves out an answer that is %s', async (name, cut) => {
    const { pages } = await pagesFrom(`${name.replaceAll(' ', '-')}.warc`, Buffer.concat([...records, cut]));
    expect(pages).toHaveLength(5);
  });

  test.each([
    ['that is none', 'x.warc', Buffer.from('<html></html>'), 'file-unreadable'],
    [
      'whose gzip is broken',
      'y.warc.gz',
      gzipSync(Buffer.concat(records)).subarray(0, 400),
      'file-unreadable',
    ],
    ['without a page', 'z.warc', records[1] ?? Buffer.alloc(0), 'not-html'],
    [
      'with a record of no length',
      'n.warc',
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'),
      'file-unreadable',
    ],
    ['with an endless line', 'l.warc', Buffer.alloc(100_000, 0x61), 'file-unreadable'],
  ])('%s is an error', async (_case, name, bytes, code) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await expect(warcOrigins(path)).rejects.toMatchObject({ code, url: path });
  });

  test.each([
    ['packed with zstd', 'p.warc.zst', [0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x58], 'zstd: unpack it first'],
    ['of bytes that are no text', 'b.warc', [0x1b, 0x5b, 0x33, 0x31, 0x6d, 0xff], 'no text'],
  ])('%s is said to be so, and nothing of it is printed', async (_case, name, bytes, says) => {
    const path = join(folder, name);
    await writeFile(path, Buffer.from(bytes));
    await expect(warcOrigins(path)).rejects.toMatchObject({
      detail: `expected WARC/1.0, got ${says}`,
    });
  });

  test('that packs gigabytes into one record costs no memory', async () => {
    const huge = record(
      'response',
      `${site}/huge`,
      'application/http; msgtype=response',
      Buffer.alloc(40 * 1024 * 1024, 0x20),
    );
    const { pages } = await pagesFrom('h.warc.gz', gzipSync(Buffer.concat([huge, ...records])));
    expect(pages).toHaveLength(5);
  });
});
