import { describe, expect, it } from 'vitest';
import {
  addText,
  breakLine,
  closeTag,
  createRun,
  openLink,
  openTag,
  takeInline,
} from '../../../functions/normalise/body/inline.ts';

describe('an inline run', () => {
  it('counts characters of links and emphasis', () => {
    const run = createRun();
    addText(run, 'a ');
    openLink(run, 'https://x.example/');
    openTag(run, 'b');
    addText(run, 'bcd');
    closeTag(run);
    closeTag(run);
    expect(takeInline(run)).toEqual({
      html: 'a <a href="https://x.example/"><strong>bcd</strong></a>',
      text: 'a bcd',
      linked: 3,
      links: 1,
      strong: 3,
      emphasised: 0,
    });
  });

  it('closes what is open and opens it again in the next run', () => {
    const run = createRun();
    openTag(run, 'i');
    addText(run, 'a');
    expect(takeInline(run)?.html).toBe('<em>a</em>');
    addText(run, 'b');
    closeTag(run);
    expect(takeInline(run)?.html).toBe('<em>b</em>');
  });

  it('is nothing without visible text', () => {
    const run = createRun();
    openTag(run, 'b');
    addText(run, ' \u00a0\u200b ');
    breakLine(run);
    closeTag(run);
    expect(takeInline(run)).toBeUndefined();
  });

  it('opens readings above characters only in ruby', () => {
    const run = createRun();
    openTag(run, 'ruby');
    addText(run, '漢');
    expect(openTag(run, 'rt')).toBe(true);
    addText(run, 'かん');
    closeTag(run);
    openTag(run, 'b');
    expect(openTag(run, 'rp')).toBe(false);
    addText(run, '字');
    closeTag(run);
    closeTag(run);
    expect(openTag(run, 'rt')).toBe(false);
    expect(takeInline(run)?.html).toBe('<ruby>漢<rt>かん</rt><strong>字</strong></ruby>');
  });

  it.each(['font', 'script', 'span', 'x-y', 'SVG'])('does not open %s', (name) => {
    expect(openTag(createRun(), name)).toBe(false);
  });
});
