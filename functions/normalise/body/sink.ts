import type { AnyNode, Element } from 'domhandler';
import type { Block } from './block.ts';
import { type InlineRun, takeInline } from './inline.ts';

/** What building needs to know of the page. */
export interface BuildContext {
  /** URL against which addresses are resolved. */
  readonly base: string;
  /** Elements that are not part of the body. */
  readonly skip: (element: Element) => boolean;
  /** What the names of an element say, as bits of `roles`, where that is known. @default read from its names */
  readonly rolesOf?: (element: Element) => number;
}

/** Where the walk is: one record that it changes and puts back, as there are thousands of elements in a body. */
export interface Sink {
  blocks: Block[];
  run: InlineRun;
  /** Whether one `br` ends a paragraph here. */
  loose: boolean;
  origin: Element | undefined;
  nesting: number;
  /** Whether this is in a quote that stands for a post or article elsewhere. */
  elsewhere: boolean;
  readonly context: BuildContext;
  /** The elements that hold a picture: all others are no figures. */
  readonly pictured: ReadonlySet<AnyNode>;
}

/** Ends the paragraph. */
export function flush(sink: Sink): void {
  const inline = takeInline(sink.run);
  if (inline !== undefined) sink.blocks.push({ kind: 'paragraph', ...inline, origin: sink.origin });
}
