import type { UrlShape } from './url-shape.ts';

interface Shaped {
  readonly url: string;
  readonly shape: UrlShape;
}

/** Names of letters and digits in one folder, all of one length, from which on they are a scheme. */
const enough = 3;

/**
 * Some of a site's opaque names happen to hold no digit: `/articles/cwyezjplxro` beside `/articles/c0k78y7gzp4`. By
 * itself such a name is a word; among others of its folder and length it is an article like them.
 */
export function withOpaqueSiblings<T extends Shaped>(links: readonly T[]): readonly T[] {
  const opaque = new Map<string, UrlShape[]>();
  for (const { url, shape } of links) {
    if (!/@(?:\.\w+)?$/.test(shape.template) || shape.template.includes('*@')) continue;
    const place = placeOf(url);
    const known = opaque.get(place);
    if (known === undefined) opaque.set(place, [shape]);
    else known.push(shape);
  }
  if (opaque.size === 0) return links;
  return links.map((link) => {
    const alike = opaque.get(placeOf(link.url)) ?? [];
    const [shape] = alike;
    return shape === undefined || alike.length < enough || link.shape.excluded ? link : { ...link, shape };
  });
}

/** The folder, and how long the name in it is. */
function placeOf(url: string): string {
  const { pathname } = new URL(url);
  const end = pathname.replace(/\/$/, '').lastIndexOf('/');
  return `${pathname.slice(0, end)} ${pathname.length - end}`;
}
