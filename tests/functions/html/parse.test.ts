import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../functions/html/parse.ts';
import { textOf } from '../../../functions/html/tree.ts';

describe('the parser', () => {
  it('keeps text beyond the depth at which it starts again', () => {
    expect(textOf(parseHtml(`${'<div>'.repeat(2000)}deep`))).toBe('deep');
  });

  it('links the parts it started again with as siblings', () => {
    const { children } = parseHtml(`${'<div>'.repeat(1200)}deep<p>end`);
    children.forEach((child, index) => {
      expect(child.prev).toBe(children[index - 1] ?? null);
      expect(child.next).toBe(children[index + 1] ?? null);
    });
  });

  it('reads attributes and tags in lower case, with entities decoded', () => {
    const [link] = parseHtml('<A HREF="/?a=1&amp;b=2">&eacute;</A>').children;
    expect(link).toMatchObject({ name: 'a', attribs: { href: '/?a=1&b=2' } });
  });

  it('answers an empty document for nothing', () => {
    expect(parseHtml('').children).toEqual([]);
  });
});
