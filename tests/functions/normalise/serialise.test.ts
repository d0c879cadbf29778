import { describe, expect, it } from 'vitest';
import { serialise } from '../../../functions/normalise/body/serialise.ts';

const caption = { html: 'seen by A', text: 'seen by A', linked: 0, links: 0, strong: 0, emphasised: 0 };
const image = { url: 'https://x.example/?a="&b=<c>', alt: '"><script>' };

describe('serialise', () => {
  it('escapes what stands in attributes', () => {
    expect(serialise([{ kind: 'figure', images: [image], origin: undefined }])).toBe(
      '<figure><img src="https://x.example/?a=&quot;&amp;b=&lt;c&gt;" alt="&quot;&gt;&lt;script&gt;"></figure>',
    );
  });

  it('escapes code', () => {
    expect(serialise([{ kind: 'code', text: '</pre><b>', origin: undefined }])).toBe(
      '<pre>&lt;/pre&gt;&lt;b&gt;</pre>',
    );
  });

  it('adds a credit that the caption does not name, and no other', () => {
    const figure = { kind: 'figure', images: [], caption, origin: undefined } as const;
    expect(serialise([{ ...figure, credit: 'B <b>' }])).toContain(
      '<figcaption>seen by A B &lt;b&gt;</figcaption>',
    );
    expect(serialise([{ ...figure, credit: 'A' }])).toContain('<figcaption>seen by A</figcaption>');
  });

  it('writes an embed of an unknown host as a link', () => {
    const embed = {
      kind: 'embed',
      url: 'https://x.example/1',
      title: 'A & B',
      framed: false,
      origin: undefined,
    } as const;
    expect(serialise([embed])).toBe('<p><a href="https://x.example/1">A &amp; B</a></p>');
  });

  it('writes nothing for no blocks', () => {
    expect(serialise([])).toBe('');
  });
});
