import { describe, expect, test } from 'vitest';
import type { Link } from '../../../functions/core/page.ts';
import type { ListingKind } from '../../../functions/scrape/listing.ts';
import { mergeLinks } from '../../../functions/scrape/merge-links.ts';
import type { Lead } from '../../../functions/scrape/state.ts';

const listing = (kind: ListingKind, links: Link[], role: Lead['role'] = 'listing') => ({
  lead: { url: `https://paper.example/${kind}`, role },
  state: { kind, links, leads: [] },
});

const a = 'https://paper.example/a';

describe('links of several listings', () => {
  test('are one when they are one article, with the hints of the feed', () => {
    const merged = mergeLinks([
      listing('html', [{ url: a, title: 'Short' }, { url: 'https://paper.example/b' }]),
      listing('feed', [
        {
          url: 'http://www.paper.example/a/',
          title: 'The whole headline',
          published: '2026-03-07T07:00:00+07:00',
        },
      ]),
    ]);
    expect(merged.map(({ link }) => link)).toEqual([
      { url: a, title: 'The whole headline', published: '2026-03-07T07:00:00+07:00' },
      { url: 'https://paper.example/b' },
    ]);
  });

  test('keep everything that was said as hints', () => {
    const both = mergeLinks([
      listing('html', [{ url: a, title: 'Short' }]),
      listing('feed', [{ url: a, title: 'Long' }]),
    ]);
    const one = mergeLinks([listing('html', [{ url: a, title: 'Short' }])]);
    expect(both[0]?.hints).toHaveLength(2);
    expect(both[0]?.hints).toEqual(expect.arrayContaining([...(one[0]?.hints ?? [])]));
  });

  test('are not added by a listing that only gives hints', () => {
    const merged = mergeLinks([
      listing('html', [{ url: a }]),
      listing(
        'feed',
        [
          { url: a, title: 'Long' },
          { url: 'https://paper.example/elsewhere', title: 'x' },
        ],
        'hints',
      ),
    ]);
    expect(merged.map(({ link }) => link)).toEqual([{ url: a, title: 'Long' }]);
  });
});
