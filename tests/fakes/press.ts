/** A newspaper that does not exist: stories as records, and the pages that would show them. */
export interface Story {
  readonly number: number;
  readonly section: string;
  readonly slug: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** ISO 8601 with offset; absent on pages that state none. */
  readonly published?: string;
  readonly modified?: string;
  readonly author: string;
  readonly image?: string;
}

export const pressOrigin = 'https://press.example';

const words =
  `anchor autumn bakery bridge bucket canal candle captain carpet cattle cellar chapel cinema circle coffee copper corner
  cotton council county cousin current curtain dancer dealer decade degree dinner doctor editor engine evening family
  farmer ferry field finger forest fortune fountain gallery garden glass grain granary guest harbour harvest hollow honey
  hotel island jacket journal kettle kitchen ladder lantern letter library lumber market marble master meadow medal mirror
  morning mother museum needle neighbour notice number orchard oven painter palace parcel parade pebble pencil people
  pepper picture pillow planet pocket powder prison quarry quarter railway rescue ribbon river rocket saddle sailor salmon
  school season shadow signal silver singer sister spring square station steeple stone story summer supper surface tailor
  teacher temple theatre thunder timber tower tunnel valley vessel village violin walnut weather window winter worker
  yellow`.split(/\s+/);

/** Numbers from 0 to 1 that repeat with the seed (mulberry32). */
export function lots(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(all: readonly T[], lot: () => number): T => {
  const chosen = all[Math.floor(lot() * all.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
};

export function sentence(lot: () => number): string {
  const length = 9 + Math.floor(lot() * 9);
  const text = Array.from({ length }, () => pick(words, lot)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const paragraph = (lot: () => number): string =>
  Array.from({ length: 3 + Math.floor(lot() * 3) }, () => sentence(lot)).join(' ');

export const headlineBy = (lot: () => number): string => sentence(lot).split(' ').slice(0, 6).join(' ');

export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '');

/** The story of this number: always the same. A later number was published later. */
export function storyNo(number: number, changes: Partial<Story> = {}): Story {
  const lot = lots(number + 1);
  const title = headlineBy(lot);
  const published = new Date(Date.UTC(2026, 2, 1, 6, 17) + number * 611_000).toISOString();
  return {
    number,
    section: pick(['city', 'culture', 'world'], lot),
    slug: slugOf(title),
    title,
    paragraphs: Array.from({ length: 5 }, () => paragraph(lot)),
    published: published.replace('.000Z', '+00:00'),
    author: 'Ada Quill',
    ...changes,
  };
}

export const addressOf = (story: Story, origin = pressOrigin): string =>
  `${origin}/${story.section}/${story.slug}-a${71_000 + story.number}.html`;

export interface PageOptions {
  /** Given as `rel=canonical`; none when undefined. */
  readonly canonical?: string;
  /** What changes with every request and is no news: advertising, counters, related boxes. */
  readonly rotation?: number;
  readonly head?: string;
}

/** The page of a story as its newspaper sends it. */
export function storyPage(story: Story, { canonical, rotation = 0, head = '' }: PageOptions = {}): string {
  const { title, paragraphs, published, modified, author, image } = story;
  const meta = (name: string, content: string | undefined) =>
    content === undefined ? '' : `<meta property="${name}" content="${content}">`;
  return `<!doctype html><html lang="en"><head><title>${title} | The Press</title>${head}
${canonical === undefined ? '' : `<link rel="canonical" href="${canonical}">`}
${meta('og:type', 'article')}${meta('og:title', title)}${meta('og:image', image)}
${meta('article:published_time', published)}${meta('article:modified_time', modified)}
<meta name="author" content="${author}"></head>
<body data-request="${rotation}"><header><a href="/">The Press</a></header>
<div class="ad" id="ad-${rotation}">Buy ${words[rotation % words.length]} now</div>
<main><article><h1>${title}</h1><p class="views">${100 + rotation * 7} views</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article><aside class="related"><h2>Related</h2><ul>${[1, 2, 3]
    .map(
      (at) =>
        `<li><a href="/city/r-${rotation + at}.html">${words[(rotation + at) % words.length]} in town</a></li>`,
    )
    .join('')}</ul></aside></main></body></html>`;
}
