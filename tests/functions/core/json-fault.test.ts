import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../functions/core/json-fault.ts';

const sample = '{"a": [1, -2.5e+3, true, null, "x\\u00e9\\n", []], "b": {"c": {}, "d": ""}, "": 0}\n';
const strays = ['"', ',', '}', ']', ':', '\\', 'e', '0', '\n', '\u0001', ' '];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it('agrees with JSON.parse on every text that lacks one character', () => {
    for (let at = 0; at < sample.length; at += 1) {
      const text = sample.slice(0, at) + sample.slice(at + 1);
      expect([text, findJsonFault(text) === undefined]).toEqual([text, isJson(text)]);
    }
  });

  it('agrees with JSON.parse on every text that has one character too many', () => {
    for (let at = 0; at <= sample.length; at += 1) {
      for (const stray of strays) {
        const text = sample.slice(0, at) + stray + sample.slice(at);
        expect([text, findJsonFault(text) === undefined]).toEqual([text, isJson(text)]);
      }
    }
  });

  it('counts lines and columns from 1', () => {
    expect(findJsonFault('[\n  1,\n   ?]')).toEqual({
      line: 3,
      column: 4,
      expected: 'a value',
      found: '?]',
    });
  });

  it('bears brackets as deep as a file may be', () => {
    expect(findJsonFault('['.repeat(65_000))).toMatchObject({ column: 65_001, found: 'the end of the file' });
  });
});
