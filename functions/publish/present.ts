import type { Showing } from '../core/edition.ts';
import type { Entry } from '../core/feed.ts';
import { paragraph } from './entry.ts';

/** The Entry as a Feed shows it. Headlines have no text at all: neither summary nor content. */
export function present(entry: Entry, show: Showing): Entry {
  if (show === 'full') return entry;
  const { summary, image, ...rest } = entry;
  const lead = image === undefined ? {} : { image };
  if (show === 'headlines') return { ...rest, ...lead, content: '', images: [] };
  const shown = summary ?? entry.title;
  return { ...rest, ...lead, summary: shown, content: paragraph(shown), images: [] };
}
