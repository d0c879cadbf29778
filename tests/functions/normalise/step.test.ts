import { describe, expect, it } from 'vitest';
import { traceKey } from '../../../functions/core/keys.ts';
import { encodePage, keyOfPage } from '../../../functions/core/snapshot.ts';
import { normalisePages } from '../../../functions/normalise/step.ts';
import type { Ports } from '../../../functions/ports.ts';
import { writeSource } from '../../../functions/stored/source-object.ts';
import { createScene } from '../scrape/scene.ts';
import { pageOf, paper } from './pages.ts';
import { html, story } from './scene.ts';

async function scene(...pages: readonly ReturnType<typeof pageOf>[]) {
  const { ports, store, written } = createScene({});
  await writeSource(paper, store);
  for (const page of pages) await store.put(keyOfPage(page), encodePage(page), { ifNoneMatch: '*' });
  written.length = 0;
  return { ports, store, written, keys: pages.map(keyOfPage) };
}

async function articles({ store }: Ports): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of store.list('articles/'))
    found.push(`${key} ${Buffer.from((await store.get(key))?.bytes ?? []).toString('utf8')}`);
  return found;
}

const first = pageOf(html({}));
const second = pageOf(html({ above: '<h1>Crane lifted again</h1>' }), {
  fetchedAt: '2026-03-20T09:00:00.000Z',
});

describe('normalise', () => {
  it('writes an article and its trace', async () => {
    const { ports, store, keys } = await scene(first);
    expect(await normalisePages(keys, ports)).toEqual([]);
    expect(await articles(ports)).toHaveLength(1);
    expect(await store.head(traceKey(keys[0] ?? ''))).toBeDefined();
  });

  it('writes nothing when it runs again', async () => {
    const { ports, keys, written } = await scene(first);
    await normalisePages(keys, ports);
    written.length = 0;
    await normalisePages(keys, ports);
    expect(written).toEqual([]);
  });

  it('gives the same article whatever the order', async () => {
    const forward = await scene(first, second);
    const backward = await scene(first, second);
    await normalisePages(forward.keys, forward.ports);
    for (const key of [...backward.keys].reverse()) await normalisePages([key], backward.ports);
    expect(await articles(backward.ports)).toEqual(await articles(forward.ports));
  });

  it('writes the trace but no article of a page that is none', async () => {
    const { ports, store, keys } = await scene(pageOf('<h1>404</h1><p>Gone.</p>'));
    expect(await normalisePages(keys, ports)).toEqual([]);
    expect(await articles(ports)).toEqual([]);
    expect(await store.head(traceKey(keys[0] ?? ''))).toBeDefined();
  });

  it.each([
    [
      'a stub',
      '<meta property="og:type" content="article"><h1>Crane lifted</h1><p>The crane stood on the quay for forty years before the wind took it, and nobody knows more.</p>',
      'cut-off',
    ],
    [
      'another article',
      `<body><article><h1>Ferry fares</h1><p>Who crosses the river pays more from Monday on, says the office that runs the boats between both banks.</p><p>The town council agreed to it after a long evening, against the votes of those who live on the far bank and have no bridge.</p><p>The last time it became dearer to cross was nine years ago, when the old steamers were sold and electric ones bought.</p></article></body>`,
      'other-article',
    ],
    ['a captcha', '<title>Just a moment...</title><p>Checking your browser.</p>', 'captcha'],
  ])('keeps the good copy when %s stands in its place', async (_case, text, code) => {
    const long = pageOf(html({ below: story.replaceAll('crane', 'lifting crane') }));
    const later = pageOf(text, { fetchedAt: '2026-03-21T06:00:00.000Z' });
    const { ports, store, keys, written } = await scene(long, later);
    await normalisePages(keys.slice(0, 1), ports);
    const before = await articles(ports);
    written.length = 0;
    expect(await normalisePages(keys.slice(1), ports)).toEqual([]);
    expect(await articles(ports)).toEqual(before);
    expect(written).toEqual([traceKey(keys[1] ?? '')]);
    const trace = Buffer.from((await store.get(traceKey(keys[1] ?? '')))?.bytes ?? []).toString();
    expect(JSON.parse(trace).verdict).toMatchObject({ kind: 'rejected', code });
  });

  it('reports a page that is missing and goes on with the next', async () => {
    const { ports, keys } = await scene(first);
    const gone = `${(keys[0] ?? '').slice(0, -8)}00000000`;
    const failures = await normalisePages(['pages/paper/none/0000', gone, ...keys], ports);
    expect(failures.map(({ key }) => key)).toContain('pages/paper/none/0000');
    expect(await articles(ports)).toHaveLength(1);
  });
});
