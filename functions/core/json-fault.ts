/** Where and how a text breaks the grammar of JSON (RFC 8259). Lines and columns count from 1, columns in characters. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

type Token = 'string' | 'scalar' | '{' | '}' | '[' | ']' | ',' | ':';
type State = 'value' | 'element or ]' | 'name or }' | 'name' | 'colon' | 'comma or close' | 'end';
/** The brackets that are open. */
type Open = ('{' | '[')[];
/** What follows a token; undefined when the token is out of place after all. */
type Move = (open: Open) => State | undefined;

const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-f]{4})[^"\\\u0000-\u001f]*)*"/i.source;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/.source;
const tokens = new RegExp(
  `[ \\t\\r\\n]*(?:(?<string>${string})|(?<scalar>${scalar})|(?<mark>[{}[\\],:]))`,
  'y',
);

const closed: Move = (open) => (open.length === 0 ? 'end' : 'comma or close');
const opens =
  (bracket: '{' | '['): Move =>
  (open) => {
    open.push(bracket);
    return bracket === '{' ? 'name or }' : 'element or ]';
  };
const closes =
  (bracket: '{' | '['): Move =>
  (open) =>
    open.pop() === bracket ? closed(open) : undefined;
const comma: Move = (open) => (open.at(-1) === '{' ? 'name' : 'value');

const value = { string: closed, scalar: closed, '{': opens('{'), '[': opens('[') } as const;

/** JSON as a table: what each state expects, and what each token leads to. */
const grammar: Readonly<Record<State, { expected: string; moves: Partial<Record<Token, Move>> }>> = {
  value: { expected: 'a value', moves: value },
  'element or ]': { expected: 'a value or "]"', moves: { ...value, ']': closes('[') } },
  'name or }': {
    expected: 'a field name in double quotes or "}"',
    moves: { string: () => 'colon', '}': closes('{') },
  },
  name: { expected: 'a field name in double quotes', moves: { string: () => 'colon' } },
  colon: { expected: 'a colon', moves: { ':': () => 'value' } },
  'comma or close': {
    expected: 'a comma or a closing bracket',
    moves: { ',': comma, '}': closes('{'), ']': closes('[') },
  },
  end: { expected: 'the end of the file', moves: {} },
};

/** The first fault of a text, or undefined when it is JSON. The same on every version of Node, unlike its messages. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Open = [];
  let state: State | undefined = 'value';
  let at = 0;
  for (;;) {
    const { expected, moves }: (typeof grammar)[State] = grammar[state];
    const match = matchAt(text, at);
    if (match === undefined && text.slice(at).trim() === '' && state === 'end') return undefined;
    state = match === undefined ? undefined : moves[match.token]?.(open);
    if (match === undefined || state === undefined) return faultAt(text, at, expected);
    at = match.end;
  }
}

function matchAt(text: string, at: number): { token: Token; end: number } | undefined {
  tokens.lastIndex = at;
  const groups = tokens.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const mark = groups['mark'] as Token | undefined;
  return { token: mark ?? (groups['string'] === undefined ? 'scalar' : 'string'), end: tokens.lastIndex };
}

function faultAt(text: string, from: number, expected: string): JsonFault {
  const at = from + (text.slice(from).match(/^\s*/)?.[0].length ?? 0);
  const lines = text.slice(0, at).split('\n');
  const rest = text.slice(at, at + 16).split(/\s/)[0] ?? '';
  return {
    line: lines.length,
    column: (lines.at(-1) ?? '').length + 1,
    expected,
    found: rest === '' ? 'the end of the file' : rest,
  };
}
