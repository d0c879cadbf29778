import type { Element } from 'domhandler';
import type { Anchor } from './anchors.ts';
import { headlineScore, weigh } from './headline.ts';
import { withOpaqueSiblings } from './opaque-siblings.ts';
import { ancestorsOf } from './tree.ts';
import { shapeOf, type UrlShape } from './url-shape.ts';

/** All anchors of one page to one target. */
export interface Target {
  readonly url: string;
  readonly identity: string;
  /** The headline, as far as the anchors tell. */
  readonly title: string;
  readonly anchors: readonly Anchor[];
  readonly shape: UrlShape;
  /** It stands on card after card with the same few words: an author, a section. */
  readonly label: boolean;
}

/** Image, headline and "read more" anchors of one article become one Target, in order of first appearance. */
export function mergeAnchors(anchors: readonly Anchor[]): readonly Target[] {
  const byIdentity = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const known = byIdentity.get(anchor.identity);
    if (known === undefined) byIdentity.set(anchor.identity, [anchor]);
    else known.push(anchor);
  }
  const labels = repeatedTexts(anchors);
  const targets = [...byIdentity].map(([identity, same]): Target => {
    const url = same[0]?.url ?? '';
    return {
      url,
      identity,
      title: bestTitle(same, labels),
      anchors: same,
      shape: shapeOf(url),
      label: isLabel(same),
    };
  });
  return withOpaqueSiblings(targets);
}

/** Headlines may be repeated on a page as well, but they say more, or stand in headings. */
function isLabel(anchors: readonly Anchor[]): boolean {
  const shown = anchors.filter(({ alternative }) => !alternative);
  const [first] = shown;
  if (first === undefined || weigh(first.text) >= 24 || shown.some(({ heading }) => heading)) return false;
  return shown.filter(({ text }) => text === first.text).length >= 3;
}

/** Texts that stand on anchors to different pages ("Read more", "Video") name none of them. */
function repeatedTexts(anchors: readonly Anchor[]): ReadonlySet<string> {
  const targets = new Map<string, Set<string>>();
  for (const { text, identity } of anchors) {
    const known = targets.get(text) ?? new Set();
    targets.set(text, known.add(identity));
  }
  return new Set([...targets].filter(([, identities]) => identities.size > 2).map(([text]) => text));
}

/** A heading's text wins, then the first that could be a headline: a summary may be linked as well, but below it. */
function bestTitle(anchors: readonly Anchor[], labels: ReadonlySet<string>): string {
  const speaking = anchors.filter(({ text }) => text !== '' && !labels.has(text));
  const shown = speaking.filter(({ alternative }) => !alternative);
  const best =
    shown.find(({ text, heading }) => heading && weigh(text) >= 4) ??
    shown.find(({ text }) => headlineScore(text) > -2) ??
    speaking.find(({ text }) => headlineScore(text) > -2) ??
    speaking[0];
  return best?.text ?? '';
}

/** How many different Targets lie in each element: the shape of the page as its links see it. */
export function countTargets(targets: readonly Target[]): ReadonlyMap<Element, number> {
  const within = new Map<Element, Set<string>>();
  for (const { identity, anchors } of targets) {
    for (const { element } of anchors) {
      for (const around of ancestorsOf(element)) {
        const known = within.get(around);
        if (known === undefined) within.set(around, new Set([identity]));
        else if (known.has(identity)) break;
        else known.add(identity);
      }
    }
  }
  return new Map([...within].map(([element, identities]) => [element, identities.size]));
}
