import { describe, expect, it } from 'vitest';
import { contentDigest } from '../../../functions/normalise/content-digest.ts';
import { foldArticle as fold } from '../../../functions/normalise/revise.ts';
import type { Account, Statement } from '../../../functions/normalise/statements.ts';
import { contentOf } from './scene.ts';

const content = contentOf({});
const identity = { id: 'tag:paper.example,2026:paper/1', source: 'paper', aliases: [] };
const foldArticle = (of: typeof identity, statements: readonly Statement[]) =>
  fold(of, [accountWith(statements)]);
const accountWith = (statements: readonly Statement[]): Account => ({
  group: 'g',
  identity: 'paper.example/1',
  readings: [],
  statements,
  sightings: [],
  strange: [],
  overruled: new Map(),
});
const at = (hour: number, changes = {}): Statement => ({
  content: { ...content, ...changes },
  told: { ...content, ...changes },
  page: `pages/${hour}`,
  seenAt: `2026-03-20T0${hour}:00:00.000Z`,
  url: content.url,
  finalUrl: content.url,
});

describe('foldArticle', () => {
  it('gives the same article in whatever order pages came', () => {
    const statements = [at(1), at(2, { title: 'Crane found' }), at(3, { title: 'Crane back' })];
    expect(foldArticle(identity, [...statements].reverse())).toEqual(foldArticle(identity, statements));
  });

  it('counts a revision for each change of content', () => {
    const { revisions, title } = foldArticle(identity, [at(1), at(2), at(3, { title: 'Crane back' })]);
    expect(revisions.map(({ page }) => page)).toEqual(['pages/1', 'pages/3']);
    expect(title).toBe('Crane back');
  });

  it('keeps the time of the first sight and takes that of the change', () => {
    const article = foldArticle(identity, [at(1), at(3, { title: 'Crane back' })]);
    expect(article).toMatchObject({
      firstSeen: '2026-03-20T01:00:00.000Z',
      updated: '2026-03-20T03:00:00.000Z',
    });
  });

  it('keeps a date that a later page has lost', () => {
    expect(foldArticle(identity, [at(1, { published: '2026-03-19T08:00:00+00:00' }), at(2)]).published).toBe(
      '2026-03-19T08:00:00+00:00',
    );
  });

  it('refuses to make an article of nothing', () => {
    expect(() => foldArticle(identity, [])).toThrow(RangeError);
  });
});

describe('contentDigest', () => {
  it('ignores tags, counts and the declared time of modification', () => {
    expect(
      contentDigest({ ...content, tags: ['x'], wordCount: 1, modified: '2026-03-20T08:00:00+00:00' }),
    ).toBe(contentDigest(content));
  });

  it.each(['title', 'lead', 'text'])('differs with the %s', (field) => {
    expect(contentDigest({ ...content, [field]: 'other' })).not.toBe(contentDigest(content));
  });
});
