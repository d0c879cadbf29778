import { expect, test } from 'vitest';
import type { Article } from '../../functions/core/article.ts';
import {
  addressOf,
  headlineBy,
  lots,
  paragraph,
  pick,
  type Story,
  slugOf,
  storyNo,
  storyPage,
} from '../fakes/press.ts';
import { html } from '../fakes/scripted-fetcher.ts';
import { createPressHouse } from './press-house.ts';

// Editors correct, rename and move; readers see one entry an article, and news only where there is some.
// `BANTIN_EDITS=100 BANTIN_STORIES=30 npm run test:slow -- edits` for the full number.

const seed = Number(process.env['BANTIN_SEED'] ?? Date.now() % 1_000_000);
const edits = Number(process.env['BANTIN_EDITS'] ?? 6);
const count = Number(process.env['BANTIN_STORIES'] ?? 5);

interface Edit {
  readonly name: string;
  /** Whether readers are to be told. */
  readonly isNews: boolean;
  readonly of: (story: Story, lot: () => number) => Story;
}

const changeParagraph = (story: Story, lot: () => number): Story => ({
  ...story,
  paragraphs: story.paragraphs.with(Math.floor(lot() * story.paragraphs.length), paragraph(lot)),
});

const kinds: readonly Edit[] = [
  { name: 'corrected', isNews: true, of: changeParagraph },
  { name: 'renamed', isNews: false, of: (story, lot) => ({ ...story, slug: slugOf(headlineBy(lot)) }) },
  {
    name: 'moved',
    isNews: false,
    of: (story, lot) => ({ ...story, section: `desk-${Math.floor(lot() * 9)}` }),
  },
  {
    name: 'given a new title and slug',
    isNews: true,
    of: (story, lot) => {
      const title = headlineBy(lot);
      return { ...story, title, slug: slugOf(title) };
    },
  },
  {
    name: 'renamed and corrected',
    isNews: true,
    of: (story, lot) => ({ ...changeParagraph(story, lot), slug: slugOf(headlineBy(lot)) }),
  },
  { name: 'sent with other advertising', isNews: false, of: (story) => story },
];

test(`${edits} edits and renames of ${count} stories`, { timeout: 60_000 + edits * 20_000 }, async () => {
  const lot = lots(seed);
  const house = createPressHouse();
  let stories = Array.from({ length: count }, (_, number) => storyNo(number));
  house.show(stories);
  await house.poll(0);
  const byNumber = async () => {
    const articles = await house.articles();
    const times = new Map(stories.map(({ number, published = '' }) => [Date.parse(published), number]));
    return new Map(articles.map((one) => [times.get(Date.parse(one.published ?? '')) ?? -1, one] as const));
  };
  const first = await byNumber();
  expect(first.size).toBe(count);
  for (let edit = 0; edit < edits; edit += 1) {
    const before = await byNumber();
    const story = pick(stories, lot);
    const kind = pick(kinds, lot);
    // Newspapers say that something changed, whether or not it did.
    const edited = { ...kind.of(story, lot), modified: house.now() };
    const old = addressOf(story);
    stories = stories.map((one) => (one === story ? edited : one));
    house.show(stories);
    house.answer(addressOf(edited), html(storyPage(edited, { rotation: edit + 1 })));
    // Half of the renamed ones redirect; the others are gone from their old address.
    if (addressOf(edited) !== old)
      house.answer(old, lot() < 0.5 ? { redirect: addressOf(edited) } : { status: 404 });
    await house.poll(30 + lot());
    const about = `BANTIN_SEED=${seed} edit ${edit}: ${story.number} ${kind.name}`;
    const after = await byNumber();
    expect([...after.values()].map(({ id }) => id).sort(), about).toEqual(
      [...first.values()].map(({ id }) => id).sort(),
    );
    expectEdited(before.get(story.number), after.get(story.number), { kind, edited, about });
    for (const [number, article] of after) {
      if (number !== story.number) expect(article, about).toEqual(before.get(number));
    }
    const ids = await house.ids();
    expect(new Set(ids).size, about).toBe(count);
    expect(ids, about).toHaveLength(count);
  }
});

function expectEdited(
  before: Article | undefined,
  after: Article | undefined,
  { kind, edited, about }: { readonly kind: Edit; readonly edited: Story; readonly about: string },
): void {
  if (before === undefined || after === undefined) throw new Error(`${about}: lost`);
  expect([after.id, after.published, after.url], about).toEqual([
    before.id,
    before.published,
    addressOf(edited),
  ]);
  if (kind.isNews) {
    expect(Date.parse(after.updated), about).toBeGreaterThan(Date.parse(before.updated));
    expect(after.title, about).toBe(edited.title);
  } else expect(after.updated, about).toBe(before.updated);
}
