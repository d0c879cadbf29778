import type { ArticleContent } from '../../core/article.ts';
import { filter, map, some } from '../../core/lists.ts';
import type { Verdict } from '../../core/trace.ts';
import { addressOf } from '../../core/urls.ts';
import type { Outline } from '../outline.ts';
import { countWords } from '../words.ts';
import { typesIn } from './declared-types.ts';
import { isRunning, isTicker } from './live-ticker.ts';
import { rejected } from './rejected.ts';

/** What a page declares to be, besides an article. schema.org types, sorted. */
const galleryTypes: ReadonlySet<string> = new Set(['ImageGallery', 'MediaGallery']);
const liveTypes: ReadonlySet<string> = new Set(['LiveBlogPosting']);
const videoTypes: ReadonlySet<string> = new Set(['AudioObject', 'PodcastEpisode', 'VideoObject']);

/** Fewer words than this beside a film or pictures are their caption. */
const captionWords = 80;
/** As many of a page that declares itself a gallery or film. */
const captionWordsOfDeclared = 150;
/** A brief piece of news may stand beside a film, where the page declares it an article. */
const briefWords = 40;
/** Fewer words than this beside many pictures introduce them. */
const galleryWords = 60;
/** Words of the text, and of text and captions together, that make pictures an essay. */
const introducingWords = 25;
const essayWords = 100;
/** Words of a caption that tells by itself: with many of them nobody has to introduce anything. */
const tellingWords = 20;
/** Pictures that make a page a gallery. */
const manyImages = 5;

/** Path segments under which newspapers show films and pictures. Sorted. */
const mediaFolders: ReadonlySet<string> = new Set([
  'anh', 'audio', 'fotos', 'galeria', 'galerie', 'gallery', 'media', 'multimedia', 'photo', 'photos', 'podcast', 'podcasts',
  'video', 'videos', 'watch',
]); // biome-ignore format: a table

export interface MediaQuestion {
  readonly content: ArticleContent;
  /** UTC instant, ISO 8601. */
  readonly fetchedAt: string;
  readonly ogType: string;
  /** Whether the page says of itself that it is an article. */
  readonly declared: boolean;
  readonly outline: Outline;
}

/** The verdict on a page that is watched, leafed through or followed rather than read. Undefined for all others. */
export function mediaPage({
  content,
  fetchedAt,
  ogType,
  declared,
  outline,
}: MediaQuestion): Verdict | undefined {
  const { wordCount } = content;
  if (isRunning(content, fetchedAt) && (saysLive(outline) || isTicker(content)))
    return rejected(
      'live-ticker',
      'it is still being written: an article once nothing was added for two days',
    );
  if (wordCount >= captionWordsOfDeclared) return undefined;
  const stated = typesIn(outline);
  if (intersects(stated, galleryTypes)) return rejected('gallery', `pictures with ${wordCount} words`);
  const isFilm = intersects(stated, videoTypes) || ogType.startsWith('video') || hasPlayer(outline);
  const folders = addressOf(content.url)?.pathname.split('/') ?? [];
  const inMediaFolder = some(folders, (part) => mediaFolders.has(part.toLowerCase()));
  const few = declared ? briefWords : captionWords;
  const most = ogType.startsWith('video') || inMediaFolder ? captionWordsOfDeclared : few;
  if (isFilm && wordCount < most) return rejected('video', `a film or recording with ${wordCount} words`);
  if (content.images.length >= manyImages && wordCount < galleryWords && !(declared && isPhotoEssay(content)))
    return rejected('gallery', `${content.images.length} pictures with ${wordCount} words`);
  return undefined;
}

/** Pictures that tell a story: somebody introduced them and wrote below each, or wrote whole sentences below them. */
export function isPhotoEssay({ images, wordCount }: ArticleContent): boolean {
  const captions = map([...new Set(map(images, ({ caption = '' }) => caption))], countWords);
  const told = captions.reduce((sum, words) => sum + words, 0);
  const isTelling = filter(captions, (words) => words >= tellingWords).length >= manyImages;
  return (wordCount >= introducingWords || isTelling) && wordCount + told >= essayWords;
}

const saysLive = (outline: Outline): boolean => typesIn(outline, liveTypes).has('LiveBlogPosting');

function intersects(stated: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return some([...wanted], (type) => stated.has(type));
}

function hasPlayer({ elements }: Outline): boolean {
  return some(elements, ({ name }) => name === 'video' || name === 'audio');
}
