import type { Page } from '../../../functions/core/page.ts';
import type { Source } from '../../../functions/core/source.ts';
import { type Normalised, normalisePage } from '../../../functions/normalise/normalise.ts';

/** A paper of which nothing is known but its address. */
export const paper: Source = {
  id: 'paper',
  name: 'The Paper',
  home: 'https://paper.example/',
  listings: ['https://paper.example/'],
};

/** The Page as it would have been fetched from the paper. */
export function pageOf(html: string, changes: Partial<Page> = {}): Page {
  const url = 'https://paper.example/news/harbour-crane-1042';
  return {
    source: paper.id,
    url,
    finalUrl: url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    fetchedAt: '2026-03-20T06:00:00.000Z',
    bytes: new TextEncoder().encode(html),
    ...changes,
  };
}

export const normalised = (html: string, changes: Partial<Page> = {}, source: Source = paper): Normalised =>
  normalisePage(pageOf(html, changes), source);
