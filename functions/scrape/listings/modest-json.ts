/** No feed nests deeper or holds more values; a parser of JSON takes fifty times the bytes for what does. */
const most = { depth: 40, values: 200_000 } as const;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
/** Square and curly brackets differ by this bit. */
const curly = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/** Whether a text, if it is JSON, can be parsed at a price that its size lets expect. Linear, no copies. */
export function isModestJson(text: string): boolean {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if ((code | curly) === opening) depth += 1;
    else if ((code | curly) === closing) depth -= 1;
    if (code === comma || (code | curly) === opening) values += 1;
    if (depth > most.depth || values > most.values) return false;
  }
  return true;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}
