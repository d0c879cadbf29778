import { escapeHtml } from '../entry.ts';

/** A text construct of Atom (RFC 4287 §3.1), or what Media RSS made of it. */
interface TypedText {
  readonly type: 'text' | 'html';
  readonly text: string;
}

/** What makes the W3C validator take plain text for HTML. */
const endTag = /<\/\w+>/;

/**
 * Plain text as it is; with an end tag in it, HTML that shows the tag: validators doubt it as text, and readers that take
 * every summary for HTML would swallow it. Not for titles: many programs hand on their characters whatever their type.
 */
export function typedText(text: string): TypedText {
  return endTag.test(text) ? { type: 'html', text: escapeHtml(text) } : { type: 'text', text };
}
