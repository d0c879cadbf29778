import type { Element } from 'domhandler';
import type { Image } from '../../core/article.ts';
import { parseHttpUrl } from '../../core/urls.ts';
import { byName, collapse, isElement } from '../../html/tree.ts';

/** Attributes in which pages hide the real address of a lazy image, best first; last where all images have it. */
const sourceNames = [
  'data-src', 'data-original', 'data-lazy-src', 'data-original-src', 'data-lazy', 'data-hi-res-src', 'data-full-src',
  'data-large_image', 'data-img-src', 'data-image', 'data-url', 'data-actualsrc', 'data-echo', 'data-ll-src', 'data-photo',
  'data-background-image', 'data-bg', 'data-thumb', 'nitro-lazy-src', 'src',
]; // biome-ignore format: a table
const lazySets = [
  'data-srcset',
  'data-lazy-srcset',
  'data-original-set',
  'data-sources',
  'nitro-lazy-srcset',
  'srcset',
];

/** Names of files that stand for an image which is not there yet, or measure visits. */
const placeholder =
  /(?:^|[/_.-])(?:1x1|beacon|blank|clear|default[_-]?(?:img|image)?|dot|empty|grey|gray|lazy(?:load)?|loader|loading|no[_-]?image|pixel|placeholder|spacer|spinner|tracker|tracking|trans(?:parent)?|white)(?:[_-]?\d+(?:x\d+)?)?\.(?:gif|png|jpe?g|svg|webp)/i;

/** Smaller images are icons, avatars, emoji or pixels. CSS pixels. */
const smallestSide = 48;

/** Images of an element in order: `img`, `picture`, `amp-img`, and what `noscript` holds for them. */
export function imagesIn(root: Element, base: string): Image[] {
  const found: Image[] = [];
  const add = (element: Element): void => {
    const image = imageOf(element, base);
    if (image !== undefined) found.push(image);
  };
  if (root.name === 'img' || root.name === 'amp-img') add(root);
  for (const element of byName(root, 'img', 'amp-img')) add(element);
  return unique(found);
}

function unique(images: readonly Image[]): Image[] {
  const seen = new Map<string, Image>();
  for (const image of images) if (!seen.has(image.url)) seen.set(image.url, image);
  return [...seen.values()];
}

/** The real image behind an `img`; undefined for icons, pixels and placeholders without a real address. */
export function imageOf(element: Element, base: string): Image | undefined {
  const width = pixels(element.attribs['width'] ?? element.attribs['data-width']);
  const height = pixels(element.attribs['height'] ?? element.attribs['data-height']);
  if ((width !== undefined && width < smallestSide) || (height !== undefined && height < smallestSide))
    return undefined;
  const url = addressOf(element, base);
  if (url === undefined) return undefined;
  const alt = collapse(element.attribs['alt'] ?? '').slice(0, 500);
  const size = width !== undefined && height !== undefined ? { width, height } : {};
  return { url, ...size, ...(alt === '' ? {} : { alt }) };
}

function addressOf(element: Element, base: string): string | undefined {
  for (const name of lazySets) {
    const url = largestOf(element.attribs[name], base);
    if (url !== undefined) return url;
  }
  for (const name of sourceNames) {
    const url = imageUrl(element.attribs[name], base);
    if (url !== undefined) return url;
  }
  return isElement(element.parent) && element.parent.name === 'picture'
    ? pictureSource(element.parent, base)
    : undefined;
}

/** Of each picture, read once: hostile ones hold thousands of images. */
const sources = new WeakMap<Element, { readonly url: string | undefined }>();

function pictureSource(picture: Element, base: string): string | undefined {
  const known = sources.get(picture) ?? { url: firstSource(picture, base) };
  sources.set(picture, known);
  return known.url;
}

function firstSource(picture: Element, base: string): string | undefined {
  for (const source of byName(picture, 'source')) {
    const url = largestOf(source.attribs['srcset'] ?? source.attribs['data-srcset'], base);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** An absolute address that is not a placeholder. */
export function imageUrl(text: string | undefined, base: string): string | undefined {
  if (text === undefined || text.trim() === '' || text.length > 4000) return undefined;
  const url = parseHttpUrl(text, base);
  if (url === undefined || placeholder.test(url.pathname) || url.pathname === '/') return undefined;
  return url.href;
}

/** The widest candidate of a `srcset` (HTML Standard, 4.8.4.2.1). Addresses may contain commas. */
function largestOf(srcset: string | undefined, base: string): string | undefined {
  if (srcset === undefined) return undefined;
  const candidates = srcset
    .slice(0, 20_000)
    .split(/,\s+|,(?=https?:|\/)/)
    .map((candidate) => {
      const [address, descriptor = '1x'] = candidate.trim().split(/\s+/);
      const size = Number.parseFloat(descriptor) * (descriptor.endsWith('x') ? 1000 : 1);
      return { address, size: size || 0 };
    });
  // Widest first: hardly any but the first has to be parsed.
  for (const { address } of candidates.sort((a, b) => b.size - a.size)) {
    const url = imageUrl(address, base);
    if (url !== undefined) return url;
  }
  return undefined;
}

function pixels(text: string | undefined): number | undefined {
  const value = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(text ?? '')?.[1];
  return value === undefined || value === '0' ? undefined : Number(value);
}
