import type { Image } from '../../core/article.ts';
import type { Entry } from '../../core/feed.ts';
import { imageTypeOf } from '../media-types.ts';
import { type Element, textElements } from './element.ts';
import { typedText } from './typed-text.ts';

// Media RSS 1.5.1.
export const mediaNamespace = 'http://search.yahoo.com/mrss/';

/** The images of an Entry as Media RSS: each once, lead image first, which is the thumbnail too. */
export function mediaElements(entry: Entry): readonly Element[] {
  const images = distinctImages(entry);
  return [...images.map(contentElement), ...images.slice(0, 1).map(thumbnailElement)];
}

/** By URL. The lead image often comes back in the body, and only there with its caption. */
function distinctImages({ image, images }: Entry): readonly Image[] {
  const byUrl = new Map<string, Image>();
  for (const next of image === undefined ? images : [image, ...images]) {
    byUrl.set(next.url, { ...next, ...byUrl.get(next.url) });
  }
  return [...byUrl.values()];
}

function contentElement({ url, width, height, caption, credit }: Image): Element {
  return {
    name: 'media:content',
    attributes: { url, medium: 'image', type: imageTypeOf(url), width, height },
    children: [...descriptionElements(caption), ...textElements('media:credit', [credit])],
  };
}

/** Plain text needs no type in Media RSS. */
function descriptionElements(caption: string | undefined): readonly Element[] {
  if (caption === undefined) return [];
  const { type, text } = typedText(caption);
  return [{ name: 'media:description', attributes: { type: type === 'html' ? type : undefined }, text }];
}

function thumbnailElement({ url, width, height }: Image): Element {
  return { name: 'media:thumbnail', attributes: { url, width, height } };
}
