import { steps } from '../../../functions/pipeline.ts';
import { unfinishedKeys } from '../../../functions/reconcile.ts';
import { scrapeSource } from '../../../functions/scrape/step.ts';
import { createFolderStore } from '../../../infra/local/folder-store.ts';
import { createLocalRuntime } from '../../../infra/local/runtime.ts';
import { addressOf, pressOrigin, storyNo, storyPage } from '../../fakes/press.ts';
import { createScriptedFetcher, html } from '../../fakes/scripted-fetcher.ts';
import { createStillClock } from '../../fakes/still-clock.ts';
import { press } from '../../functions/normalise/identity/newsroom.ts';
import { frontPageOf } from '../press-house.ts';

// One run over a folder, in a process that may be killed at any moment: reconcile, scrape, normalise, publish.
// Usage: doomed.mjs FOLDER ARTICLES

const [folder = '', count = '8'] = process.argv.slice(2);
const stories = Array.from({ length: Number(count) }, (_, number) => storyNo(number));
const script = Object.fromEntries(stories.map((story) => [addressOf(story), html(storyPage(story))]));
const fetcher = createScriptedFetcher({ [`${pressOrigin}/`]: frontPageOf(stories), ...script });

/** Time moves only by pauses, which take none. */
const clock = createStillClock(Date.UTC(2026, 2, 7));

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const runtime = createLocalRuntime({
  steps,
  ports: {
    store: createFolderStore({ folder }),
    fetcher,
    clock,
    log,
    settings: { publicUrl: 'https://feeds.example' },
  },
  onGiveUp: ({ key, error }) => {
    console.error(`${key}: ${error.message}`);
    process.exitCode = 1;
  },
});

process.stdout.write('ready\n');
for await (const key of unfinishedKeys(runtime.ports.store)) runtime.deliver(key);
await scrapeSource(press, runtime.ports);
await runtime.drain();
await runtime.close();
