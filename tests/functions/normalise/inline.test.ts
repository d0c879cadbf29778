import { describe, expect, it } from 'vitest';
import { createInlineWriter } from '../../../functions/normalise/body/inline.ts';

describe('an inline run', () => {
  it('counts characters of links and emphasis', () => {
    const writer = createInlineWriter();
    writer.text('a ');
    writer.openLink('https://x.example/');
    writer.open('b');
    writer.text('bcd');
    writer.close();
    writer.close();
    expect(writer.take()).toEqual({
      html: 'a <a href="https://x.example/"><strong>bcd</strong></a>',
      text: 'a bcd',
      linked: 3,
      links: 1,
      strong: 3,
      emphasised: 0,
    });
  });

  it('closes what is open and opens it again in the next run', () => {
    const writer = createInlineWriter();
    writer.open('i');
    writer.text('a');
    expect(writer.take()?.html).toBe('<em>a</em>');
    writer.text('b');
    writer.close();
    expect(writer.take()?.html).toBe('<em>b</em>');
  });

  it('is nothing without visible text', () => {
    const writer = createInlineWriter();
    writer.open('b');
    writer.text(' \u00a0\u200b ');
    writer.lineBreak();
    writer.close();
    expect(writer.take()).toBeUndefined();
  });

  it.each(['font', 'script', 'span', 'x-y', 'SVG'])('does not open %s', (name) => {
    expect(createInlineWriter().open(name)).toBe(false);
  });
});
