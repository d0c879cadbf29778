/** Markup that is safe to send: only `html` makes it, so every value has been escaped once. */
export interface Markup {
  readonly markup: string;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['"', '&quot;'],
  ['&', '&amp;'],
  ["'", '&#39;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** Text for element content and quoted attribute values. */
function escapeHtml(text: string): string {
  return text.replace(/["&'<>]/g, (character) => entities.get(character) ?? '');
}

type Value = string | number | Markup | readonly Markup[];

const render = (value: Value): string => {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'markup' in value ? value.markup : value.map((part) => part.markup).join('');
};

/** A template whose values are escaped unless they are Markup already. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const markup = parts.map((part, at) => {
    const value = values[at];
    return value === undefined ? part : part + render(value);
  });
  return { markup: markup.join('') };
}
