import type { Image } from '../../core/article.ts';
import { remembered } from '../../core/dates/locale.ts';
import { flatMap, map } from '../../core/lists.ts';
import type { Candidate } from '../../core/trace.ts';
import { imageUrl } from '../body/images.ts';
import { type Head, metaOf, metasOf } from './head.ts';
import { isNode } from './json-fields.ts';

/** A gallery may declare all of its pictures. */
const mostDeclared = 100;
/** Addresses of one page that are remembered. */
const mostKnown = 8;

/** The declared lead image, or the first of the Body; what the Body knows of it (caption, size) is added. */
export function decideImage(
  head: Head,
  images: readonly Image[],
  base: string,
): { image: Image | undefined; candidates: Candidate[] } {
  const declared = declaredImages(head, base).slice(0, mostDeclared);
  const inBody = shownFirst(declared, images);
  const [first] = declared;
  const [shown] = images;
  const winner = inBody ?? (first !== undefined && !isSiteLogo(first.image.url) ? first.image : shown);
  const candidates = map(
    [
      ...map(declared, ({ image, origin }) => ({ image, origin })),
      ...map(images.slice(0, 3), (image) => ({ image, origin: 'body' })),
    ],
    ({ image, origin }) => ({
      field: 'image',
      value: image.url,
      origin,
      score: origin === 'body' ? 3 : 5,
      won: winner !== undefined && image.url === winner.url,
      why: origin === 'body' ? 'shown in the body' : 'declared by the page',
    }),
  );
  return { image: winner, candidates };
}

function declaredImages(head: Head, base: string): { image: Image; origin: string }[] {
  const width = Number(metaOf(head, 'og:image:width'));
  const height = Number(metaOf(head, 'og:image:height'));
  const size = width > 0 && height > 0 ? { width, height } : {};
  const found: { image: Image; origin: string }[] = [];
  // Mostly it is one picture that is declared in several ways.
  const urlOf = remembered((text: string | undefined) => imageUrl(text, base), mostKnown);
  for (const [index, text] of metasOf(head, 'og:image', 'og:image:secure_url', 'og:image:url').entries()) {
    const url = urlOf(text);
    if (url !== undefined)
      found.push({ image: { url, ...(index === 0 ? size : {}) }, origin: 'meta og:image' });
  }
  for (const image of jsonLdImages(head)) {
    const url = urlOf(image.url);
    if (url !== undefined) found.push({ image: { ...image, url }, origin: 'json-ld image' });
  }
  const twitter = urlOf(
    metaOf(head, 'twitter:image', 'twitter:image:src', 'thumbnail', 'sailthru.image.full'),
  );
  if (twitter !== undefined) found.push({ image: { url: twitter }, origin: 'meta twitter:image' });
  return found;
}

function jsonLdImages(head: Head): Image[] {
  const value = head.jsonLd[0]?.['image'];
  const values = Array.isArray(value) ? value.flat() : [value];
  return flatMap(values, (entry): Image[] => {
    if (!isNode(entry)) return typeof entry === 'string' ? [{ url: entry }] : [];
    const url = entry['url'] ?? entry['contentUrl'];
    const [width, height] = [
      Number.parseInt(String(entry['width']), 10),
      Number.parseInt(String(entry['height']), 10),
    ];
    const size = width > 0 && height > 0 ? { width, height } : {};
    return typeof url === 'string' ? [{ url, ...size }] : [];
  });
}

/** The image of the Body that the first declared one shows, in another size or behind a resizing proxy: of the same file. */
function shownFirst(
  declared: readonly { readonly image: Image }[],
  images: readonly Image[],
): Image | undefined {
  if (declared.length === 0) return undefined;
  const byFile = new Map<string, Image>();
  for (const shown of images) {
    const file = fileOf(shown.url);
    if (!byFile.has(file)) byFile.set(file, shown);
  }
  for (const { image } of declared) {
    const shown = byFile.get(fileOf(image.url));
    if (shown !== undefined) return shown;
  }
  return undefined;
}

function fileOf(href: string): string {
  const name = decodeSafely(fileName(href)).split('/').at(-1) ?? '';
  const bare = name.replace(/[-_]\d{2,4}x\d{2,4}(?=\.)/, '').toLowerCase();
  return bare.length > 8 ? bare : href;
}

/** The last part of the path of an address that was parsed before. */
function fileName(href: string): string {
  const end = href.search(/[?#]/);
  const path = end < 0 ? href : href.slice(0, end);
  return path.slice(path.lastIndexOf('/') + 1);
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isSiteLogo(href: string): boolean {
  return /(?:^|[/_.-])(?:logo|favicon|default|social|share|fallback|og[-_]?image)(?:[-_.]|$)/i.test(
    fileName(href),
  );
}
