import { describe, expect, it } from 'vitest';
import { stripSite } from '../../../../functions/normalise/metadata/title.ts';
import { contentOf } from '../scene.ts';

describe('stripSite', () => {
  it.each([
    ['Crane lifted | The Paper', 'Crane lifted'],
    ['Crane lifted - The Paper', 'Crane lifted'],
    ['The Paper: Crane lifted', 'Crane lifted'],
    ['The Paper – Crane lifted – The Paper', 'Crane lifted'],
    ['Crane lifted - twice - in a week', 'Crane lifted - twice - in a week'],
    ['Crane: the inside story', 'Crane: the inside story'],
    ['The Paper', 'The Paper'],
  ])('makes of %j', (title, stripped) => {
    expect(stripSite(title, ['the paper'])).toBe(stripped);
  });
});

describe('title', () => {
  it.each([
    ['the h1 that the metadata confirms', { head: '<title>Crane lifted | X</title><meta property="og:title" content="Crane lifted | X">', above: '<h1>X</h1><h1>Crane lifted</h1>' }],
    ['the title element when nothing is shown', { head: '<title>Crane lifted | The Paper</title>', above: '' }],
    ['a named div without h1', { above: '<div class="detail-title">Crane lifted</div>' }],
  ])('is %s', (_, parts) => {
    expect(contentOf(parts).title).toBe('Crane lifted');
  }); // biome-ignore format: a table

  it('is plain text, with entities decoded once', () => {
    expect(
      contentOf({ head: '<title>A &lt;b&gt; &amp;amp; C</title>', above: '<h1>A &lt;b&gt; &amp;amp; C</h1>' })
        .title,
    ).toBe('A <b> &amp; C');
  });
});
