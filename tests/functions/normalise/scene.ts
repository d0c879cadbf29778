import type { ArticleContent } from '../../../functions/core/article.ts';
import type { Page } from '../../../functions/core/page.ts';
import type { Source } from '../../../functions/core/source.ts';
import { normalised, paper } from './pages.ts';

export const story =
  '<p>The crane stood on the quay for forty years before the wind took it, and nobody in the town remembers it anywhere else.</p>' +
  '<p>The port authority has asked for a new one, which will come by ship from the north in the first week of the autumn.</p>' +
  '<p>Until then two smaller cranes do the work of the big one, and the ships have to wait a day longer than they used to.</p>';

interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly page?: Partial<Page>;
  readonly source?: Partial<Source>;
}

export const html = ({
  head = '<title>Crane lifted</title>',
  above = '<h1>Crane lifted</h1>',
  below = '',
}: Parts): string =>
  `<html lang="en"><head>${head}</head><body><article>${above}<div class="story-body">${story}${below}</div></article></body></html>`;

/** What a page with these parts around a plain story says. */
export function contentOf(parts: Parts): ArticleContent {
  const { content } = normalised(html(parts), parts.page, { ...paper, ...parts.source });
  if (content === undefined) throw new Error('the story is lost');
  return content;
}
