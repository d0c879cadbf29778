import type { DemoResponse } from '../../../../infra/local/demo/newspaper.ts';

/** The text of an answer of the demo newspaper. */
export function decodeAnswer({ headers, body }: DemoResponse): string {
  const charset = headers['content-type']?.includes('utf-8') ? 'utf-8' : 'windows-1252';
  // Without `stream`, Node 20.20 takes a short cut that reads windows-1252 as ISO 8859-1: “ becomes U+0093.
  return new TextDecoder(charset).decode(body, { stream: true });
}
