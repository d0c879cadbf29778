import type { Element } from 'domhandler';
import { ampVideoOf, embedOf, type Player } from './embeds.ts';
import { imageOf } from './images.ts';
import { flush, type Sink } from './sink.ts';

/** Adds what readers see of an element. */
export type Builder = (element: Element, sink: Sink) => void;

export const pushImage: Builder = (element, sink) => {
  const image = imageOf(element, sink.context.base);
  if (image === undefined) return;
  flush(sink);
  sink.blocks.push({ kind: 'figure', images: [image], origin: element });
};

export const pushFrame: Builder = (element, sink) =>
  pushPlayer(embedOf(element, sink.context.base), element, sink);

export const pushAmpVideo: Builder = (element, sink) => pushPlayer(ampVideoOf(element), element, sink);

function pushPlayer(player: Player | undefined, element: Element, sink: Sink): void {
  if (player === undefined) return;
  flush(sink);
  sink.blocks.push({ kind: 'embed', ...player, origin: element });
}
