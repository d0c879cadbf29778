import { describe, expect, it } from 'vitest';
import { mayHaveParts, readEvidence } from '../../../../functions/html/pagination/read-evidence.ts';

const text = 'and the tide came in and went out again '.repeat(15_000);

/** Pages made to cost time. */
const pages: readonly (readonly [string, string])[] = [
  ['links within links', `${'<a href="?page=2">'.repeat(500)}${text}`],
  ['links within links without end', `${'<a href="?page=2">2 '.repeat(8_000)}`],
  ['8,000 links to pages', '<a href="?page=2">2</a>'.repeat(8_000)],
  ['deep links', `${'<div class="x">'.repeat(500)}${'<a href="?page=2">2</a>'.repeat(4_000)}`],
  ['one long title', `<title>${' - Page 2'.repeat(200_000)}</title><a href="?page=2">2</a>`],
  ['one long address', `<a href="?page=2${'&page=2'.repeat(200_000)}">2</a>`],
  ['a long rel', `<link rel="${'next '.repeat(200_000)}" href="?page=2">`],
  ['lines', `<a href="?page=2">2</a>${`<p>${'word '.repeat(40)}</p>`.repeat(4_000)}`],
];

describe('a hostile page', () => {
  it.each(pages)('%s takes no time', (_case, html) => {
    const page = {
      bytes: Buffer.from(html, 'utf8'),
      headers: { 'content-type': 'text/html' },
      finalUrl: 'https://paper.example/a/lock',
    };
    const before = process.cpuUsage();
    mayHaveParts(page);
    readEvidence(page);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1_000);
  });
});
