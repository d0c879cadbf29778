import { prefixes } from './core/keys.ts';
import { normalisePages } from './normalise/step.ts';
import type { Handler } from './ports.ts';
import { bindFeeds } from './publish/bind/step.ts';
import { publishArticles } from './publish/step.ts';
import { scrapeSources } from './scrape/step.ts';

/** A step of the pipeline and the kind of object whose creation triggers it. */
export interface Step {
  readonly name: 'scrape' | 'normalise' | 'publish' | 'bind';
  readonly trigger: string;
  readonly run: Handler;
}

/** THE table. Both hosts read it; nothing else decides what runs when. */
export const steps: readonly Step[] = [
  { name: 'scrape', trigger: prefixes.sources, run: scrapeSources },
  { name: 'normalise', trigger: prefixes.pages, run: normalisePages },
  { name: 'publish', trigger: prefixes.articles, run: publishArticles },
  { name: 'bind', trigger: prefixes.manifests, run: bindFeeds },
];
