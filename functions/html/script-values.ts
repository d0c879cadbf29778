import type { Element } from 'domhandler';
import { rawTextOf } from './tree.ts';

/** What is read of a page's scripts at most. Characters; values. What begins like JSON and is none is read in vain. */
const limits = {
  script: 3_000_000,
  all: 6_000_000,
  values: 60,
  searched: 30_000_000,
  attempts: 20_000,
} as const;

/** What is left of it for the scripts of a page: values in values that are no JSON would be searched again and again. */
interface Budget {
  searched: number;
  attempts: number;
}

/** The JSON that these elements, where they are scripts, carry. Nothing is evaluated: what is not JSON is not there. */
export function scriptValues(elements: Iterable<Element>): readonly unknown[] {
  const values: unknown[] = [];
  const streamed: string[] = [];
  let left: number = limits.all;
  const budget: Budget = { searched: limits.searched, attempts: limits.attempts };
  for (const element of elements) {
    if (element.name !== 'script' || values.length >= limits.values) continue;
    const text = rawTextOf(element);
    if (text.length < 100 || text.length > limits.script || text.length > left) continue;
    left -= text.length;
    if (isJson(element)) push(values, parsed(text.trim().replace(/;$/, '')));
    else if (isCode(element)) for (const value of valuesInCode(text, budget)) sort(value, values, streamed);
  }
  return streamed.length === 0 ? values : [...values, ...rowsOf(streamed.join(''))];
}

const typeOf = (element: Element): string => (element.attribs['type'] ?? '').toLowerCase();
/** JSON-LD is read as metadata already. */
const isJson = (element: Element): boolean =>
  /json/.test(typeOf(element)) && !typeOf(element).includes('ld+json');
const isCode = (element: Element): boolean =>
  /^(?:$|module$|(?:text|application)\/(?:x-)?javascript)/.test(typeOf(element));

function push(values: unknown[], value: unknown): void {
  if (typeof value === 'object' && value !== null) values.push(value);
}

/** `push([1, "…"])`: a document that arrives in pieces of text. */
function sort(value: unknown, values: unknown[], streamed: string[]): void {
  if (Array.isArray(value) && value.length === 2 && value[0] === 1 && typeof value[1] === 'string')
    streamed.push(value[1]);
  else push(values, value);
}

/** Where a value may begin: after an assignment, as the argument of a call, or as text that is JSON itself. */
const opening = /JSON\.parse\(\s{0,9}(?=["'])|[=(]\s{0,9}(?=[{[])/g;

function* valuesInCode(code: string, budget: Budget): Generator<unknown> {
  opening.lastIndex = 0;
  for (
    let match = opening.exec(code), found = 0;
    match !== null && found < limits.values && budget.searched > 0 && budget.attempts > 0;
    match = opening.exec(code)
  ) {
    const start = opening.lastIndex;
    if (!mayBeValue(code, start)) continue;
    const end = endOfValue(code, start);
    // What does not end is no value, and nothing behind it can be told from its inside.
    if (end === undefined) return;
    budget.searched -= end - start;
    budget.attempts -= 1;
    const value =
      code[start] === '{' || code[start] === '['
        ? parsed(code.slice(start, end))
        : parsedText(code.slice(start, end));
    if (value === undefined) continue;
    found += 1;
    opening.lastIndex = end;
    yield value;
  }
}

/** Objects of JSON begin with a name in quotation marks, those of JavaScript hardly ever: they are not searched for their end. */
const objectStart = /\{\s{0,99}(?!["}\s])/y;

function mayBeValue(code: string, start: number): boolean {
  objectStart.lastIndex = start;
  return !objectStart.test(code);
}

/** Index after the bracket or quotation mark that ends what begins at `start`. Linear. */
function endOfValue(code: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    const character = code[at];
    if (character === '"' || (character === "'" && depth === 0)) {
      const end = endOfText(code, at);
      if (end === undefined || depth === 0) return end;
      at = end - 1;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function endOfText(code: string, start: number): number | undefined {
  const quote = code[start];
  for (let at = start + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === quote) return at + 1;
  }
  return undefined;
}

function parsed(text: string): unknown {
  return parsedJson(text) ?? (text.includes('undefined') ? parsedJson(withoutUndefined(text)) : undefined);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON says nothing.
    return undefined;
  }
}

/** The one thing that serialisers of JavaScript state write and JSON does not know. */
const withoutUndefined = (text: string): string =>
  text.replace(/([:,[]\s{0,9})undefined(?=\s{0,9}[,}\]])/g, '$1null');

/** `JSON.parse("…")`: the text is JSON once its own escapes are read. */
function parsedText(literal: string): unknown {
  const json = literal.startsWith("'")
    ? `"${literal
        .slice(1, -1)
        .replace(/\\'/g, "'")
        .replace(/(^|[^\\])((?:\\\\)*)"/g, '$1$2\\"')}"`
    : literal;
  const text = parsed(json.replace(/\\x([0-9a-f]{2})/gi, '\\u00$1'));
  return typeof text === 'string' ? parsed(text) : undefined;
}

const rowStart = /([0-9a-f]{1,6}):(?:T([0-9a-f]{1,6}),)?/y;

/** Rows of a streamed document: `id:json` and a line break, or `id:T<bytes>,` and so much text. */
function rowsOf(stream: string): readonly unknown[] {
  const bytes = Buffer.from(stream, 'utf8');
  const rows: unknown[] = [];
  for (let at = 0; at < bytes.length && rows.length < 5_000; ) {
    const head = bytes.subarray(at, at + 20).toString('latin1');
    rowStart.lastIndex = 0;
    const match = rowStart.exec(head);
    const line = bytes.indexOf(0x0a, at);
    const next = line < 0 ? bytes.length : line + 1;
    if (match === null) at = next;
    else if (match[2] === undefined) {
      push(rows, parsed(bytes.subarray(at + match[0].length, next).toString('utf8')));
      at = next;
    } else {
      const start = at + match[0].length;
      at = start + Number.parseInt(match[2], 16);
      rows.push({ text: bytes.subarray(start, at).toString('utf8') });
    }
  }
  return rows;
}
