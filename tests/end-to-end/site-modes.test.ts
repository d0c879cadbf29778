import { describe, expect, test } from 'vitest';
import { addressOf, pressOrigin, storyNo, storyPage } from '../fakes/press.ts';
import { html, type ScriptedAnswer } from '../fakes/scripted-fetcher.ts';
import { contentsOf } from '../functions/publish/scene.ts';
import { createPressHouse, type PressHouse } from './press-house.ts';

// A site that is broken, walled or hijacked for a while: no good article is replaced, no feed changes by a byte.

const stories = Array.from({ length: 5 }, (_, number) => storyNo(number));
const stranger = storyNo(77);

/** What stands in for an article, by what it is; `told`: whether the run has to say so. */
const pages: readonly (readonly [string, ScriptedAnswer])[] = [
  ['soft-404', html('<title>Page not found</title><h1>Page not found</h1><p>It may have moved.</p>')],
  [
    'captcha',
    html(
      '<title>Just a moment...</title><h1>Checking your browser</h1><p>Verify you are human to go on reading.</p>',
    ),
  ],
  [
    'consent wall',
    html(
      '<title>Before you continue</title><h1>Before you continue</h1><p>We and 800 partners use cookies.</p><button>Accept</button>',
    ),
  ],
  [
    'paywall stub',
    html(
      `<title>${stories[0]?.title}</title><h1>${stories[0]?.title}</h1><p>Subscribe now to read this article.</p>`,
    ),
  ],
  ['other article', html(storyPage(stranger))],
  ['redirect to the front page', { redirect: `${pressOrigin}/` }],
  ['503', { status: 503 }],
  ['404 for once', { status: 404 }],
  ['empty', html('')],
];

async function newspaper(): Promise<PressHouse> {
  const house = createPressHouse();
  house.show(stories);
  await house.poll(0);
  return house;
}

describe('every article of a newspaper is replaced for a while by', () => {
  test.each(pages)('%s', async (_name, answer) => {
    const house = await newspaper();
    const before = [await house.feeds(), await house.articles()];
    for (const story of stories) house.answer(addressOf(story), answer);
    await house.poll(2);
    for (const hours of [5, 16]) await house.poll(hours);
    expect([await house.feeds(), await house.articles()]).toEqual(before);
    house.show(stories);
    await house.poll(60);
    expect([await house.feeds(), await house.articles()]).toEqual(before);
  });
});

test.each([
  ['empty', html('<html><body><main></main></body></html>')],
  ['down', { status: 503 }],
  ['gone', { status: 404 }],
  ['a captcha', html('<title>Just a moment...</title><h1>Checking your browser</h1>')],
] as const)('a front page that is %s empties no feed, and the run says so', async (_name, answer) => {
  const house = await newspaper();
  const before = await house.feeds();
  house.answer(`${pressOrigin}/`, answer);
  const failures = await house.poll(2);
  expect(failures.join()).toContain(`${pressOrigin}/`);
  expect(await house.feeds()).toEqual(before);
});

test('the trace names what was refused and why', async () => {
  const house = await newspaper();
  const [story = stranger] = stories;
  house.answer(addressOf(story), html(storyPage(stranger)));
  await house.poll(2);
  const traces = Object.values(await contentsOf(house.store, 'traces/')).map((text) => JSON.parse(text));
  const refused = traces.filter(({ verdict }) => verdict.kind === 'rejected');
  expect(refused.map(({ verdict }) => verdict.code)).toEqual(['other-article']);
});
