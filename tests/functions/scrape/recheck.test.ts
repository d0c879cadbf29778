import { expect, test } from 'vitest';
import type { Article } from '../../../functions/core/article.ts';
import { decodePage } from '../../../functions/core/snapshot.ts';
import { normalisePages } from '../../../functions/normalise/step.ts';
import { scrapeSource } from '../../../functions/scrape/step.ts';
import { addressOf, pressOrigin, type Story, storyNo, storyPage } from '../../fakes/press.ts';
import { html, type ScriptedAnswer } from '../../fakes/scripted-fetcher.ts';
import { press } from '../normalise/identity/newsroom.ts';
import { createScene, type Scene } from './scene.ts';

const hour = 3_600_000;
const stories = Array.from({ length: 8 }, (_, number) => storyNo(number));
const [story = storyNo(0)] = stories.slice(3);
const url = addressOf(story);

const front = (listed: readonly Story[]): ScriptedAnswer =>
  html(
    `<html><body><main>${listed
      .map(
        (one) => `<article><h2><a href="${addressOf(one)}">${one.title}</a></h2><p>In short.</p></article>`,
      )
      .join('')}</main></body></html>`,
  );

/** A newspaper of eight stories that was read once; time and answers can be changed, and it can be read again. */
async function newspaper() {
  const pages = Object.fromEntries(
    stories.map((one) => [addressOf(one), html(storyPage(one), `"${one.number}"`)]),
  );
  const scene = createScene({ [`${pressOrigin}/`]: front(stories), ...pages });
  const answer = (at: string, answers: ScriptedAnswer) => {
    scene.fetcher.script = { ...scene.fetcher.script, [at]: answers };
  };
  const read = async (hoursLater: number) => {
    await scene.clock.sleep(hoursLater * hour);
    scene.fetcher.asked.length = 0;
    scene.written.length = 0;
    await scrapeSource(press, timed(scene));
    const kept = scene.written.filter((key) => key.startsWith('pages/'));
    for (const failure of await normalisePages(kept, scene.ports)) throw failure.error;
    return { asked: [...scene.fetcher.asked], kept, written: [...scene.written] };
  };
  await read(0);
  return { scene, answer, read };
}

/** Pages are dated by the clock, as the real Fetcher does. */
function timed({ ports, fetcher, clock }: Scene): Scene['ports'] {
  return {
    ...ports,
    fetcher: {
      fetch: async (request) => {
        const outcome = await fetcher.fetch(request);
        const fetchedAt = new Date(clock.now()).toISOString();
        return outcome.outcome === 'fetched' ? { ...outcome, fetchedAt } : outcome;
      },
    },
  };
}

async function articleOf({ store }: Scene): Promise<Article> {
  for await (const { key } of store.list('articles/')) {
    const stored = await store.get(key);
    const article = JSON.parse(Buffer.from(stored?.bytes ?? []).toString('utf8')) as Article;
    if (article.title === story.title) return article;
  }
  throw new Error('lost');
}

test('articles are asked for again, conditionally, after an hour, then after as long as they are old', async () => {
  const { scene, read } = await newspaper();
  const asked = async (hours: number) => (await read(hours)).asked.filter((one) => one === url).length;
  expect([await asked(0.5), await asked(0.6), await asked(0.5), await asked(0.8), await asked(1)]).toEqual([
    0, 1, 0, 1, 0,
  ]);
  expect(scene.fetcher.conditional).toContain(url);
});

test('a run soon afterwards asks for no article and writes nothing', async () => {
  const { read } = await newspaper();
  expect(await read(0.1)).toMatchObject({ asked: [`${pressOrigin}/`], written: [] });
});

test('a silent correction is found', async () => {
  const { answer, read, scene } = await newspaper();
  answer(
    url,
    html(storyPage({ ...story, paragraphs: [...story.paragraphs, 'A correction was added.'] }), '"new"'),
  );
  await read(1.1);
  expect((await articleOf(scene)).revisions).toHaveLength(2);
});

test('410 withdraws at once', async () => {
  const { answer, read, scene } = await newspaper();
  answer(url, { status: 410 });
  const { kept } = await read(1.1);
  expect(kept).toHaveLength(1);
  expect((await articleOf(scene)).withdrawn?.reason).toBe('gone');
});

test('404 withdraws when a day has confirmed it, and is put on record twice only', async () => {
  const { answer, read, scene } = await newspaper();
  answer(url, { status: 404 });
  expect((await read(1.1)).kept).toHaveLength(1);
  expect((await articleOf(scene)).withdrawn).toBeUndefined();
  expect((await read(10)).kept).toHaveLength(0);
  expect((await read(14.5)).kept).toHaveLength(1);
  expect((await articleOf(scene)).withdrawn?.reason).toBe('missing');
  expect((await read(30)).kept).toHaveLength(0);
});

test('a 404 that passes withdraws nothing, and neither does the next one a day later', async () => {
  const { answer, read, scene } = await newspaper();
  const good = scene.fetcher.script[url] as ScriptedAnswer;
  answer(url, { status: 404 });
  await read(1.1);
  answer(url, good);
  await read(24.5);
  answer(url, { status: 404 });
  await read(60);
  expect((await articleOf(scene)).withdrawn).toBeUndefined();
});

test('an article that reappears with the same bytes revives under its id', async () => {
  const { answer, read, scene } = await newspaper();
  const before = await articleOf(scene);
  const good = scene.fetcher.script[url] as ScriptedAnswer;
  answer(url, { status: 410 });
  await read(1.1);
  answer(url, good);
  await read(4);
  expect(await articleOf(scene)).toEqual(before);
});

test('an error page with status 200 withdraws when it is the same a day later', async () => {
  const { answer, read, scene } = await newspaper();
  answer(
    url,
    html('<title>Page not found</title><h1>Page not found</h1><p>Try the front page.</p>', '"sorry"'),
  );
  await read(1.1);
  expect((await articleOf(scene)).withdrawn).toBeUndefined();
  await read(25);
  expect((await articleOf(scene)).withdrawn?.reason).toBe('missing');
});

test('503 for a day withdraws nothing', async () => {
  const { answer, read, scene } = await newspaper();
  const before = await articleOf(scene);
  answer(url, { status: 503 });
  for (const hours of [1.1, 2, 8, 14]) await read(hours);
  expect(await articleOf(scene)).toEqual(before);
});

test('a link that vanishes from the middle of a listing is asked for at once', async () => {
  const { answer, read, scene } = await newspaper();
  answer(`${pressOrigin}/`, front(stories.filter((one) => one !== story)));
  answer(url, { status: 410 });
  const { asked, kept } = await read(0.2);
  expect(asked).toEqual([`${pressOrigin}/`, url]);
  const [key = ''] = kept;
  const stored = await scene.store.get(key);
  expect(decodePage(key, stored?.bytes ?? new Uint8Array())).toMatchObject({ url, status: 410 });
});
