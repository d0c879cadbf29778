import type { Element } from 'domhandler';
import { filter, find, flatMap, map, some } from '../../../core/lists.ts';
import type { RawBody } from '../../body/draft.ts';
import type { Outline } from '../../outline.ts';
import { wordsOf } from '../../words.ts';
import { namesOf, uniqueNames } from '../bylines.ts';
import type { Naming } from '../naming.ts';
import { isOfTeaser } from '../teaser-bylines.ts';
import { linesAround, type Span } from './lines-around.ts';
import { type Found, namesIn } from './points.ts';
import type { Story } from './story.ts';

/** What is known of the page when names are looked for. */
export interface Surroundings {
  readonly headline: number | undefined;
  readonly raw: RawBody | undefined;
  readonly title: string;
  readonly story: Story;
  /** Whether a text is a part of the title or a section. */
  readonly isOther: (text: string) => boolean;
}

/** So many points make an author. */
const enough = 3;
const mostAuthors = 4;

/**
 * For pages that declare nobody: names beside headline or text that many signs together tell to be the authors', in whatever
 * language they are introduced. No sign is enough alone.
 */
export function inferredAuthors(outline: Outline, known: Surroundings): Naming[] {
  const span = spanOf(outline, known);
  if (span === undefined) return [];
  const { story } = known;
  const found = filter(
    namesIn(linesAround(outline, span), enough, outline, story),
    (each) => !isSomethingElse(each, known) && !isOfTeaser(outline, each.block, known.headline),
  );
  const [best] = [...found].sort((one, other) => other.points - one.points);
  if (best === undefined) return [];
  const together = filter(found, ({ block }) => areTogether(block, best.block));
  const names = uniqueNames(flatMap(together, (each) => each.names)).slice(0, mostAuthors);
  return [{ names, origin: 'text with signs of an author', score: Math.min(4, 2 + best.points / 2) }];
}

/** Bylines of the body, without a word before the name that the page was seen to introduce it with: `Ni Ann Quay`. */
export function withoutOpenings(bylines: readonly string[], inferred: readonly Naming[]): readonly string[] {
  const known = flatMap(inferred, ({ names }) => names);
  if (known.length === 0) return bylines;
  return map(bylines, (line) => {
    const [first, ...others] = namesOf(line);
    return find(known, (name) => others.length === 0 && first?.endsWith(` ${name}`)) ?? line;
  });
}

function spanOf(outline: Outline, { raw, headline }: Surroundings): Span | undefined {
  const [first] = raw?.parts ?? [];
  const last = raw?.parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const body = outline.indexOf.get(first);
  const lastIndex = outline.indexOf.get(last);
  if (body === undefined || lastIndex === undefined) return undefined;
  return { headline, body, bodyEnd: outline.end[lastIndex] ?? lastIndex };
}

/** Whom or what the article is about, where it happened, or a section. */
function isSomethingElse({ names, text }: Found, { title, isOther, story }: Surroundings): boolean {
  const words = wordsOf(title);
  return (
    isOther(text) ||
    some(names, (name) => words.includes(wordsOf(name)) || isOther(name) || story.speaksOf(name))
  );
}

/** In one box, or in boxes side by side. */
function areTogether(one: Element, other: Element): boolean {
  return one === other || one.parent === other.parent || one.parent?.parent === other.parent?.parent;
}
