import type { Page } from '../core/page.ts';
import type { Source } from '../core/source.ts';
import type { Reading } from './body/boilerplate.ts';
import type { Head } from './metadata/head.ts';

/** A page on its way through normalise: parsed once, measured once. */
export interface Sheet {
  readonly page: Page;
  readonly source: Source;
  readonly head: Head;
  readonly reading: Reading;
  /** URL against which addresses of the page are resolved. */
  readonly base: string;
  /** Names of the site, as words: they are neither headline nor author. */
  readonly sites: readonly string[];
}
