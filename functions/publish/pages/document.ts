import { html, type Markup } from './html.ts';
import { style } from './style.ts';

/** A page for people. */
export interface Document {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly title: string;
  readonly description: string;
  /** Further elements of the head. */
  readonly links: readonly Markup[];
  readonly body: readonly Markup[];
}

/** Complete HTML; `pagePolicy` is what it needs to be shown. */
export function documentText({ language, direction, title, description, links, body }: Document): string {
  const page = html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
${links}<style>${{ markup: style }}</style>
</head>
<body>
${body}</body>
</html>
`;
  return page.markup;
}
