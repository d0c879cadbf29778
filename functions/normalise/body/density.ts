import type { Outline } from '../outline.ts';
import { numbersIn } from '../room.ts';
import { roles } from '../vocabulary.ts';
import { linkDensity, type Reading } from './boilerplate.ts';

/** Blocks shorter than this say nothing about where the body is. */
const shortBlock = 25;
/** How far up a block's points are felt. */
const levels = 5;

/** Readability's starting points by element: containers of prose gain, lists and headings lose. */
const startingPoints = new Map([
  ['address', -3], ['blockquote', 3], ['dd', -3], ['div', 5], ['dl', -3], ['dt', -3], ['form', -3], ['h1', -5], ['h2', -5],
  ['h3', -5], ['h4', -5], ['h5', -5], ['h6', -5], ['li', -3], ['ol', -3], ['pre', 3], ['td', 3], ['th', -5], ['ul', -3],
]); // biome-ignore format: a table

const unscored = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figcaption',
  'caption',
  'th',
  'dt',
  'address',
]);

/**
 * Points of every element as the container of prose, after Readability (Arc90): each block gives points by length and
 * commas to its parent, half to the grandparent, less above; linked text counts against.
 */
export function density(reading: Reading): Float64Array {
  const { outline, dropped } = reading;
  const points = numbersIn(outline.room, outline.elements.length);
  for (let i = 0; i < outline.elements.length; i++) {
    if (dropped[i] === 1) continue;
    const gain = pointsOf(outline, i);
    if (gain > 0) spread(outline, i, gain, points);
  }
  for (let i = 0; i < points.length; i++) {
    if (points[i] === 0) continue;
    const start = startingPoints.get(outline.elements[i]?.name ?? '') ?? 0;
    const named = ((outline.roles[i] ?? 0) & roles.body) !== 0 ? 25 : 0;
    points[i] = ((points[i] ?? 0) + start + named) * (1 - linkDensity(reading, i));
  }
  return points;
}

function pointsOf(outline: Outline, i: number): number {
  const own = outline.own[i] ?? 0;
  if (own < shortBlock || unscored.has(outline.elements[i]?.name ?? '')) return 0;
  const linkedShare = (outline.ownLinked[i] ?? 0) / own;
  const length = Math.min(Math.floor(own / 100), isLoose(outline, i) ? 30 : 3);
  return (1 + (outline.commas[i] ?? 0) + length) * (1 - linkedShare);
}

/** A block whose paragraphs are divided by line breaks is a container itself. */
function isLoose(outline: Outline, i: number): boolean {
  return (outline.breaks[i] ?? 0) >= 2 && outline.elements[i]?.name !== 'p';
}

function spread(outline: Outline, from: number, gain: number, points: Float64Array): void {
  let i = isLoose(outline, from) ? from : (outline.parent[from] ?? -1);
  for (let level = 0; i >= 0 && level < levels; level++) {
    const divisor = level === 0 ? 1 : level === 1 ? 2 : level * 3;
    points[i] = (points[i] ?? 0) + gain / divisor;
    i = outline.parent[i] ?? -1;
  }
}
