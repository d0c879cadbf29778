import { expect, test } from 'vitest';
import { verify } from '../../functions/verify.ts';
import {
  addressOf,
  headlineBy,
  lots,
  paragraph,
  pick,
  pressOrigin,
  type Story,
  slugOf,
  storyNo,
  storyPage,
} from '../fakes/press.ts';
import { html, type ScriptedAnswer } from '../fakes/scripted-fetcher.ts';
import { press } from '../functions/normalise/identity/newsroom.ts';
import { createPressHouse, frontPageOf, type PressHouse } from './press-house.ts';

// A newspaper hour by hour: it publishes, corrects, renames, moves and withdraws, and has its bad days. A reader who looks
// every hour is shown each story once. `BANTIN_DAYS=14 BANTIN_SEED=3 npm run test:slow -- season` for a longer one.

const seed = Number(process.env['BANTIN_SEED'] ?? 2026);
const days = Number(process.env['BANTIN_DAYS'] ?? 3);

/** A story and how its newspaper stands to it. */
interface Told {
  story: Story;
  /** Addresses it had before. */
  readonly former: string[];
  /** Whether they lead to the present one. */
  redirects: boolean;
  isGone: boolean;
}

const badDays = ['down', 'captcha', 'soft-404', 'other article'] as const;
type Weather = 'well' | (typeof badDays)[number];

/** What an article's address answers on a bad day; undefined where it answers as ever. */
function badAnswer(weather: Weather, newest: Story): ScriptedAnswer | undefined {
  if (weather === 'down') return { status: 503 };
  if (weather === 'captcha')
    return html('<title>Just a moment...</title><h1>Checking your browser</h1><p>Verify you are human.</p>');
  if (weather === 'soft-404') return html('<title>Page not found</title><h1>Page not found</h1>');
  return weather === 'other article' ? html(storyPage(newest, { rotation: 9 })) : undefined;
}

/** What happens in an hour of a newspaper. */
function passHour(paper: Told[], hour: number, lot: () => number): void {
  const night = hour % 24 < 5;
  if (hour === 0 || (!night && lot() < 0.6)) {
    const { published: _, ...undated } = storyNo(paper.length);
    const at = new Date(Date.UTC(2026, 2, 7) + hour * 3_600_000).toISOString();
    const story = lot() < 0.15 ? undated : { ...undated, published: at };
    paper.push({ story, former: [], redirects: true, isGone: false });
  }
  const recent = paper.filter(({ isGone }) => !isGone).slice(-20);
  const told = pick(recent, lot);
  const { story } = told;
  const kind = lot();
  if (kind < 0.25) told.story = { ...story, paragraphs: story.paragraphs.with(1, paragraph(lot)) };
  else if (kind < 0.35) {
    const title = headlineBy(lot);
    move(told, { ...story, title, slug: slugOf(title) }, lot);
  } else if (kind < 0.4) move(told, { ...story, section: pick(['city', 'world', 'archive'], lot) }, lot);
  else if (kind < 0.42 && recent.length > 3) told.isGone = true;
}

function move(told: Told, story: Story, lot: () => number): void {
  if (addressOf(story) === addressOf(told.story)) return;
  told.former.push(addressOf(told.story));
  told.redirects = lot() < 0.6;
  told.story = story;
}

function show(house: PressHouse, paper: readonly Told[], weather: Weather, rotation: number): void {
  const live = paper.filter(({ isGone }) => !isGone);
  const [newest] = live.slice(-1);
  if (newest === undefined) return;
  house.answer(
    `${pressOrigin}/`,
    weather === 'down'
      ? { status: 503 }
      : frontPageOf(
          live
            .slice(-25)
            .reverse()
            .map(({ story }) => story),
        ),
  );
  for (const { story, former, redirects, isGone } of paper) {
    const bad = badAnswer(weather, newest.story);
    const present: ScriptedAnswer = isGone ? { status: 410 } : html(storyPage(story, { rotation }));
    house.answer(addressOf(story), bad ?? present);
    const old: ScriptedAnswer = redirects ? { redirect: addressOf(story) } : { status: 404 };
    // It may have moved back.
    for (const url of former) if (url !== addressOf(story)) house.answer(url, bad ?? old);
  }
}

interface Entry {
  readonly id: string;
  readonly url: string;
  readonly content_html: string;
}

async function entriesIn(house: PressHouse, key: string): Promise<readonly Entry[]> {
  const feed = JSON.parse((await house.feeds())[key] ?? '{"items":[]}') as {
    readonly items: readonly Entry[];
    readonly next_url?: string;
  };
  const next = feed.next_url?.replace(/^https?:\/\/[^/]+\//, '');
  return next === undefined ? feed.items : [...feed.items, ...(await entriesIn(house, next))];
}

test(`a reader is shown each story of ${days} days once`, { timeout: 60_000 + days * 60_000 }, async () => {
  const lot = lots(seed);
  const house = createPressHouse();
  const paper: Told[] = [];
  /** The paragraph that is never edited, by which a reader knows a story again. */
  const numberOf = ({ content_html: text }: Entry) =>
    paper.find(({ story }) => text.includes(story.paragraphs[3] ?? ''))?.story.number;
  const idOf = new Map<number, string>();
  let weather: Weather = 'well';
  let until = 0;
  for (let hour = 0; hour < days * 24; hour += 1) {
    passHour(paper, hour, lot);
    if (hour >= until) weather = 'well';
    if (weather === 'well' && hour > 12 && lot() < 0.08) {
      weather = pick(badDays, lot);
      until = hour + 2 + Math.floor(lot() * 10);
    }
    show(house, paper, weather, hour);
    await house.poll(1);
    const entries = await entriesIn(house, 'feeds/press/feed.json');
    const clue = `BANTIN_SEED=${seed}, hour ${hour}, ${weather}`;
    expect(entries.length, clue).toBeGreaterThan(0);
    expect(new Set(entries.map(({ url }) => url)).size, clue).toBe(entries.length);
    for (const entry of entries) {
      const number = numberOf(entry);
      expect(number, clue).toBeDefined();
      if (number === undefined) continue;
      expect(idOf.get(number) ?? entry.id, `${clue}, story ${number}`).toBe(entry.id);
      idOf.set(number, entry.id);
    }
    expect(new Set(idOf.values()).size, clue).toBe(idOf.size);
  }
  show(house, paper, 'well', 0);
  // Recent articles are looked at again whenever their age has doubled, ten a poll.
  for (let poll = 0; poll < 30; poll += 1) await house.poll(days);
  const numbers = (await entriesIn(house, 'feeds/press/feed.json')).map(numberOf).sort();
  const expected = paper.filter(({ isGone }) => !isGone).map(({ story }) => story.number);
  expect(numbers, `BANTIN_SEED=${seed}`).toEqual(expected.sort());
  expect((await verify(press.id, house.ports)).findings, `BANTIN_SEED=${seed}`).toEqual([]);
});
