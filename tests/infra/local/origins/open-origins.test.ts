import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOrigins } from '../../../../infra/local/origins/open-origins.ts';

let folder: string;
let siteFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-origins-'));
  siteFile = join(folder, 'harbour.json');
  const site = { id: 'harbour-example', name: 'The Harbour', home: 'https://harbour.example/', entries: 20 };
  await writeFile(siteFile, JSON.stringify(site));
});

afterAll(() => rm(folder, { recursive: true }));

const sourcesOf = async (...texts: readonly string[]) =>
  (await openOrigins(texts)).origins.map(({ source }) => source);

test('several sections of one site are listings of one source, asked once each', async () => {
  const [news, sport, other] = [
    'https://harbour.example/news/',
    'https://harbour.example/sport/',
    'https://other.example/',
  ];
  const sources = await sourcesOf(news, other, sport, news);
  expect(sources.map(({ id, listings }) => [id, listings])).toEqual([
    ['harbour-example', [news, sport]],
    ['other-example', [other]],
  ]);
});

test.each([[(file: string, url: string) => [file, url]], [(file: string, url: string) => [url, file]]])(
  'an address beside the site file adds a listing to what the file says',
  async (inOrder) => {
    const [source, ...more] = await sourcesOf(...inOrder(siteFile, 'https://harbour.example/sport/'));
    expect(more).toEqual([]);
    expect(source).toMatchObject({ name: 'The Harbour', entries: 20 });
    expect([...(source?.listings ?? [])].sort()).toEqual([
      'https://harbour.example/',
      'https://harbour.example/sport/',
    ]);
  },
);
