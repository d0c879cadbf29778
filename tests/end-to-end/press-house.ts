import type { Article } from '../../functions/core/article.ts';
import { normalisePages } from '../../functions/normalise/step.ts';
import type { ObjectStore, Ports } from '../../functions/ports.ts';
import { scrapeSource } from '../../functions/scrape/step.ts';
import { addressOf, pressOrigin, type Story, storyPage } from '../fakes/press.ts';
import { html, type ScriptedAnswer } from '../fakes/scripted-fetcher.ts';
import { press } from '../functions/normalise/identity/newsroom.ts';
import { contentsOf, publishAndBind } from '../functions/publish/scene.ts';
import { createScene } from '../functions/scrape/scene.ts';

const home = `${pressOrigin}/`;

/** A front page that lists these stories, each with the time of its last change. */
export const frontPageOf = (stories: readonly Story[]): ScriptedAnswer =>
  html(`<html><body><main>${stories.map(cardOf).join('')}</main></body></html>`);

function cardOf(story: Story): string {
  const time = story.modified ?? story.published ?? '';
  return `<article><h2><a href="${addressOf(story)}">${story.title}</a></h2><time datetime="${time}">${time}</time></article>`;
}

/** A newspaper and the pipeline that reads it, all steps in one process, with time at our command. */
export interface PressHouse {
  readonly store: ObjectStore;
  readonly ports: Ports;
  /** The present time. ISO 8601. */
  now(): string;
  /** What the site answers from now on. */
  answer(url: string, answer: ScriptedAnswer): void;
  /** Shows these stories, and their front page. */
  show(stories: readonly Story[]): void;
  /** Lets time pass, then polls and works through all that came. Failures of the site are in the answer. */
  poll(hoursLater: number): Promise<readonly string[]>;
  articles(): Promise<readonly Article[]>;
  /** Feed files as text, by key. */
  feeds(): Promise<Record<string, string>>;
  /** Ids in the JSON feed. */
  ids(): Promise<readonly string[]>;
}

export function createPressHouse(): PressHouse {
  const scene = createScene({});
  const { store, clock, fetcher } = scene;
  const dated: Ports = {
    ...scene.ports,
    fetcher: {
      fetch: async (request) => {
        const outcome = await fetcher.fetch(request);
        const fetchedAt = new Date(clock.now()).toISOString();
        return outcome.outcome === 'fetched' ? { ...outcome, fetchedAt } : outcome;
      },
    },
  };
  const answer = (url: string, answers: ScriptedAnswer) => {
    fetcher.script = { ...fetcher.script, [url]: answers };
  };
  const feeds = () => contentsOf(store, 'feeds/');
  return {
    store,
    ports: dated,
    answer,
    feeds,
    now: () => new Date(clock.now()).toISOString(),
    show: (stories) => {
      for (const story of stories) answer(addressOf(story), html(storyPage(story)));
      answer(home, frontPageOf(stories));
    },
    poll: async (hoursLater) => {
      await clock.sleep(hoursLater * 3_600_000);
      scene.written.length = 0;
      const failures = await scrapeSource(press, dated).then(
        (report) => report.failures.map(({ error }) => error.message),
        (error: Error) => [error.message],
      );
      const pages = scene.written.filter((key) => key.startsWith('pages/'));
      for (const { error } of await normalisePages(pages, scene.ports)) throw error;
      const articles = new Set(scene.written.filter((key) => key.startsWith('articles/')));
      for (const { error } of await publishAndBind([...articles], scene.ports)) throw error;
      return failures;
    },
    articles: async () =>
      Object.values(await contentsOf(store, 'articles/')).map((text) => JSON.parse(text) as Article),
    ids: async () => {
      const feed = JSON.parse((await feeds())['feeds/press/feed.json'] ?? '{"items":[]}');
      return feed.items.map(({ id }: { id: string }) => id);
    },
  };
}
