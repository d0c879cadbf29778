import { decodeHTML } from 'entities';

/** Wrappers that templates put around JSON: comments of HTML and JavaScript, CDATA sections. */
const wrappers =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g;

/**
 * JSON as templates really write it. Undefined for what nothing mends; of a script that is broken beyond that, the plain
 * fields of its first article are still read.
 */
export function parseLenient(script: string): unknown {
  const text = unwrapped(script.trim());
  if (text === '') return undefined;
  for (const mend of menders) {
    try {
      return JSON.parse(mend(text));
    } catch {
      // The next mender may succeed.
    }
  }
  return salvage(text);
}

/** Most scripts are wrapped in nothing, which their first and last sign show. */
function unwrapped(text: string): string {
  const isWrapped = '</'.includes(text.charAt(0)) || '>/'.includes(text.charAt(text.length - 1));
  return isWrapped ? text.replace(wrappers, '').trim() : text;
}

const withoutControls = (text: string): string => text.replace(/[\u0000-\u001f]+/g, ' ');
const withoutTrailingCommas = (text: string): string => text.replace(/,\s*(?=[}\]])/g, '');
/** Comments that stand where JSON has space: after a mark or at the beginning. */
const withoutComments = (text: string): string =>
  text.replace(/(^|[,{[\]}])\s*(?:\/\*[^*]*\*\/|\/\/[^\n"]*\n)/g, '$1');

/**
 * From "as it is" to what broken templates make of JSON: a semicolon at the end, raw line breaks in texts, comments,
 * trailing commas, needless backslashes, several objects in a row, escaped markup. Each adds to the one before.
 */
const menders: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => withoutControls(text.replace(/;\s*$/, '')),
  (text) => withoutTrailingCommas(withoutControls(withoutComments(text))),
  (text) => withoutTrailingCommas(withoutControls(text)).replace(/\\(?!["\\/bfnrtu])/g, ''),
  (text) => `[${withoutTrailingCommas(withoutControls(text)).replace(/\}\s*(?=\{)/g, '},')}]`,
  (text) => decodeHTML(withoutControls(text)),
];

/** Fields whose values are plain texts. */
const plainFields = [
  'headline',
  'datePublished',
  'dateModified',
  'url',
  'inLanguage',
  'articleSection',
  'isAccessibleForFree',
];
const articleType = /"@type"\s*:\s*\[?\s*"([A-Za-z]*(?:Article|BlogPosting|LiveBlogPosting))"/;
/** An author of a broken script stands no farther behind the field's name. Characters. */
const authorReach = 300;

/** A quotation mark in a headline breaks the whole script; its dates and its author are still readable. */
function salvage(text: string): unknown {
  const type = articleType.exec(text);
  if (type === null) return undefined;
  const node: Record<string, unknown> = { '@type': type[1] };
  for (const field of plainFields) {
    const value = new RegExp(`"${field}"\\s*:\\s*"([^"\\\\]{1,300})"\\s*[,}]`).exec(text)?.[1];
    if (value !== undefined) node[field] = value;
  }
  const author = text.search(/"author"\s*:/);
  const name =
    author < 0 ? null : /"name"\s*:\s*"([^"\\]{2,80})"/.exec(text.slice(author, author + authorReach));
  if (name !== null) node['author'] = { '@type': 'Person', name: name[1] };
  return node;
}
